package org.carerecord.standalone.feeds;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.carerecord.query.words.HarmlessText;

/** How feeds stand, as a table. */
public final class FeedsText {

    private static final List<String> HEADS =
            List.of(
                    "FEED",
                    "ORGANISATION",
                    "KIND",
                    "EVENTS",
                    "LAST HEARD",
                    "CADENCE",
                    "STATE",
                    "NAME");
    private static final String NOT_KNOWN = "not known";
    private static final String NOTHING = "-";
    private static final String GAP = "  ";

    private FeedsText() {}

    /** The lines of the table for what the service answered. */
    public static List<String> lines(JsonNode answer) {
        List<List<String>> rows = new ArrayList<>(List.of(HEADS));
        answer.path("feeds").forEach(feed -> rows.add(row(feed)));
        List<String> lines = new ArrayList<>();
        for (List<String> row : rows) {
            var line = new StringBuilder();
            for (int column = 0; column < row.size(); column++) {
                line.append(row.get(column));
                line.repeat(" ", width(rows, column) - row.get(column).length()).append(GAP);
            }
            lines.add(line.toString().stripTrailing());
        }
        lines.add("");
        lines.add(
                "up to date at "
                        + (answer.has("upToDateAt") ? moment(answer, "upToDateAt") : NOT_KNOWN));
        return lines;
    }

    private static int width(List<List<String>> rows, int column) {
        return rows.stream().mapToInt(row -> row.get(column).length()).max().orElse(0);
    }

    private static List<String> row(JsonNode feed) {
        return List.of(
                text(feed, "feed", NOTHING),
                text(feed, "organisation", NOTHING),
                text(feed, "kind", NOTHING),
                text(feed, "events", NOT_KNOWN),
                lastHeard(feed),
                text(feed, "cadence", NOTHING),
                state(feed),
                text(feed, "name", NOTHING));
    }

    private static String lastHeard(JsonNode feed) {
        if (feed.path("neverHeard").asBoolean()) {
            return "never";
        }
        return feed.has("lastHeardAt") ? moment(feed, "lastHeardAt") : NOT_KNOWN;
    }

    private static String state(JsonNode feed) {
        if (!feed.path("registered").asBoolean()) {
            return "not registered";
        }
        if (!feed.has("cadence")) {
            return "nothing expected";
        }
        if (!feed.has("silent")) {
            return NOT_KNOWN;
        }
        if (!feed.path("silent").asBoolean()) {
            return "heard";
        }
        return feed.has("silentSince") ? "silent since " + moment(feed, "silentSince") : "silent";
    }

    private static String text(JsonNode feed, String member, String otherwise) {
        return feed.has(member) ? HarmlessText.of(feed.path(member).asText()) : otherwise;
    }

    /** To the second: a table is read by people. */
    private static String moment(JsonNode json, String member) {
        String text = json.path(member).asText();
        try {
            return Instant.parse(text).truncatedTo(ChronoUnit.SECONDS).toString();
        } catch (DateTimeException notAMoment) {
            return HarmlessText.of(text);
        }
    }
}
