package org.carerecord.query.fhir.element;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class FhirJsonTest {

    @Test
    void writesChildrenInTheirOrderAfterTheType() {
        FhirElement resource =
                FhirElement.resource("Basic")
                        .text("id", "1")
                        .child("code", FhirElement.element().text("text", "x"))
                        .flag("b", true)
                        .number("a", "1.50");

        assertThat(json(resource))
                .isEqualTo(
                        "{\"resourceType\":\"Basic\",\"id\":\"1\",\"code\":{\"text\":\"x\"},"
                                + "\"b\":true,\"a\":1.50}");
    }

    @Test
    void writesWhatRepeatsAsAnArrayAlsoWhereThereIsOne() {
        FhirElement resource = FhirElement.resource("Basic").texts("given", List.of("A"));

        assertThat(json(resource)).isEqualTo("{\"resourceType\":\"Basic\",\"given\":[\"A\"]}");
    }

    @Test
    void leavesOutWhatIsAbsentEmptyOrBlank() {
        FhirElement resource =
                FhirElement.resource("Basic")
                        .text("a", null)
                        .text("b", " ")
                        .number("c", null)
                        .texts("d", List.of("", " "))
                        .child("e", FhirElement.element())
                        .child("f", null)
                        .children("g", List.of(FhirElement.element()));

        assertThat(json(resource)).isEqualTo("{\"resourceType\":\"Basic\"}");
    }

    @Test
    void writesAPrimitiveWithoutAValueUnderItsOtherName() {
        FhirElement resource =
                FhirElement.resource("Basic").lacking("status", List.of(extension()));

        assertThat(json(resource))
                .isEqualTo(
                        "{\"resourceType\":\"Basic\",\"_status\":{\"extension\":[{\"url\":\"u\","
                                + "\"valueCode\":\"unknown\"}]}}");
    }

    @Test
    void writesAPrimitiveAndItsExtensionsSideBySide() {
        FhirElement resource =
                FhirElement.resource("Basic").text("status", "final", List.of(extension()));

        assertThat(json(resource))
                .isEqualTo(
                        "{\"resourceType\":\"Basic\",\"status\":\"final\",\"_status\":{"
                                + "\"extension\":[{\"url\":\"u\",\"valueCode\":\"unknown\"}]}}");
    }

    @Test
    void writesAPrimitiveWithoutExtensionsAsSuch() {
        FhirElement resource = FhirElement.resource("Basic").text("status", "final", List.of());

        assertThat(json(resource)).isEqualTo("{\"resourceType\":\"Basic\",\"status\":\"final\"}");
    }

    @Test
    void keepsEveryDigitOfANumber() {
        FhirElement resource =
                FhirElement.resource("Basic").number("value", "0.1000000000000000055");

        assertThat(json(resource)).contains("0.1000000000000000055");
    }

    private static FhirElement extension() {
        return FhirElement.element().text("url", "u").text("valueCode", "unknown");
    }

    private static String json(FhirElement resource) {
        return new String(FhirFormat.JSON.bytes(resource), StandardCharsets.UTF_8);
    }
}
