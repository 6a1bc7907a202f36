package org.carerecord.query.page;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds what a narrow window must not break over two lines: half a date reads as another. */
final class Unbroken {

    private static final Pattern WHOLE =
            Pattern.compile(
                    "(?<![\\w-])(?:(?:\\d{2}-)?[A-Z][a-z]{2}-\\d{4}(?: \\d{2}:\\d{2}(?::\\d{2})?)?"
                            + "|\\d{3} \\d{3} \\d{4})(?![\\w-])"
                            + "|[<>]?=?[\\d.]{1,12} × \\d\\S{0,11}(?!\\S)");

    private Unbroken() {}

    /**
     * A part of a text.
     *
     * @param text as it is
     * @param whole whether it is a date with its time of day, an NHS number, or a number before a
     *     unit that starts with one
     */
    record Piece(String text, boolean whole) {}

    /** A text in pieces, none of them empty. */
    static List<Piece> pieces(String text) {
        List<Piece> pieces = new ArrayList<>();
        Matcher matcher = WHOLE.matcher(text);
        int from = 0;
        while (matcher.find()) {
            if (matcher.start() > from) {
                pieces.add(new Piece(text.substring(from, matcher.start()), false));
            }
            pieces.add(new Piece(matcher.group(), true));
            from = matcher.end();
        }
        if (from < text.length()) {
            pieces.add(new Piece(text.substring(from), false));
        }
        return List.copyOf(pieces);
    }
}
