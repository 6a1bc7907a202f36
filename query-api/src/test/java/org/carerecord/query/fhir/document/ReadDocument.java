package org.carerecord.query.fhir.document;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.carerecord.query.fhir.element.FhirElement;
import org.carerecord.query.fhir.element.FhirFormat;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** A document as a reader of its JSON finds it. */
record ReadDocument(JsonNode bundle) {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    static ReadDocument of(FhirElement document) {
        try {
            return new ReadDocument(MAPPER.readTree(FhirFormat.JSON.bytes(document)));
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    JsonNode composition() {
        return bundle.at("/entry/0/resource");
    }

    /** The resources by their addresses, in order. */
    Map<String, JsonNode> resources() {
        Map<String, JsonNode> resources = new LinkedHashMap<>();
        for (JsonNode entry : bundle.get("entry")) {
            resources.put(entry.get("fullUrl").textValue(), entry.get("resource"));
        }
        return resources;
    }

    List<JsonNode> resources(String type) {
        return resources().values().stream()
                .filter(resource -> resource.get("resourceType").textValue().equals(type))
                .toList();
    }

    List<JsonNode> sections() {
        List<JsonNode> sections = new ArrayList<>();
        composition().get("section").forEach(sections::add);
        return sections;
    }

    List<String> titles() {
        return sections().stream().map(section -> section.get("title").textValue()).toList();
    }

    JsonNode section(String title) {
        return sections().stream()
                .filter(section -> section.get("title").textValue().equals(title))
                .findFirst()
                .orElseThrow();
    }

    /** The addresses of a section's entries, in order. */
    static List<String> entries(JsonNode section) {
        List<String> entries = new ArrayList<>();
        section.path("entry").forEach(entry -> entries.add(entry.get("reference").textValue()));
        return entries;
    }

    /** The addresses of the entries that the rows of a section's narrative are named by. */
    static List<String> rows(JsonNode section) {
        List<String> rows = new ArrayList<>();
        NodeList all = narrative(section).getElementsByTagName("tr");
        for (int i = 0; i < all.getLength(); i++) {
            String id = ((Element) all.item(i)).getAttribute("id");
            if (!id.isEmpty()) {
                rows.add(id.replace("entry-", "urn:uuid:"));
            }
        }
        return rows;
    }

    /** The words of a narrative. */
    static String words(JsonNode narrated) {
        return narrative(narrated).getTextContent();
    }

    /** The words of the row of an entry. */
    static String row(JsonNode section, String address) {
        NodeList all = narrative(section).getElementsByTagName("tr");
        for (int i = 0; i < all.getLength(); i++) {
            var row = (Element) all.item(i);
            if (row.getAttribute("id").equals(address.replace("urn:uuid:", "entry-"))) {
                return row.getTextContent();
            }
        }
        throw new AssertionError("no row of this entry");
    }

    /** The narrative of a resource or a section, read as XML. */
    static Element narrative(JsonNode narrated) {
        try {
            return DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(new InputSource(new StringReader(narrated.at("/text/div").textValue())))
                    .getDocumentElement();
        } catch (ParserConfigurationException | SAXException | IOException fault) {
            throw new AssertionError("a narrative that is not well-formed", fault);
        }
    }

    /** Every value of a member of this name, however deep. */
    static List<String> valuesOf(JsonNode node, String name) {
        return node.findValues(name).stream()
                .filter(JsonNode::isTextual)
                .map(JsonNode::textValue)
                .toList();
    }
}
