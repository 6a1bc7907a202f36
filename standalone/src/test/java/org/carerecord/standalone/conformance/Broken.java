package org.carerecord.standalone.conformance;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * A copy of a document that is about to be broken.
 *
 * @param bundle the Bundle
 */
record Broken(ObjectNode bundle) {

    static JsonNode json(String text) {
        try {
            return Document.JSON.readTree(text);
        } catch (JsonProcessingException malformed) {
            throw new AssertionError("Expected JSON", malformed);
        }
    }

    ArrayNode entries() {
        return (ArrayNode) bundle.get("entry");
    }

    ObjectNode entry(int index) {
        return (ObjectNode) entries().get(index);
    }

    ObjectNode composition() {
        return (ObjectNode) entry(0).get("resource");
    }

    ObjectNode patient() {
        return (ObjectNode) new Document(bundle).patient();
    }

    ObjectNode nhsNumber() {
        return (ObjectNode) patient().at("/identifier/0");
    }

    /** The first resource of a type. */
    ObjectNode resource(String type) {
        return (ObjectNode) new Document(bundle).resources(type).findFirst().orElseThrow();
    }

    ArrayNode sections() {
        return (ArrayNode) composition().get("section");
    }

    ObjectNode section(String code) {
        return (ObjectNode) new Document(bundle).section(code).orElseThrow();
    }

    void swapEntries(String one, String other) {
        JsonNode kept = section(one).get("entry");
        section(one).set("entry", section(other).get("entry"));
        section(other).set("entry", kept);
    }

    /** Writes something else into a section's narrative. */
    void told(String code, String what, String instead) {
        var text = (ObjectNode) section(code).get("text");
        String div = text.get("div").asText();
        if (!div.contains(what)) {
            throw new AssertionError("Expected the narrative to have " + what);
        }
        text.put("div", div.replace(what, instead));
    }

    void tellNothing(String code) {
        ((ObjectNode) section(code).get("text"))
                .put("div", "<div xmlns=\"http://www.w3.org/1999/xhtml\"><p> </p></div>");
    }
}
