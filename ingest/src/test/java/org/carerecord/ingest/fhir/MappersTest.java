package org.carerecord.ingest.fhir;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.carerecord.event.Allergy;
import org.carerecord.event.Attachment;
import org.carerecord.event.Author;
import org.carerecord.event.CarePlan;
import org.carerecord.event.ClinicalEvent;
import org.carerecord.event.ClinicalTime;
import org.carerecord.event.Coding;
import org.carerecord.event.Concept;
import org.carerecord.event.Condition;
import org.carerecord.event.Device;
import org.carerecord.event.DiagnosticReport;
import org.carerecord.event.DocumentReference;
import org.carerecord.event.Encounter;
import org.carerecord.event.Immunisation;
import org.carerecord.event.Medication;
import org.carerecord.event.Procedure;
import org.carerecord.event.When;
import org.junit.jupiter.api.Test;

/** Each mapper on a resource that fills every field it reads. */
final class MappersTest {

    @Test
    void mapsAConditionAsGiven() {
        ClinicalEvent event = Bundles.event(Bundles.fixture("condition.json"));

        assertThat(event.section()).isEqualTo("problems");
        assertThat(event.entryId()).isEqualTo("Condition/c1");
        assertThat(event.encounter()).isEqualTo("Encounter/e9");
        assertThat(event.assertedAt()).isEqualTo(Instant.parse("2019-05-03T00:00:00Z"));
        assertThat(event.author()).isEqualTo(new Author("Dr Who", null, null));
        assertThat(event.body())
                .isEqualTo(
                        new Condition(
                                new Concept(
                                        List.of(
                                                new Coding(
                                                        "http://snomed.info/sct",
                                                        "195967001",
                                                        "Asthma"),
                                                new Coding(
                                                        "http://read.info/readv2", "H33..", null)),
                                        "Asthma NOS"),
                                "relapse",
                                "suspected by GP",
                                List.of(code("problem-list-item")),
                                text("moderate"),
                                When.inWords("12 a"),
                                When.between(time("2010"), time("2011-03")),
                                time("2019-05-03"),
                                List.of("worse in spring")));
    }

    @Test
    void mapsAnAllergyAsGiven() {
        ClinicalEvent event = Bundles.event(Bundles.fixture("allergy.json"));

        assertThat(event.section()).isEqualTo("allergies");
        assertThat(event.version())
                .isEqualTo(Instant.parse("2020-01-02T03:04:05.678Z").toEpochMilli());
        assertThat(event.author()).isNull();
        assertThat(event.body())
                .isEqualTo(
                        new Allergy(
                                new Concept(
                                        List.of(
                                                new Coding(
                                                        "http://snomed.info/sct",
                                                        "91936005",
                                                        "Allergy to penicillin")),
                                        null),
                                "active",
                                "unconfirmed",
                                "allergy",
                                List.of("medication", "food"),
                                "high",
                                When.inWords("in childhood"),
                                time("2020-01-02T03:04:05.678Z"),
                                time("2021"),
                                List.of(
                                        new Allergy.Reaction(
                                                text("amoxicillin"),
                                                List.of(text("rash")),
                                                "mild",
                                                time("2019-12"),
                                                "widespread")),
                                List.of("told by mother")));
    }

    @Test
    void mapsAMedicationRequestWithItsContainedMedicineAndDosageInWords() {
        String bundle =
                Bundles.collection(
                        Bundles.PATIENT,
                        Bundles.fixture("condition.json"),
                        Bundles.fixture("medication-request.json"));

        ClinicalEvent event = Bundles.event(Bundles.outcomes(bundle).getLast());

        assertThat(event.section()).isEqualTo("medications");
        Medication body = (Medication) event.body();
        assertThat(body.code().words()).isEqualTo("Paracetamol 500mg tablets");
        assertThat(body.status()).isEqualTo("on-hold");
        assertThat(body.intent()).isEqualTo("plan");
        assertThat(body.courseOfTherapy()).isEqualTo(code("continuous"));
        assertThat(body.authored()).isEqualTo(time("2026-01-10"));
        assertThat(body.validity()).isEqualTo(When.between(time("2026-01-10"), time("2026-07-10")));
        assertThat(body.dosages())
                .containsExactly(
                        "one twice a day",
                        "1.50 tablet, 1 ml/h to 2 ml/h, 2 per 1 d, BD, oral, as needed, with food,"
                                + " do not drive",
                        "as needed: pain");
        assertThat(body.reasons())
                .extracting(Concept::words)
                .containsExactly("pain", "Asthma NOS", "old injury");
        assertThat(body.notes()).containsExactly("review in May");
    }

    @Test
    void mapsAMedicationStatementAsGiven() {
        ClinicalEvent event = Bundles.event(Bundles.fixture("medication-statement.json"));

        assertThat(event.author())
                .isEqualTo(
                        new Author(null, null, "https://fhir.hl7.org.uk/Id/gmc-number|C1234567"));
        assertThat(event.encounter()).isEqualTo("Encounter/e9");
        assertThat(event.body())
                .isEqualTo(
                        new Medication(
                                text("St John's wort"),
                                "active",
                                null,
                                null,
                                time("2025-06-07"),
                                When.at(time("2025")),
                                List.of("one a day"),
                                List.of(text("low mood")),
                                List.of("bought over the counter"),
                                null,
                                null));
    }

    @Test
    void mapsAReportWithItsMembersAndItsText() {
        ClinicalEvent event = Bundles.event(Bundles.fixture("diagnostic-report.json"));

        assertThat(event.section()).isEqualTo("results");
        assertThat(event.author()).isEqualTo(new Author("Dr Micro", null, null));
        assertThat(event.body())
                .isEqualTo(
                        new DiagnosticReport(
                                text("Full blood count"),
                                "final",
                                List.of(code("LAB")),
                                When.at(time("2026-01-02")),
                                time("2026-01-03T09:00:00Z"),
                                "normal",
                                List.of(text("N")),
                                List.of("Observation/o1"),
                                List.of(
                                        new Attachment(
                                                "text/plain",
                                                "Report",
                                                "https://lab.test/1",
                                                "Hello".getBytes(StandardCharsets.UTF_8)))));
    }

    @Test
    void mapsAnImmunizationAsGiven() {
        ClinicalEvent event = Bundles.event(Bundles.fixture("immunization.json"));

        assertThat(event.section()).isEqualTo("immunisations");
        assertThat(event.body())
                .isEqualTo(
                        new Immunisation(
                                new Concept(
                                        List.of(
                                                new Coding(
                                                        "http://snomed.info/sct",
                                                        "822851000000102",
                                                        null)),
                                        null),
                                "not-done",
                                text("declined"),
                                When.inWords("autumn 2025"),
                                time("2025-10-01"),
                                false,
                                "LOT9",
                                text("arm"),
                                text("IM"),
                                List.of("2", "booster"),
                                List.of(text("at risk")),
                                List.of("asked twice")));
    }

    @Test
    void mapsAProcedureAsGiven() {
        ClinicalEvent event = Bundles.event(Bundles.fixture("procedure.json"));

        assertThat(event.section()).isEqualTo("procedures");
        assertThat(event.assertedAt()).isNull();
        assertThat(event.version()).isZero();
        assertThat(event.author()).isEqualTo(new Author("Mr Knife", null, null));
        assertThat(event.body())
                .isEqualTo(
                        new Procedure(
                                text("Hip replacement"),
                                "completed",
                                text("surgery"),
                                When.at(time("2024-11")),
                                List.of(text("arthritis")),
                                List.of(text("left hip")),
                                text("good"),
                                List.of("no complications")));
    }

    @Test
    void mapsAnEncounterWithTheNamesOfItsPlaces() {
        String bundle =
                Bundles.collection(
                        Bundles.PATIENT,
                        "{\"resourceType\": \"Location\", \"id\": \"l1\", \"name\": \"Room 5\"}",
                        "{\"resourceType\": \"Organization\", \"id\": \"org1\", \"name\": \"Test"
                                + " Trust\"}",
                        Bundles.fixture("encounter.json"));

        ClinicalEvent event = Bundles.event(Bundles.outcomes(bundle).getLast());

        assertThat(event.section()).isEqualTo("encounters");
        assertThat(event.encounter()).isNull();
        assertThat(event.body())
                .isEqualTo(
                        new Encounter(
                                List.of(text("Clinic")),
                                new Coding(
                                        "http://terminology.hl7.org/CodeSystem/v3-ActCode",
                                        "AMB",
                                        "ambulatory"),
                                "in-progress",
                                When.between(time("2026-01-01T09:00:00Z"), null),
                                List.of(text("cough")),
                                List.of("Room 5", "Ward 3"),
                                "Test Trust",
                                text("home"),
                                null,
                                null,
                                List.of(),
                                null));
    }

    @Test
    void mapsACarePlanAsGiven() {
        ClinicalEvent event = Bundles.event(Bundles.fixture("care-plan.json"));

        assertThat(event.section()).isEqualTo("care-plans");
        assertThat(event.body())
                .isEqualTo(
                        new CarePlan(
                                "Asthma plan",
                                List.of(text("self-care")),
                                "active",
                                "plan",
                                When.between(time("2026-01-01"), null),
                                time("2025-12-31"),
                                "what to do",
                                List.of(
                                        new CarePlan.Activity(
                                                text("peak flow"), "scheduled", "daily"),
                                        new CarePlan.Activity(null, null, "review")),
                                List.of("Condition/c1"),
                                List.of("shared")));
    }

    @Test
    void mapsADeviceAsGiven() {
        ClinicalEvent event = Bundles.event(Bundles.fixture("device.json"));

        assertThat(event.section()).isEqualTo("devices");
        assertThat(event.body())
                .isEqualTo(
                        new Device(
                                text("Pacemaker"),
                                "active",
                                List.of("HeartHelper"),
                                List.of("(01)777(21)5", "888"),
                                "Acme",
                                "M1",
                                "L1",
                                "5",
                                time("2020-01-01"),
                                time("2030"),
                                List.of("left side")));
    }

    @Test
    void mapsADocumentReferenceAsGiven() {
        ClinicalEvent event = Bundles.event(Bundles.fixture("document-reference.json"));

        assertThat(event.section()).isEqualTo("documents");
        assertThat(event.encounter()).isEqualTo("Encounter/e9");
        assertThat(event.body())
                .isEqualTo(
                        new DocumentReference(
                                text("Discharge summary"),
                                "current",
                                "final",
                                List.of(text("letter")),
                                time("2026-01-05T10:00:00Z"),
                                "After the stay",
                                "Test Trust",
                                List.of(
                                        new Attachment(
                                                "application/pdf",
                                                "Summary",
                                                "https://docs.test/1",
                                                null))));
    }

    private static ClinicalTime time(String text) {
        return new ClinicalTime(text);
    }

    private static Concept text(String words) {
        return Concept.ofText(words);
    }

    private static Concept code(String code) {
        return new Concept(List.of(new Coding(null, code, null)), null);
    }
}
