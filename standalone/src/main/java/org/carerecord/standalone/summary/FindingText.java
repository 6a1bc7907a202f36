package org.carerecord.standalone.summary;

import com.fasterxml.jackson.databind.JsonNode;

/** What an entry or a part of it is about, with its value, range and flags. */
final class FindingText {

    private FindingText() {}

    static String of(JsonNode finding) {
        var text = new StringBuilder(subject(finding));
        String value = value(finding.path("value"));
        if (!value.isEmpty()) {
            text.append(": ").append(value);
        }
        for (JsonNode range : finding.path("referenceRanges")) {
            text.append(" [").append(range(range)).append(']');
        }
        String flags = Words.joined(finding.path("interpretations"));
        if (!flags.isEmpty()) {
            text.append(' ').append(flags);
        }
        String missing = finding.path("dataAbsentReason").path("text").asText();
        if (!missing.isEmpty()) {
            text.append(": no value, ").append(missing);
        }
        return text.toString();
    }

    /** A statement without words is named by its kind: a line must not look like no line. */
    private static String subject(JsonNode finding) {
        String text = finding.path("text").asText();
        String kind = finding.path("kind").asText().replace('-', ' ');
        return text.isBlank() && !kind.isEmpty() ? "(" + kind + " without a name)" : text;
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
        return low.isEmpty() ? "up to " + high : low + " to " + high;
    }
}
