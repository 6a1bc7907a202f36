package org.carerecord.query.fhir.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.carerecord.query.fhir.element.FhirElement.element;
import static org.carerecord.query.fhir.element.FhirElement.resource;

import java.util.List;
import org.carerecord.query.fhir.element.FhirElement;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TokenCriterionTest {

    private static final FhirElement SAYS_WHY =
            element().text("url", "urn:why").text("valueString", "assumed");

    /** What stands beside a code, such as the source's own word, does not hide the code. */
    @ParameterizedTest
    @CsvSource({"completed,true", "|completed,true", "urn:any|completed,true", "stopped,false"})
    void aCodeWithExtensionsIsFoundByTheCode(String asked, boolean matches) {
        FhirElement immunisation =
                resource("Immunization").text("status", "completed", List.of(SAYS_WHY));

        assertThat(matches("status", asked, immunisation)).isEqualTo(matches);
    }

    @ParameterizedTest
    @CsvSource({
        "1,true",
        "urn:a|1,true",
        "urn:a|,true",
        "urn:b|1,false",
        "urn:b|,false",
        "|1,false",
        "|2,true",
        "2,true",
        "urn:a|2,false",
        "3,false",
    })
    void aConceptIsFoundByEachOfItsCodings(String asked, boolean matches) {
        FhirElement condition =
                resource("Condition")
                        .child(
                                "code",
                                element()
                                        .children(
                                                "coding",
                                                List.of(
                                                        element()
                                                                .text("system", "urn:a")
                                                                .text("code", "1"),
                                                        element().text("code", "2")))
                                        .text("text", "3"));

        assertThat(matches("code", asked, condition)).isEqualTo(matches);
    }

    /** The first bar that is not escaped separates; all others are part of the value. */
    @ParameterizedTest
    @ValueSource(strings = {"urn:a|b,c|d", "urn:a|b\\,c\\|d", "b\\,c\\|d", "urn\\:a|b"})
    void anIdentifierIsFoundByWhatItsEscapesMean(String asked) {
        FhirElement flag =
                resource("Flag")
                        .children(
                                "identifier",
                                List.of(element().text("system", "urn:a").text("value", "b,c|d")));

        assertThat(matches("identifier", asked, flag)).isEqualTo(!asked.equals("urn\\:a|b"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "|", " "})
    void refusesWhatAsksForNothing(String asked) {
        assertThat(TokenCriterion.parse("code", asked)).isEmpty();
    }

    private static boolean matches(String path, String asked, FhirElement resource) {
        return TokenCriterion.parse(path, asked).orElseThrow().test(resource);
    }
}
