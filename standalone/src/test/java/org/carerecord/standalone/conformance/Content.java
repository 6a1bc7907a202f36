package org.carerecord.standalone.conformance;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Attr;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;

/**
 * What a resource says, whichever form it is written in: a line for each value with the path that
 * leads to it, by FHIR's rules of JSON and XML (R4, sections 2.6.2 and 2.6.3). Numbers are the
 * digits as written. It shares nothing with the product's own writers.
 */
final class Content {

    private static final String XHTML = "http://www.w3.org/1999/xhtml";
    private static final JsonFactory JSON = new JsonFactory();

    private final List<String> lines = new ArrayList<>();

    private Content() {}

    /** The lines of a resource in JSON, sorted. */
    static List<String> ofJson(byte[] resource) {
        var content = new Content();
        try (JsonParser parser = JSON.createParser(resource)) {
            parser.nextToken();
            content.json(parser, "", "");
        } catch (IOException malformed) {
            throw new AssertionError("Expected JSON", malformed);
        }
        return content.sorted();
    }

    /** The lines of a resource in XML, sorted. */
    static List<String> ofXml(byte[] resource) {
        var content = new Content();
        Element root = parsed(resource);
        content.line("", "is " + root.getLocalName());
        content.children(root, "");
        return content.sorted();
    }

    private List<String> sorted() {
        return lines.stream().sorted().toList();
    }

    private void line(String path, String value) {
        lines.add(path + " " + value);
    }

    private void json(JsonParser parser, String path, String name) throws IOException {
        switch (parser.currentToken()) {
            case START_OBJECT -> members(parser, path);
            case VALUE_NULL -> {
                // Stands in an array where a primitive has extensions only.
            }
            default -> line(path, "= " + jsonValue(parser, name));
        }
    }

    private static String jsonValue(JsonParser parser, String name) throws IOException {
        String text = parser.getText();
        return name.equals("div") ? canonical(parsed(text.getBytes(StandardCharsets.UTF_8))) : text;
    }

    private void members(JsonParser parser, String path) throws IOException {
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String written = parser.currentName();
            String name = written.startsWith("_") ? written.substring(1) : written;
            JsonToken token = parser.nextToken();
            if (name.equals("resourceType")) {
                line(path, "is " + parser.getText());
            } else if (token == JsonToken.START_ARRAY) {
                for (int i = 0; parser.nextToken() != JsonToken.END_ARRAY; i++) {
                    json(parser, step(path, name, i), name);
                }
            } else {
                json(parser, step(path, name, 0), name);
            }
        }
    }

    private static String step(String path, String name, int index) {
        return path + "." + name + "[" + index + "]";
    }

    private void children(Element element, String path) {
        attributes(element, path);
        Map<String, Integer> seen = new HashMap<>();
        for (Node node = element.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element child) {
                String name = child.getLocalName();
                if (Character.isUpperCase(name.charAt(0))) {
                    line(path, "is " + name);
                    children(child, path);
                } else {
                    child(child, step(path, name, seen.merge(name, 1, Integer::sum) - 1));
                }
            }
        }
    }

    private void child(Element child, String path) {
        if (XHTML.equals(child.getNamespaceURI())) {
            line(path, "= " + canonical(child));
        } else {
            children(child, path);
        }
    }

    private void attributes(Element element, String path) {
        for (int i = 0; i < element.getAttributes().getLength(); i++) {
            var attribute = (Attr) element.getAttributes().item(i);
            switch (attribute.getName()) {
                case "xmlns" -> {
                    // Names no content.
                }
                case "value" -> line(path, "= " + attribute.getValue());
                default -> line(step(path, attribute.getName(), 0), "= " + attribute.getValue());
            }
        }
    }

    /** XHTML, attributes by name and texts as they are. */
    private static String canonical(Element element) {
        var text = new StringBuilder("<").append(element.getLocalName());
        Map<String, String> attributes = new TreeMap<>();
        for (int i = 0; i < element.getAttributes().getLength(); i++) {
            var attribute = (Attr) element.getAttributes().item(i);
            attributes.put(attribute.getName(), attribute.getValue());
        }
        attributes.forEach((name, value) -> text.append(" %s='%s'".formatted(name, value)));
        text.append('>');
        for (Node node = element.getFirstChild(); node != null; node = node.getNextSibling()) {
            text.append(node instanceof Element child ? canonical(child) : node.getTextContent());
        }
        return text.append("</>").toString();
    }

    private static Element parsed(byte[] xml) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultNSInstance();
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            return factory.newDocumentBuilder()
                    .parse(new ByteArrayInputStream(xml))
                    .getDocumentElement();
        } catch (ParserConfigurationException | SAXException | IOException malformed) {
            throw new AssertionError("Expected well-formed XML", malformed);
        }
    }
}
