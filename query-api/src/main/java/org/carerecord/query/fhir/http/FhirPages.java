package org.carerecord.query.fhir.http;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.carerecord.query.fhir.element.FhirElement;

/** Resources as bytes. As a page for people a refusal is its words. */
final class FhirPages {

    private static final XMLOutputFactory XML = XMLOutputFactory.newFactory();
    private static final String HTML_START = "<!DOCTYPE html>\n";

    private FhirPages() {}

    /** The resource in a form. */
    static byte[] bytes(FhirForm form, FhirElement resource) {
        return switch (form) {
            case JSON, XML -> form.ofResources().bytes(resource);
            case HTML -> page(resource);
        };
    }

    private static byte[] page(FhirElement resource) {
        var bytes = new ByteArrayOutputStream();
        bytes.writeBytes(HTML_START.getBytes(StandardCharsets.US_ASCII));
        try {
            XMLStreamWriter xml = XML.createXMLStreamWriter(bytes, StandardCharsets.UTF_8.name());
            xml.writeStartElement("html");
            xml.writeAttribute("lang", "en-GB");
            xml.writeStartElement("head");
            element(xml, "title", title(resource));
            xml.writeEndElement();
            xml.writeStartElement("body");
            element(xml, "h1", title(resource));
            for (FhirElement issue : FhirTree.at(resource, "issue")) {
                element(xml, "p", FhirTree.text(issue, "diagnostics").orElse(""));
                element(xml, "p", "Code: " + code(issue));
            }
            xml.writeEndElement();
            xml.writeEndElement();
            xml.close();
        } catch (XMLStreamException fault) {
            throw new IllegalStateException("Expected a page that can be written", fault);
        }
        return bytes.toByteArray();
    }

    private static String title(FhirElement resource) {
        return FhirTree.at(resource, "issue.details").stream()
                .flatMap(details -> FhirTree.text(details, "text").stream())
                .findFirst()
                .orElse("Care Record");
    }

    /** The code of the problem type, which is the same in every form. */
    private static String code(FhirElement issue) {
        return FhirTree.at(issue, "details.coding").stream()
                .flatMap(coding -> FhirTree.text(coding, "code").stream())
                .collect(Collectors.joining(", "));
    }

    private static void element(XMLStreamWriter xml, String name, String text)
            throws XMLStreamException {
        xml.writeStartElement(name);
        xml.writeCharacters(text);
        xml.writeEndElement();
    }
}
