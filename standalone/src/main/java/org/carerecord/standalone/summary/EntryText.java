package org.carerecord.standalone.summary;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/**
 * One entry in words: what, value with unit and range, what matters of its kind, status, source.
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
                    "onset",
                    "issued",
                    "created",
                    "date",
                    "validity");

    private EntryText() {}

    /** The day the entry is filed under. */
    static String date(JsonNode entry) {
        for (String name : DATES) {
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
        parts.add(finding(entry));
        add(parts, "", joined(entry.path("components"), EntryText::finding));
        add(parts, "", joined(entry.path("dosages"), JsonNode::asText));
        add(parts, "", entry.path("courseOfTherapy").path("text").asText());
        add(parts, "criticality ", entry.path("criticality").asText());
        add(parts, "reaction ", joined(entry.path("reactions"), EntryText::reaction));
        add(parts, "severity ", entry.path("severity").path("text").asText());
        add(parts, "", entry.path("conclusion").asText());
        add(parts, "onset ", entry.at("/dates/onset/text").asText());
        add(parts, "ended ", ReadableDate.of(end(entry)));
        add(parts, "", statuses(entry));
        add(parts, "confidentiality ", entry.path("confidentiality").asText());
        add(parts, "sensitive: ", joined(entry.path("sensitivities"), JsonNode::asText));
        parts.add(source(entry.path("source")));
        return String.join(" · ", parts);
    }

    private static String finding(JsonNode entry) {
        var text = new StringBuilder(entry.path("text").asText());
        String value = value(entry.path("value"));
        if (!value.isEmpty()) {
            text.append(": ").append(value);
        }
        for (JsonNode range : entry.path("referenceRanges")) {
            text.append(" [").append(range(range)).append(']');
        }
        String flags = joined(entry.path("interpretations"), flag -> flag.path("text").asText());
        if (!flags.isEmpty()) {
            text.append(' ').append(flags);
        }
        String missing = entry.path("dataAbsentReason").path("text").asText();
        if (!missing.isEmpty()) {
            text.append(": no value, ").append(missing);
        }
        return text.toString();
    }

    private static String value(JsonNode value) {
        if (value.has("quantity")) {
            return quantity(value.path("quantity"));
        }
        return value.has("concept")
                ? value.path("concept").path("text").asText()
                : value.path("text").asText();
    }

    private static String quantity(JsonNode quantity) {
        String unit =
                quantity.has("unit")
                        ? quantity.path("unit").asText()
                        : quantity.path("code").asText();
        return (quantity.path("comparator").asText() + quantity.path("value").asText() + " " + unit)
                .strip();
    }

    private static String range(JsonNode range) {
        if (range.has("text")) {
            return range.path("text").asText();
        }
        String low = quantity(range.path("low"));
        String high = quantity(range.path("high"));
        if (high.isEmpty()) {
            return "from " + low;
        }
        return low.isEmpty() ? "to " + high : low + " to " + high;
    }

    private static String reaction(JsonNode reaction) {
        String what = joined(reaction.path("manifestations"), found -> found.path("text").asText());
        String description = reaction.path("description").asText();
        String severity = reaction.path("severity").asText();
        String words = what.isEmpty() ? description : what;
        return severity.isEmpty() ? words : (words + " (" + severity + ")").strip();
    }

    /** When a problem ended, as precise as the source says; other kinds show when they were. */
    private static String end(JsonNode entry) {
        JsonNode abatement = entry.path("dates").path("abatement");
        if (abatement.isTextual()) {
            return abatement.asText();
        }
        for (String part : List.of("at", "end", "start", "text")) {
            if (abatement.has(part)) {
                return abatement.path(part).asText();
            }
        }
        return "";
    }

    private static String statuses(JsonNode entry) {
        List<String> words = new ArrayList<>();
        if (entry.has("status")) {
            words.add(entry.path("status").asText());
        }
        entry.path("statuses").forEach(status -> words.add(status.asText()));
        return String.join(", ", words);
    }

    private static String source(JsonNode source) {
        return source.path("organisation").asText() + "/" + source.path("feed").asText();
    }

    private static void add(List<String> parts, String prefix, String words) {
        if (!words.isBlank()) {
            parts.add(prefix + words);
        }
    }

    private static String joined(JsonNode list, Function<JsonNode, String> words) {
        return StreamSupport.stream(list.spliterator(), false)
                .map(words)
                .filter(text -> !text.isBlank())
                .collect(Collectors.joining("; "));
    }
}
