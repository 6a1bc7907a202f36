package org.carerecord.query.page;

import java.util.List;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Finds dates and NHS numbers that a narrow window would break over two lines. */
public final class Breakable {

    private static final Pattern WHOLE =
            Pattern.compile("\\b(\\d{2}-[A-Z][a-z]{2}-\\d{4}|\\d{3} \\d{3} \\d{4})\\b");

    /** What nobody sees as text, or what is a picture. */
    private static final String ELSEWHERE = ".nhsuk-u-visually-hidden, .cr-sheet, svg, head";

    private Breakable() {}

    /** The texts of a page that have such a one outside of what is kept on one line. */
    public static List<String> in(Document page) {
        Document html = page.clone();
        html.select(ELSEWHERE).remove();
        html.select(".cr-date").remove();
        return html.select("*").stream()
                .map(Element::ownText)
                .filter(text -> WHOLE.matcher(text).find())
                .toList();
    }
}
