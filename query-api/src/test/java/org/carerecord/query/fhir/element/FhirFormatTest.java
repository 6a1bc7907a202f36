package org.carerecord.query.fhir.element;

import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.parser.IParser;
import ca.uhn.fhir.parser.StrictErrorHandler;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.hl7.fhir.r4.model.Observation;
import org.junit.jupiter.api.Test;

/** What both forms say, as a reader that nobody here wrote understands them. */
class FhirFormatTest {

    private static final FhirContext R4 = FhirContext.forR4Cached();

    @Test
    void bothFormsSayTheSame() {
        Observation json = (Observation) parsed(FhirFormat.JSON, everyFeature());
        Observation xml = (Observation) parsed(FhirFormat.XML, everyFeature());

        assertThat(json.equalsDeep(xml)).isTrue();
        assertThat(json.getIdElement().getIdPart()).isEqualTo("1");
        assertThat(json.getStatusElement().getExtensionFirstRep().getUrl()).isEqualTo("urn:why");
        assertThat(json.getValueQuantity().getValueElement().getValueAsString()).isEqualTo("5.10");
        assertThat(xml.getNoteFirstRep().getText()).isEqualTo("one\ntwo & <three>");
        assertThat(xml.getContained()).hasSize(1);
        assertThat(xml.getText().getDivAsString()).contains("1 &lt; 2");
    }

    @Test
    void theSameResourceGivesTheSameBytes() {
        for (FhirFormat format : FhirFormat.values()) {
            assertThat(format.bytes(everyFeature())).isEqualTo(format.bytes(everyFeature()));
        }
    }

    private static FhirElement everyFeature() {
        FhirElement why = FhirElement.element().text("url", "urn:why").text("valueString", "zz");
        return FhirElement.resource("Observation")
                .text("id", "1")
                .child(
                        "text",
                        FhirElement.element()
                                .text("status", "generated")
                                .narrative(
                                        "div",
                                        "<div xmlns=\"http://www.w3.org/1999/xhtml\">1 &lt; 2"
                                                + "</div>"))
                .children(
                        "contained",
                        List.of(FhirElement.resource("Practitioner").text("id", "author")))
                .children("extension", List.of(why))
                .text("status", "unknown", List.of(why))
                .child("code", FhirElement.element().text("id", "c").text("text", "Sodium"))
                .lacking("effectiveDateTime", List.of(why))
                .children("performer", List.of(FhirElement.element().text("reference", "#author")))
                .child("valueQuantity", FhirElement.element().number("value", "5.10"))
                .children(
                        "note", List.of(FhirElement.element().text("text", "one\ntwo & <three>")));
    }

    private static Object parsed(FhirFormat format, FhirElement resource) {
        IParser parser = format == FhirFormat.JSON ? R4.newJsonParser() : R4.newXmlParser();
        parser.setParserErrorHandler(new StrictErrorHandler());
        return parser.parseResource(new String(format.bytes(resource), StandardCharsets.UTF_8));
    }
}
