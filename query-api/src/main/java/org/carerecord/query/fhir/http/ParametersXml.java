package org.carerecord.query.fhir.http;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** Reads a Parameters resource in XML. Nothing outside of it is read, whatever it names. */
final class ParametersXml {

    private static final XMLInputFactory XML = factory();
    private static final String NAMESPACE = "http://hl7.org/fhir";
    private static final int ROOT = 1;
    private static final int PARAMETER = 2;
    private static final int MEMBER = 3;
    private static final int PART = 4;

    private final XMLStreamReader xml;
    private final List<FhirQuery.Given> given = new ArrayList<>();
    private @Nullable String name;
    private @Nullable String value;
    private @Nullable String system;
    private boolean valued;
    private boolean several;

    private ParametersXml(XMLStreamReader xml) {
        this.xml = xml;
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return factory;
    }

    /** The parameters; empty where the bytes are no such resource. */
    static Optional<FhirQuery> read(byte[] body) {
        try {
            return new ParametersXml(XML.createXMLStreamReader(new ByteArrayInputStream(body)))
                    .read();
        } catch (XMLStreamException malformed) {
            return Optional.empty();
        }
    }

    private Optional<FhirQuery> read() throws XMLStreamException {
        int depth = 0;
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamReader.DTD) {
                return Optional.empty();
            }
            if (event == XMLStreamReader.START_ELEMENT) {
                depth++;
                if (!isExpected(depth)) {
                    return Optional.empty();
                }
                start(depth);
            } else if (event == XMLStreamReader.END_ELEMENT) {
                if (depth == PARAMETER && !end()) {
                    return Optional.empty();
                }
                depth--;
            }
        }
        return Optional.of(FhirQuery.of(given));
    }

    private boolean isExpected(int depth) {
        return NAMESPACE.equals(xml.getNamespaceURI())
                && (depth != ROOT || xml.getLocalName().equals("Parameters"));
    }

    private void start(int depth) {
        String element = xml.getLocalName();
        String written = xml.getAttributeValue(null, ParametersBody.VALUE);
        if (depth == PARAMETER) {
            name = null;
            value = null;
            system = null;
            valued = false;
            several = false;
        } else if (depth == MEMBER && element.equals("name")) {
            several |= name != null;
            name = written;
        } else if (depth == MEMBER && element.startsWith(ParametersBody.VALUE)) {
            several |= valued;
            valued = true;
            value = written;
        } else if (depth == PART && element.equals(ParametersBody.SYSTEM)) {
            several |= system != null;
            system = written;
        } else if (depth == PART && element.equals(ParametersBody.VALUE)) {
            several |= value != null;
            value = written;
        }
    }

    /** Takes the parameter that ends; false where it lacks its name or value, or has several. */
    private boolean end() {
        if (!xml.getLocalName().equals("parameter")) {
            return true;
        }
        if (name == null || value == null || several) {
            return false;
        }
        given.add(
                new FhirQuery.Given(
                        name, ParametersBody.token(Optional.ofNullable(system), value)));
        return true;
    }
}
