package org.carerecord.standalone;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Served summaries, and what two of them may differ in. */
final class Summaries {

    static final ObjectMapper JSON = new ObjectMapper();

    /** The only members that tell when the question was asked: the last two. */
    private static final Pattern ASKED =
            Pattern.compile(",\"upToDateAt\":\"([^\"]+)\",\"generatedAt\":\"[^\"]+\"}$");

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

    static Instant upToDateAt(String summary) {
        return Instant.parse(asked(summary).group(1));
    }

    /** The bytes that must be the same whenever the question is asked. */
    static String withoutTimeOfAsking(String summary) {
        return summary.substring(0, asked(summary).start()) + "}";
    }

    /** What must be the same whenever and in whatever order it was received. */
    static JsonNode withoutReceipt(String withoutTimeOfAsking) {
        JsonNode root = parse(withoutTimeOfAsking);
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

    private static Matcher asked(String summary) {
        Matcher matcher = ASKED.matcher(summary);
        if (!matcher.find()) {
            throw new AssertionError("Expected upToDateAt and generatedAt at the summary's end");
        }
        return matcher;
    }

    private static void removeReceipt(JsonNode node) {
        if (node instanceof ObjectNode object) {
            object.remove(RECEIVED);
        }
        node.forEach(Summaries::removeReceipt);
    }
}
