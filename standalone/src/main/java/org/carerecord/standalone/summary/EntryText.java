package org.carerecord.standalone.summary;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.carerecord.query.words.ReadableDate;

/**
 * One entry in words: what, value with unit and range, what matters of its kind, status, source,
 * and who says the same.
 */
final class EntryText {

    private static final String UNDATED = "undated";

    /** The dates an entry may be filed under, the one that says most first. */
    private static final List<String> DATES =
            List.of(
                    "effective",
                    "occurrence",
                    "performed",
                    "authored",
                    "period",
                    "recorded",
                    "made",
                    "onset",
                    "issued",
                    "lastIssued",
                    "created",
                    "date",
                    "validity");

    /** The kinds that the record files by other dates first. */
    private static final Map<String, List<String>> DATES_OF_KIND =
            Map.of(
                    "referral", List.of("authored", "occurrence"),
                    "alert", List.of("recorded", "period"));

    private EntryText() {}

    /** The day the entry is filed under. */
    static String date(JsonNode entry) {
        for (String name : DATES_OF_KIND.getOrDefault(entry.path("kind").asText(), DATES)) {
            JsonNode date = entry.path("dates").path(name);
            for (String part : List.of("", "/at", "/start", "/end")) {
                JsonNode time = date.at(part);
                if (time.isTextual()) {
                    return ReadableDate.of(time.asText());
                }
            }
        }
        return UNDATED;
    }

    /** Everything else, in one line. */
    static String words(JsonNode entry) {
        List<String> parts = new ArrayList<>();
        parts.add(FindingText.of(entry));
        if (entry.path("inConflict").asBoolean()) {
            parts.add("IN CONFLICT: the source has said different things");
        }
        DetailText.addTo(parts, entry);
        Words.add(parts, "", statuses(entry));
        Words.add(parts, "confidentiality ", entry.path("confidentiality").asText());
        Words.add(parts, "sensitive: ", Words.joined(entry.path("sensitivities")));
        parts.add(origin(entry));
        Words.add(parts, "also: ", equivalents(entry.path("equivalents")));
        return String.join(" · ", parts);
    }

    private static String statuses(JsonNode entry) {
        List<String> words = new ArrayList<>();
        if (entry.has("status")) {
            words.add(entry.path("status").asText());
        }
        entry.path("statuses").forEach(status -> words.add(status.asText()));
        return String.join(", ", words);
    }

    /** Who says so, and the number it came under where that is another than the one asked for. */
    private static String origin(JsonNode entry) {
        JsonNode source = entry.path("source");
        String under = entry.at("/under/nhsNumberSpaced").asText();
        return source.path("organisation").asText()
                + "/"
                + source.path("feed").asText()
                + (under.isEmpty() ? "" : " under " + under);
    }

    private static String equivalents(JsonNode equivalents) {
        String others =
                Words.joined(
                        equivalents.path("entries"),
                        other ->
                                origin(other)
                                        + (other.path("inConflict").asBoolean()
                                                ? ", in conflict"
                                                : ""));
        String differs = String.join(", ", Words.list(equivalents.path("differs")));
        return differs.isEmpty() ? others : others + " (differs in " + differs + ")";
    }
}
