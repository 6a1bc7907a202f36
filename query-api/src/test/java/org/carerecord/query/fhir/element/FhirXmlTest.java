package org.carerecord.query.fhir.element;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;

class FhirXmlTest {

    @Test
    void writesPrimitivesAsAttributesInOrder() {
        FhirElement resource =
                FhirElement.resource("Basic")
                        .text("id", "1")
                        .number("a", "1.50")
                        .flag("b", false)
                        .texts("c", List.of("x", "y"));

        assertThat(xml(resource))
                .isEqualTo(
                        "<Basic xmlns=\"http://hl7.org/fhir\"><id value=\"1\"/><a value=\"1.50\"/>"
                                + "<b value=\"false\"/><c value=\"x\"/><c value=\"y\"/></Basic>");
    }

    @Test
    void writesTheIdOfAnElementAndTheAddressOfAnExtensionAsAttributes() {
        FhirElement resource =
                FhirElement.resource("Basic")
                        .children(
                                "extension",
                                List.of(
                                        FhirElement.element()
                                                .text("url", "u")
                                                .text("valueString", "v")))
                        .child("code", FhirElement.element().text("id", "c").text("text", "x"));

        assertThat(xml(resource))
                .isEqualTo(
                        "<Basic xmlns=\"http://hl7.org/fhir\"><extension url=\"u\"><valueString"
                                + " value=\"v\"/></extension><code id=\"c\"><text value=\"x\"/>"
                                + "</code></Basic>");
    }

    @Test
    void writesTheAddressOfAnAttachmentAsAnElement() {
        FhirElement resource =
                FhirElement.resource("Basic")
                        .child("attachment", FhirElement.element().text("url", "https://a"));

        assertThat(xml(resource)).contains("<attachment><url value=\"https://a\"/></attachment>");
    }

    @Test
    void wrapsAResourceInsideAnotherInItsTypeAndKeepsItsIdAnElement() {
        FhirElement resource =
                FhirElement.resource("Basic")
                        .children(
                                "contained",
                                List.of(FhirElement.resource("Device").text("id", "d")));

        assertThat(xml(resource))
                .isEqualTo(
                        "<Basic xmlns=\"http://hl7.org/fhir\"><contained><Device><id value=\"d\"/>"
                                + "</Device></contained></Basic>");
    }

    @Test
    void writesAPrimitiveWithItsExtensionsWithAndWithoutAValue() {
        FhirElement extension = FhirElement.element().text("url", "u").text("valueCode", "unknown");
        FhirElement resource =
                FhirElement.resource("Basic")
                        .lacking("a", List.of(extension))
                        .text("b", "x", List.of(extension));

        assertThat(xml(resource))
                .isEqualTo(
                        "<Basic xmlns=\"http://hl7.org/fhir\"><a><extension url=\"u\"><valueCode"
                                + " value=\"unknown\"/></extension></a><b value=\"x\"><extension"
                                + " url=\"u\"><valueCode value=\"unknown\"/></extension></b>"
                                + "</Basic>");
    }

    @Test
    void keepsLineBreaksAndTabsOfAValue() throws Exception {
        String text = "one\ntwo\r\nthree\tfour";
        FhirElement resource = FhirElement.resource("Basic").text("a", text);

        assertThat(valueOf(resource, "a")).isEqualTo(text);
    }

    @Test
    void keepsMarkupAndQuotesOfAValueAsData() throws Exception {
        String text = "<script>alert('1 & \"2\"')</script> ]]> &amp; \u202E \uD83D\uDE00";
        FhirElement resource = FhirElement.resource("Basic").text("a", text);

        assertThat(valueOf(resource, "a")).isEqualTo(text);
    }

    @Test
    void writesANarrativeAsItIs() {
        String div = "<div xmlns=\"http://www.w3.org/1999/xhtml\"><p>1 &lt; 2</p></div>";
        FhirElement resource =
                FhirElement.resource("Basic")
                        .child(
                                "text",
                                FhirElement.element()
                                        .text("status", "generated")
                                        .narrative("div", div));

        assertThat(xml(resource))
                .isEqualTo(
                        "<Basic xmlns=\"http://hl7.org/fhir\"><text><status value=\"generated\"/>"
                                + div
                                + "</text></Basic>");
    }

    @Test
    void refusesWhatIsNoResource() {
        assertThatThrownBy(() -> FhirFormat.XML.bytes(FhirElement.element().text("a", "x")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Expected a resource");
    }

    private static String valueOf(FhirElement resource, String name)
            throws IOException, SAXException, ParserConfigurationException {
        Document document =
                DocumentBuilderFactory.newNSInstance()
                        .newDocumentBuilder()
                        .parse(new ByteArrayInputStream(FhirFormat.XML.bytes(resource)));
        return ((Element) document.getElementsByTagName(name).item(0)).getAttribute("value");
    }

    private static String xml(FhirElement resource) {
        return new String(FhirFormat.XML.bytes(resource), StandardCharsets.UTF_8);
    }
}
