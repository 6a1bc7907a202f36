package org.carerecord.standalone.summary;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.carerecord.query.words.HarmlessText;
import org.carerecord.query.words.ReadableDate;

/**
 * A summary for people: of which moment it is where that is past, who it is about, every section in
 * order with a line for each entry, and how fresh it is. What does not fit a line goes on below it;
 * nothing is cut.
 */
public final class SummaryText {

    /** The narrowest a summary is set. */
    public static final int MIN_WIDTH = 80;

    /** The widest a summary is set. */
    public static final int MAX_WIDTH = 120;

    private static final String INDENT = "  ";
    private static final int DATE_WIDTH = "14-Jul-1945".length();
    private static final String UNDER_DATE = " ".repeat(INDENT.length() * 2 + DATE_WIDTH);

    /** A space at which no line is broken; printed as a plain one. */
    private static final char UNBROKEN = '\u00A0';

    private static final Pattern NHS_NUMBER =
            Pattern.compile("(NHS No\\. |under )?\\b\\d{3} \\d{3} \\d{4}\\b");

    private final int width;
    private final List<String> lines = new ArrayList<>();

    private SummaryText(int width) {
        this.width = Math.clamp(width, MIN_WIDTH, MAX_WIDTH);
    }

    /**
     * The summary as lines.
     *
     * @param summary as the service answers with it
     * @param width of the terminal in columns; kept within {@link #MIN_WIDTH} and {@link
     *     #MAX_WIDTH}
     */
    public static List<String> lines(JsonNode summary, int width) {
        var text = new SummaryText(width);
        text.write(summary);
        return List.copyOf(text.lines);
    }

    private void write(JsonNode summary) {
        String asOf = summary.path("asOf").asText();
        String moment = asOf.isEmpty() ? summary.path("generatedAt").asText() : asOf;
        if (!asOf.isEmpty()) {
            wrap("", INDENT, past(asOf));
        }
        wrap("", "", Banner.of(summary.path("patient"), moment));
        if (summary.path("patient").has("absence")) {
            wrap(INDENT, INDENT, absence(summary.path("patient")));
        }
        summary.path("linked").forEach(this::linked);
        int quarantined = summary.path("quarantined").asInt();
        if (quarantined > 0) {
            wrap(
                    "! ",
                    INDENT,
                    quarantined
                            + (quarantined == 1 ? " record" : " records")
                            + " about this person could not be read; what is missing may be"
                            + " among them.");
        }
        summary.path("silentFeeds").forEach(feed -> silent(feed, !asOf.isEmpty()));
        summary.path("sections").forEach(this::section);
        freshness(summary);
        if (!asOf.isEmpty()) {
            wrap("", INDENT, past(asOf));
        }
    }

    /** Said first and last: yesterday's record must not be taken for today's. */
    private static String past(String asOf) {
        return "*** AS OF "
                + ReadableDate.ofMomentExactly(asOf)
                + ": what was held then, NOT what is known now ***";
    }

    private void linked(JsonNode number) {
        wrap(
                "",
                INDENT,
                "Includes what came under NHS No. "
                        + number.path("nhsNumberSpaced").asText()
                        + " ("
                        + number.path("kind").asText()
                        + ", since "
                        + ReadableDate.ofMomentInUk(number.path("since").asText())
                        + ")");
    }

    /**
     * What a provider would have said since then is not here, and nobody can tell what it is. One
     * that was silent at a past moment may have been heard since.
     */
    private void silent(JsonNode feed, boolean past) {
        String lastHeard = feed.path("lastHeardAt").asText();
        wrap(
                "! ",
                INDENT,
                feed.path("name").asText()
                        + " ("
                        + feed.path("feed").asText()
                        + (past
                                ? ") had not been heard from by then "
                                : ") has not been heard from ")
                        + (lastHeard.isEmpty()
                                ? "for longer than expected."
                                : "since "
                                        + ReadableDate.ofMomentInUk(lastHeard)
                                        + (past
                                                ? ", which was longer than expected."
                                                : ", which is longer than expected.")));
    }

    private void section(JsonNode section) {
        lines.add("");
        wrap("", "", section.path("title").asText());
        if (section.path("disputed").asBoolean()) {
            wrap("! ", INDENT, section.path("disputedText").asText());
        }
        section.path("entries").forEach(this::entry);
        if (section.has("absence")) {
            wrap(INDENT, INDENT, absence(section));
        }
        if (section.path("more").asBoolean()) {
            wrap(INDENT, INDENT, section.path("moreText").asText());
        }
    }

    private void entry(JsonNode entry) {
        String date = HarmlessText.of(EntryText.date(entry));
        String padding = " ".repeat(Math.max(0, DATE_WIDTH - date.length()));
        wrap(INDENT + date + padding + INDENT, UNDER_DATE, EntryText.words(entry));
    }

    private void freshness(JsonNode summary) {
        lines.add("");
        summary.path("freshness").forEach(feed -> lastChange(feed, ""));
        for (JsonNode number : summary.path("linked")) {
            String under = " under " + number.path("nhsNumberSpaced").asText();
            number.path("freshness").forEach(feed -> lastChange(feed, under));
        }
        wrap(
                "",
                INDENT,
                "Made "
                        + ReadableDate.ofMomentInUk(summary.path("generatedAt").asText())
                        + " from all that had been read by "
                        + ReadableDate.ofMomentInUk(summary.path("upToDateAt").asText())
                        + ". Times are UK time.");
    }

    private void lastChange(JsonNode feed, String under) {
        wrap(
                "",
                INDENT,
                "Last change from "
                        + feed.path("feed").asText()
                        + under
                        + ": "
                        + ReadableDate.ofMomentInUk(feed.path("lastReceivedAt").asText()));
    }

    private static String absence(JsonNode holder) {
        return holder.path("absence").path("text").asText();
    }

    /** Adds text in as many lines as it takes, between words where it can. */
    private void wrap(String first, String further, String text) {
        var line = new StringBuilder(first);
        int start = line.length();
        for (String word : unbroken(HarmlessText.of(text).strip()).split(" +", -1)) {
            for (String piece : pieces(word, width - further.length())) {
                boolean begun = line.length() > start;
                if (begun && columns(line) + 1 + columns(piece) > width) {
                    lines.add(line.toString().replace(UNBROKEN, ' '));
                    line = new StringBuilder(further);
                    start = line.length();
                    begun = false;
                }
                line.append(begun ? " " : "").append(piece);
            }
        }
        lines.add(line.toString().replace(UNBROKEN, ' ').stripTrailing());
    }

    /** An NHS number in two halves may be misread. */
    private static String unbroken(String text) {
        return NHS_NUMBER.matcher(text).replaceAll(found -> found.group().replace(' ', UNBROKEN));
    }

    /** A word longer than a line goes in pieces. */
    private static List<String> pieces(String word, int limit) {
        int[] points = word.codePoints().toArray();
        List<String> pieces = new ArrayList<>();
        for (int from = 0; from < points.length; from += limit) {
            pieces.add(new String(points, from, Math.min(limit, points.length - from)));
        }
        return pieces;
    }

    private static int columns(CharSequence text) {
        return (int) text.codePoints().count();
    }
}
