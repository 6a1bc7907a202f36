package org.carerecord.standalone.summary;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.function.Function;
import java.util.stream.StreamSupport;

/** Words out of JSON. What is not there has no words. */
final class Words {

    private Words() {}

    /** Adds a part that says something. */
    static void add(List<String> parts, String prefix, String words) {
        if (!words.isBlank()) {
            parts.add(prefix + words);
        }
    }

    /** A text, or the text of a concept. */
    static String of(JsonNode value) {
        return value.isObject() ? value.path("text").asText() : value.asText();
    }

    /** The words of every item of a list that has some. */
    static List<String> list(JsonNode items) {
        return list(items, Words::of);
    }

    /** The words of every item of a list that has some, in one text. */
    static String joined(JsonNode items) {
        return joined(items, Words::of);
    }

    /** The words of every item of a list that has some, in one text. */
    static String joined(JsonNode items, Function<JsonNode, String> words) {
        return String.join("; ", list(items, words));
    }

    private static List<String> list(JsonNode items, Function<JsonNode, String> words) {
        return StreamSupport.stream(items.spliterator(), false)
                .map(words)
                .filter(text -> !text.isBlank())
                .toList();
    }
}
