package org.carerecord.standalone.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import org.carerecord.event.Section;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a medicine of the document says (the draft, page 3). */
final class MedicinesTest {

    private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");
    private static final String LAST_ISSUED =
            "https://fhir.hl7.org.uk/StructureDefinition/"
                    + "Extension-UKCore-MedicationStatementLastIssueDate";

    @ParameterizedTest
    @CsvSource({"continuous", "acute"})
    void tellWhatKindOfCourseAndTheLastIssue(String course) {
        JsonNode medicine = medicine(course);

        assertThat(Document.type(medicine)).isEqualTo("MedicationRequest");
        assertThat(medicine.at("/courseOfTherapyType/coding/0/code").asText()).isEqualTo(course);
        assertThat(medicine.path("authoredOn").asText()).isEqualTo("2026-01-01");
        assertThat(Document.each(medicine.path("extension")))
                .filteredOn(extension -> extension.path("url").asText().equals(LAST_ISSUED))
                .extracting(extension -> extension.path("valueDateTime").asText())
                .containsExactly("2026-10-01");
    }

    @Test
    void keepTheirCodeOfDmd() {
        JsonNode coding = medicine("continuous").at("/medicationCodeableConcept/coding/0");

        assertThat(coding.path("system").asText()).isEqualTo("http://dmd.nhs.uk");
        assertThat(coding.path("code").asText()).isEqualTo("42109611000001109");
        assertThat(coding.path("display").asText()).isEqualTo("Paracetamol 500mg tablets");
    }

    private static JsonNode medicine(String course) {
        Document document =
                new Person()
                        .tell(
                                "m",
                                Section.MEDICATIONS,
                                Told.medicine(course, "2026-01-01", null, "2026-10-01", null))
                        .document(NOW);
        assertThat(DocumentRule.allViolations(document)).isEmpty();
        JsonNode section = document.section("10160-0").orElseThrow();
        return document.resourcesOf(section).findFirst().orElseThrow();
    }
}
