package org.carerecord.standalone.conformance;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Attr;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** XHTML read by the JDK's parser, which knows nothing of how it was written. */
final class Xhtml {

    private Xhtml() {}

    /** All elements of a div, itself the first; none where there is no div. */
    static Stream<Element> elements(String div) {
        if (div.isBlank()) {
            return Stream.of();
        }
        Element root = root(div);
        NodeList all = root.getElementsByTagName("*");
        List<Element> elements = new ArrayList<>(List.of(root));
        IntStream.range(0, all.getLength()).forEach(i -> elements.add((Element) all.item(i)));
        return elements.stream();
    }

    /** The text of a div as people read it, a space at the end of each element. */
    static String text(String div) {
        return div.isBlank() ? "" : root(div.replace("</", " </")).getTextContent();
    }

    /** An element's name and attributes. */
    static String startTag(Element element) {
        var tag = new StringBuilder("<").append(element.getLocalName());
        for (int i = 0; i < element.getAttributes().getLength(); i++) {
            var attribute = (Attr) element.getAttributes().item(i);
            tag.append(' ').append(attribute.getName()).append("=");
        }
        return tag.append('>').toString();
    }

    private static Element root(String div) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultNSInstance();
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            return factory.newDocumentBuilder()
                    .parse(new InputSource(new StringReader(div)))
                    .getDocumentElement();
        } catch (ParserConfigurationException | SAXException | IOException malformed) {
            throw new AssertionError("Expected well-formed XHTML", malformed);
        }
    }
}
