package org.carerecord.ingest.fhir;

import static org.assertj.core.api.Assertions.assertThat;

import org.carerecord.event.Condition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A reader that does not understand a modifier extension must not read on as if it were not there
 * (FHIR R4, extensibility.html#modifierExtension).
 */
final class ModifierExtensionsTest {

    private static final String NEGATED =
            "\"modifierExtension\": [{\"url\": \"urn:negated\", \"valueBoolean\": true}]";

    @ParameterizedTest
    @ValueSource(
            strings = {
                NEGATED,
                "\"stage\": [{\"summary\": {\"text\": \"II\"}, " + NEGATED + "}]",
                "\"contained\": [{\"resourceType\": \"Practitioner\", \"id\": \"d\", "
                        + NEGATED
                        + "}]"
            })
    void refusesAResourceThatOneModifiesAnywhere(String field) {
        assertThat(Bundles.reason(condition(field)))
                .startsWith("modifierExtension: Expected none")
                .doesNotContain("urn:negated");
    }

    @Test
    void readsAWordThatOnlyLooksLikeOne() {
        String field = "\"note\": [{\"text\": \"modifierExtension\"}]";

        assertThat(((Condition) Bundles.event(condition(field)).body()).notes())
                .containsExactly("modifierExtension");
    }

    @Test
    void refusesOnlyTheResourceThatOneModifies() {
        String bundle =
                Bundles.collection(
                        Bundles.PATIENT, condition(NEGATED), Bundles.fixture("allergy.json"));

        assertThat(Bundles.kinds(Bundles.outcomes(bundle))).isEqualTo("Mapped Rejected Mapped");
    }

    private static String condition(String field) {
        return """
        {"resourceType": "Condition", "id": "c1", "code": {"text": "Asthma"},
         "subject": {"reference": "Patient/p1"}, %s}
        """
                .formatted(field);
    }
}
