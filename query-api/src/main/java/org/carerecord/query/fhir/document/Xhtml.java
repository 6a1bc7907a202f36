package org.carerecord.query.fhir.document;

import java.io.StringWriter;
import java.util.List;
import javax.xml.XMLConstants;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.carerecord.query.fhir.element.FhirElement;
import org.carerecord.query.fhir.element.FhirText;

/**
 * Writes the XHTML of a narrative (FHIR R4, section 2.4.0): one {@code div} in British English. All
 * text goes through the XML writer, which escapes it; markup comes from here alone.
 */
final class Xhtml {

    private static final String NAMESPACE = "http://www.w3.org/1999/xhtml";
    private static final String LANGUAGE = "en-GB";
    private static final XMLOutputFactory XML = XMLOutputFactory.newFactory();

    private final StringWriter text = new StringWriter();
    private final XMLStreamWriter xml;

    private Xhtml() throws XMLStreamException {
        xml = XML.createXMLStreamWriter(text);
    }

    /** Writes what stands in the {@code div}. */
    @FunctionalInterface
    interface Content {

        /** Writes it. */
        void write(Xhtml to) throws XMLStreamException;
    }

    /**
     * A narrative.
     *
     * @param status FHIR's word for how it relates to the structured data: {@code generated} or
     *     {@code additional}
     */
    static FhirElement narrative(String status, Content content) {
        return FhirElement.element().text("status", status).narrative("div", div(content));
    }

    private static String div(Content content) {
        try {
            var xhtml = new Xhtml();
            xhtml.xml.writeStartElement("div");
            xhtml.xml.writeDefaultNamespace(NAMESPACE);
            xhtml.xml.writeAttribute("lang", LANGUAGE);
            xhtml.xml.writeAttribute("xml", XMLConstants.XML_NS_URI, "lang", LANGUAGE);
            content.write(xhtml);
            xhtml.xml.writeEndElement();
            xhtml.xml.close();
            return xhtml.text.toString();
        } catch (XMLStreamException fault) {
            throw new IllegalStateException("Expected a narrative that can be written", fault);
        }
    }

    void paragraph(String words) throws XMLStreamException {
        element("p", words);
    }

    /** A label in bold and what it labels. */
    void labelled(String label, String words) throws XMLStreamException {
        xml.writeStartElement("p");
        element("b", label + ":");
        xml.writeCharacters(" ");
        lines(words);
        xml.writeEndElement();
    }

    void heading(String words) throws XMLStreamException {
        element("h4", words);
    }

    /** A table with its heads; the content writes its rows. */
    void table(List<String> heads, Content rows) throws XMLStreamException {
        xml.writeStartElement("table");
        xml.writeStartElement("thead");
        xml.writeStartElement("tr");
        for (String head : heads) {
            xml.writeStartElement("th");
            xml.writeAttribute("scope", "col");
            lines(head);
            xml.writeEndElement();
        }
        xml.writeEndElement();
        xml.writeEndElement();
        xml.writeStartElement("tbody");
        rows.write(this);
        xml.writeEndElement();
        xml.writeEndElement();
    }

    /** A row that has a name within the document; the content writes its cells. */
    void row(String id, Content cells) throws XMLStreamException {
        xml.writeStartElement("tr");
        xml.writeAttribute("id", id);
        cells.write(this);
        xml.writeEndElement();
    }

    /** A row of plain cells. */
    void row(List<String> cells) throws XMLStreamException {
        xml.writeStartElement("tr");
        for (String cell : cells) {
            cell(cell);
        }
        xml.writeEndElement();
    }

    void cell(String words) throws XMLStreamException {
        element("td", words);
    }

    /** A cell that begins with words in bold, where there are any. */
    void cell(String words, String strong) throws XMLStreamException {
        xml.writeStartElement("td");
        lines(words);
        if (!strong.isEmpty()) {
            xml.writeCharacters(" ");
            element("strong", strong);
        }
        xml.writeEndElement();
    }

    /** A cell of lines. */
    void cell(List<String> lines) throws XMLStreamException {
        element("td", String.join("\n", lines));
    }

    private void element(String name, String words) throws XMLStreamException {
        xml.writeStartElement(name);
        lines(words);
        xml.writeEndElement();
    }

    private void lines(String words) throws XMLStreamException {
        String allowed = FhirText.allowed(words);
        int from = 0;
        for (int end = allowed.indexOf('\n'); end >= 0; end = allowed.indexOf('\n', from)) {
            xml.writeCharacters(allowed.substring(from, end));
            xml.writeEmptyElement("br");
            from = end + 1;
        }
        xml.writeCharacters(allowed.substring(from));
    }
}
