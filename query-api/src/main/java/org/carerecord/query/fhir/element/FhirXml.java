package org.carerecord.query.fhir.element;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.codehaus.stax2.XMLStreamWriter2;

/**
 * Writes a resource as FHIR's XML (R4, section 2.6.3): primitives are attributes named {@code
 * value}, ids of elements and addresses of extensions are attributes of their element, and a
 * resource inside another is wrapped in its type.
 */
final class FhirXml {

    private static final String NAMESPACE = "http://hl7.org/fhir";
    // Woodstox, as it is on the class path: the JDK's own writer leaves line breaks in attributes,
    // which every parser reads as spaces.
    private static final XMLOutputFactory XML = XMLOutputFactory.newFactory();

    private static final Set<String> EXTENSIONS = Set.of("extension", "modifierExtension");
    private static final Set<String> OF_EXTENSION = Set.of("id", "url");
    private static final Set<String> OF_ELEMENT = Set.of("id");

    private FhirXml() {}

    static byte[] bytes(FhirElement resource) {
        String type =
                resource.resourceType()
                        .orElseThrow(() -> new IllegalArgumentException("Expected a resource"));
        var bytes = new ByteArrayOutputStream();
        try {
            XMLStreamWriter xml = XML.createXMLStreamWriter(bytes, StandardCharsets.UTF_8.name());
            xml.writeStartElement(type);
            xml.writeDefaultNamespace(NAMESPACE);
            children(xml, resource, Set.of());
            xml.writeEndElement();
            xml.close();
        } catch (XMLStreamException fault) {
            throw new IllegalStateException("Expected a resource that can be written", fault);
        }
        return bytes.toByteArray();
    }

    private static void children(XMLStreamWriter xml, FhirElement element, Set<String> without)
            throws XMLStreamException {
        for (FhirElement.Child child : element.children()) {
            if (!without.contains(child.name())) {
                write(xml, child.name(), child.value());
            }
        }
    }

    private static void write(XMLStreamWriter xml, String name, FhirValue value)
            throws XMLStreamException {
        switch (value) {
            case FhirValue.Text(var text) -> primitive(xml, name, text);
            case FhirValue.Extended(var text, var extensions) ->
                    extended(xml, name, text, extensions);
            case FhirValue.Digits(var digits) -> primitive(xml, name, digits);
            case FhirValue.Flag(var flag) -> primitive(xml, name, Boolean.toString(flag));
            case FhirValue.Lacking(var extensions) -> complex(xml, name, extensions);
            case FhirValue.Narrative(var div) -> narrative(xml, div);
            case FhirValue.Complex(var element) -> complex(xml, name, element);
            case FhirValue.Several(var values) -> {
                for (FhirValue one : values) {
                    write(xml, name, one);
                }
            }
        }
    }

    private static void primitive(XMLStreamWriter xml, String name, String value)
            throws XMLStreamException {
        xml.writeEmptyElement(name);
        xml.writeAttribute("value", value);
    }

    private static void extended(
            XMLStreamWriter xml, String name, String value, FhirElement extensions)
            throws XMLStreamException {
        xml.writeStartElement(name);
        xml.writeAttribute("value", value);
        children(xml, extensions, Set.of());
        xml.writeEndElement();
    }

    private static void complex(XMLStreamWriter xml, String name, FhirElement element)
            throws XMLStreamException {
        xml.writeStartElement(name);
        if (element.resourceType().isPresent()) {
            xml.writeStartElement(element.resourceType().get());
            children(xml, element, Set.of());
            xml.writeEndElement();
        } else {
            Set<String> attributes = EXTENSIONS.contains(name) ? OF_EXTENSION : OF_ELEMENT;
            for (FhirElement.Child child : element.children()) {
                if (attributes.contains(child.name())
                        && child.value() instanceof FhirValue.Text(var text)) {
                    xml.writeAttribute(child.name(), text);
                }
            }
            children(xml, element, attributes);
        }
        xml.writeEndElement();
    }

    /** The div brings its namespace and is well-formed already. */
    private static void narrative(XMLStreamWriter xml, String div) throws XMLStreamException {
        ((XMLStreamWriter2) xml).writeRaw(div);
    }
}
