package org.carerecord.standalone.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.Iterator;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * A Bundle in JSON, as a reader sees it who knows nothing of how it was made.
 *
 * @param bundle the Bundle
 */
record Document(JsonNode bundle) {

    static final ObjectMapper JSON = new ObjectMapper();

    /** The document of these bytes. */
    static Document of(byte[] json) {
        try {
            return new Document(JSON.readTree(json));
        } catch (IOException malformed) {
            throw new AssertionError("Expected JSON", malformed);
        }
    }

    Stream<JsonNode> entries() {
        return each(bundle.path("entry"));
    }

    Stream<JsonNode> resources() {
        return entries().map(entry -> entry.path("resource"));
    }

    Stream<JsonNode> resources(String type) {
        return resources().filter(resource -> isOf(resource, type));
    }

    /** The first entry's resource, whatever it is. */
    JsonNode composition() {
        return bundle.at("/entry/0/resource");
    }

    JsonNode patient() {
        return resources("Patient").findFirst().orElse(JSON.missingNode());
    }

    Stream<JsonNode> sections() {
        return each(composition().path("section"));
    }

    /** The section of a LOINC code. */
    Optional<JsonNode> section(String code) {
        return sections().filter(section -> code(section).equals(code)).findFirst();
    }

    /** The resources that a section has as entries, in its order. */
    Stream<JsonNode> resourcesOf(JsonNode section) {
        return each(section.path("entry"))
                .map(entry -> entry.path("reference").asText())
                .flatMap(this::resolve);
    }

    /** What an address leads to in this document. */
    Stream<JsonNode> resolve(String fullUrl) {
        return entries()
                .filter(entry -> entry.path("fullUrl").asText().equals(fullUrl))
                .map(entry -> entry.path("resource"));
    }

    /** The LOINC code of a section, or else its title. */
    static String code(JsonNode section) {
        JsonNode code = section.at("/code/coding/0/code");
        return code.isMissingNode() ? section.path("title").asText() : code.asText();
    }

    static boolean isOf(JsonNode resource, String type) {
        return type(resource).equals(type);
    }

    static String type(JsonNode resource) {
        return resource.path("resourceType").asText();
    }

    /** A sentence's subject: the type and id of a resource. */
    static String name(JsonNode resource) {
        return type(resource) + "/" + resource.path("id").asText();
    }

    static Stream<JsonNode> each(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }

    /** A node and all that it holds. */
    static Stream<JsonNode> within(JsonNode node) {
        return Stream.concat(Stream.of(node), each(node).flatMap(Document::within));
    }

    /** All literal references that a node holds. */
    static Stream<String> references(JsonNode node) {
        return within(node)
                .map(each -> each.path("reference"))
                .filter(JsonNode::isTextual)
                .map(JsonNode::asText);
    }

    static Iterator<String> names(JsonNode node) {
        return node.fieldNames();
    }
}
