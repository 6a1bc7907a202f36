package org.carerecord.standalone;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Served summaries, and what two of them may differ in. */
final class Summaries {

    static final ObjectMapper JSON = new ObjectMapper();

    /** What tells when and where in the log something was received. */
    private static final List<String> RECEIVED =
            List.of("receivedAt", "lastReceivedAt", "position", "since");

    private Summaries() {}

    static JsonNode parse(String json) {
        try {
            return JSON.readTree(json);
        } catch (JsonProcessingException malformed) {
            throw new AssertionError("Expected JSON", malformed);
        }
    }

    /** What must be the same whenever and in whatever order it was received. */
    static JsonNode withoutReceipt(String summary) {
        JsonNode root = parse(summary);
        removeReceipt(root);
        return root;
    }

    /** The entries of a section, by the summary's own name of it. */
    static Stream<JsonNode> entries(JsonNode summary, String section) {
        return stream(summary.get("sections"))
                .filter(node -> node.get("section").asText().equals(section))
                .flatMap(node -> stream(node.get("entries")));
    }

    /** The sources' identifiers of the entries of a section, in their order. */
    static List<String> entryIds(JsonNode summary, String section) {
        return entries(summary, section).map(entry -> entry.get("entry").asText()).toList();
    }

    static Stream<JsonNode> stream(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }

    private static void removeReceipt(JsonNode node) {
        if (node instanceof ObjectNode object) {
            object.remove(RECEIVED);
        }
        node.forEach(Summaries::removeReceipt);
    }
}
