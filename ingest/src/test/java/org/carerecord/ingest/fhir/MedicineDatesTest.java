package org.carerecord.ingest.fhir;

import static org.assertj.core.api.Assertions.assertThat;

import org.carerecord.event.ClinicalTime;
import org.carerecord.event.Medication;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class MedicineDatesTest {

    private static final String LAST_ISSUED =
            "https://fhir.hl7.org.uk/StructureDefinition/Extension-UKCore-MedicationStatementLastIssueDate";
    private static final String STATUS_CHANGED =
            "http://hl7.org/fhir/5.0/StructureDefinition/extension-MedicationRequest.statusChanged";

    @ParameterizedTest
    @ValueSource(strings = {"MedicationRequest", "MedicationStatement"})
    void takesTheDateOfTheLastIssue(String type) {
        Medication body = body(medicine(type, "active", date(LAST_ISSUED, "2026-01-05")));

        assertThat(body.lastIssued()).isEqualTo(new ClinicalTime("2026-01-05"));
        assertThat(body.discontinued()).isNull();
    }

    @ParameterizedTest
    @CsvSource({"stopped,2026-02", "cancelled,2026-02", "active,", "on-hold,", "completed,"})
    void takesTheChangeOfStatusOfAnOrderGivenUpForItsEnd(String status, String discontinued) {
        Medication body =
                body(medicine("MedicationRequest", status, date(STATUS_CHANGED, "2026-02")));

        assertThat(body.discontinued())
                .isEqualTo(discontinued == null ? null : new ClinicalTime(discontinued));
    }

    @Test
    void knowsNeitherWhereTheSourceSaysNeither() {
        Medication body = body(medicine("MedicationRequest", "stopped", date("urn:other", "2026")));

        assertThat(body.lastIssued()).isNull();
        assertThat(body.discontinued()).isNull();
    }

    @Test
    void rejectsAnIssueWithoutADateOrWithTwo() {
        String words = "{\"url\": \"" + LAST_ISSUED + "\", \"valueString\": \"last week\"}";
        String twice = date(LAST_ISSUED, "2026") + ", " + date(LAST_ISSUED, "2025");

        assertThat(Bundles.reason(medicine("MedicationRequest", "active", words)))
                .startsWith("MedicationStatementLastIssueDate: Expected one extension")
                .doesNotContain("week");
        assertThat(Bundles.reason(medicine("MedicationStatement", "active", twice)))
                .startsWith("MedicationStatementLastIssueDate: Expected one extension");
    }

    private static Medication body(String resource) {
        return (Medication) Bundles.event(resource).body();
    }

    private static String date(String url, String date) {
        return "{\"url\": \"%s\", \"valueDateTime\": \"%s\"}".formatted(url, date);
    }

    private static String medicine(String type, String status, String extensions) {
        return """
        {"resourceType": "%s", "id": "m1", "status": "%s", "extension": [%s],
         "medicationCodeableConcept": {"text": "Aspirin"}, "subject": {"reference": "Patient/p1"}}
        """
                .formatted(type, status, extensions);
    }
}
