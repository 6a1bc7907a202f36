package org.carerecord.ingest.fhir;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.carerecord.event.ClinicalEvent;
import org.carerecord.event.ClinicalEvent.Status;
import org.carerecord.event.ClinicalTime;
import org.carerecord.event.Condition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class BundleMapperTest {

    @ParameterizedTest
    @ValueSource(strings = {"transaction", "batch", "collection"})
    void readsBundlesOfTheseTypes(String type) {
        String bundle = Bundles.collection(Bundles.PATIENT).replace("collection", type);

        assertThat(Bundles.kinds(Bundles.outcomes(bundle))).isEqualTo("Mapped");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "{\"resourceType\":\"Bundle\",\"type\":\"searchset\"};its type is searchset",
                "{\"resourceType\":\"Bundle\",\"type\":\"Ann Other\"};it has no type known",
                "{\"resourceType\":\"Bundle\"};it has no type known",
                "{\"resourceType\":\"Patient\"};its resourceType is Patient",
                "{};it has no resourceType known",
                "[];Expected a JSON object",
                "7;Expected a JSON object",
                "{} {};Expected one JSON object, but more follows",
                "{\"resourceType\":\"Bundle\",;malformed at line 1, column",
                "{\"resourceType\":\"Bundle\";ends too early at line 1, column",
                "Ann Other;malformed at line 1",
                "{\"resourceType\":\"Bundle\",\"type\":\"batch\",\"timestamp\":\"today\"};"
                        + "Bundle.timestamp: Expected a date"
            })
    void saysWhyBytesAreNoBundleWithoutQuotingThem(String json, String reason) {
        String said = ((BundleOutcome.NotABundle) Bundles.map(json)).reason();

        assertThat(said).contains(reason).doesNotContain("Ann");
    }

    @Test
    void readsABundleWithoutEntries() {
        assertThat(Bundles.outcomes("{\"resourceType\": \"Bundle\", \"type\": \"batch\"}"))
                .isEmpty();
    }

    @Test
    void givesEveryEntryOneOutcomeInItsOrder() {
        String bundle =
                Bundles.ofEntries(
                        "{\"resource\": " + Bundles.PATIENT + "}",
                        "{\"resource\": {\"resourceType\": \"Claim\", \"id\": \"1\"}}",
                        "{\"request\": {\"method\": \"DELETE\", \"url\": \"Condition/1\"}}",
                        "null",
                        "[1, {\"a\": 2}]",
                        "{\"resource\": [1]}",
                        "{\"resource\": {\"resourceType\": \"../x\"}}",
                        "{\"resource\": {\"resourceType\": \"Condition\"}}",
                        "{\"resource\": {\"resourceType\": \"Bundle\", \"entry\": [{}]}}",
                        "{\"resource\": " + Bundles.fixture("procedure.json") + "}");

        List<ResourceOutcome> outcomes = Bundles.outcomes(bundle);

        assertThat(Bundles.kinds(outcomes))
                .isEqualTo(
                        "Mapped NotMapped Rejected Rejected Rejected Rejected Rejected Rejected"
                                + " NotMapped Mapped");
        assertThat(outcomes.get(2))
                .isEqualTo(
                        new ResourceOutcome.Rejected(
                                "Bundle.entry[2]",
                                "resource: Expected a resource, but the entry holds none; to take"
                                        + " one back, send it as entered-in-error"));
        assertThat(Bundles.reason(outcomes.get(6))).contains("resourceType");
        assertThat(Bundles.reason(outcomes.get(7))).contains("id: Expected an id");
    }

    @Test
    void namesThePlaceAndTheFieldOfWhatItRejects() {
        String condition =
                Bundles.fixture("condition.json")
                        .replace("2019-05-03", "3rd of May")
                        .replace("2011-03", "2011-13");

        assertThat(Bundles.outcome(condition))
                .isInstanceOfSatisfying(
                        ResourceOutcome.Rejected.class,
                        rejected -> {
                            assertThat(rejected.place()).isEqualTo("Bundle.entry[1] Condition");
                            assertThat(rejected.reason())
                                    .contains("recordedDate: Expected a date")
                                    .contains("abatement.end: Expected a date")
                                    .doesNotContain("May")
                                    .doesNotContain("2011-13");
                        });
    }

    @Test
    void oneFaultyResourceDoesNotSpoilTheOthers() {
        String bundle =
                Bundles.collection(
                        Bundles.PATIENT,
                        "{\"resourceType\": \"Condition\", \"id\": \"x\", \"code\": \"Asthma\","
                                + " \"subject\": \"Patient/p1\"}",
                        Bundles.fixture("condition.json"));

        List<ResourceOutcome> outcomes = Bundles.outcomes(bundle);

        assertThat(Bundles.kinds(outcomes)).isEqualTo("Mapped Rejected Mapped");
        assertThat(Bundles.reason(outcomes.get(1)))
                .contains("code: Expected a JSON object or array")
                .doesNotContain("Asthma");
    }

    @Test
    void toleratesWhatTheStandardDoesNotKnow() {
        String condition =
                Bundles.fixture("condition.json")
                        .replaceFirst("\\{", "{\"mood\": {\"a\": [1]}, \"onsetMood\": \"x\", ");

        assertThat(Bundles.event(condition))
                .isEqualTo(Bundles.event(Bundles.fixture("condition.json")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "Condition;\"verificationStatus\": {\"coding\": [{\"code\": \"entered-in-error\"}]}",
                "Procedure;\"status\": \"entered-in-error\"",
                "Observation;\"status\": \"entered-in-error\"",
                "DiagnosticReport;\"status\": \"entered-in-error\"",
                "MedicationRequest;\"status\": \"entered-in-error\"",
                "MedicationStatement;\"status\": \"entered-in-error\"",
                "Encounter;\"status\": \"entered-in-error\"",
                "CarePlan;\"status\": \"entered-in-error\"",
                "DocumentReference;\"docStatus\": \"entered-in-error\""
            })
    void takesBackWhatWasEnteredInError(String type, String status) {
        assertThat(Bundles.event(resource(type, "\"subject\"", status)).status())
                .isEqualTo(Status.ENTERED_IN_ERROR);
        assertThat(Bundles.event(resource(type, "\"subject\"", "\"language\": \"en\"")).status())
                .isEqualTo(Status.RECORDED);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "AllergyIntolerance;"
                        + "\"verificationStatus\": {\"coding\": [{\"code\": \"entered-in-error\"}]}",
                "Immunization;\"status\": \"entered-in-error\"",
                "Device;\"status\": \"entered-in-error\""
            })
    void takesBackWhatWasEnteredInErrorOfAPatient(String type, String status) {
        assertThat(Bundles.event(resource(type, "\"patient\"", status)).status())
                .isEqualTo(Status.ENTERED_IN_ERROR);
    }

    @Test
    void prefersTheLastUpdateForTheVersionThenTheBundlesTime() {
        String updated =
                resource(
                        "Condition",
                        "\"subject\"",
                        "\"meta\": {\"lastUpdated\": \"2026-01-01T00:00:00.123Z\"},"
                                + " \"recordedDate\": \"2020-01-01\"");
        ClinicalEvent event = Bundles.event(updated);
        assertThat(event.version())
                .isEqualTo(Instant.parse("2026-01-01T00:00:00.123Z").toEpochMilli());
        assertThat(event.assertedAt()).isEqualTo(Instant.parse("2020-01-01T00:00:00Z"));

        String stamped =
                Bundles.collection(Bundles.PATIENT, Bundles.fixture("procedure.json"))
                        .replaceFirst("\\{", "{\"timestamp\": \"2026-02-02T00:00:00Z\", ");
        ClinicalEvent procedure = Bundles.event(Bundles.outcomes(stamped).getLast());
        assertThat(procedure.version())
                .isEqualTo(Instant.parse("2026-02-02T00:00:00Z").toEpochMilli());
        assertThat(procedure.assertedAt()).isNull();
    }

    /** A prescription for next month must not be refused for a source's wrong clock. */
    @Test
    void takesAPostDatedStatementForRecordedWhenItWasLastUpdated() {
        String postDated =
                resource(
                        "Condition",
                        "\"subject\"",
                        "\"meta\": {\"lastUpdated\": \"2026-01-01T00:00:00.123Z\"},"
                                + " \"recordedDate\": \"2026-02-01\"");

        ClinicalEvent event = Bundles.event(postDated);

        assertThat(event.assertedAt()).isEqualTo(Instant.parse("2026-01-01T00:00:00.123Z"));
        assertThat(((Condition) event.body()).recorded()).isEqualTo(new ClinicalTime("2026-02-01"));
    }

    @Test
    void takesNoTimeBefore1970ForAVersion() {
        ClinicalEvent event =
                Bundles.event(resource("Condition", "\"subject\"", "\"recordedDate\": \"1951\""));

        assertThat(event.version()).isZero();
        assertThat(event.assertedAt()).isEqualTo(Instant.parse("1951-01-01T00:00:00Z"));
    }

    @Test
    void keepsTheHighestConfidentialityAndOtherLabels() {
        String confidentiality = "http://terminology.hl7.org/CodeSystem/v3-Confidentiality";
        String labels =
                """
                "meta": {"security": [{"system": "%1$s", "code": "R"}, {"system": "%1$s"},
                  {"system": "%1$s", "code": "M"}, {"system": "%1$s", "code": "HIV"},
                  {"system": "urn:s", "code": "GENDER"}, {"display": "private"}, {}]}
                """
                        .formatted(confidentiality);

        ClinicalEvent event = Bundles.event(resource("Condition", "\"subject\"", labels));

        assertThat(event.confidentiality()).isEqualTo("R");
        assertThat(event.sensitivities())
                .containsExactly(confidentiality + "|HIV", "urn:s|GENDER", "private");
    }

    @Test
    void givesTheSameIdsEachTimeAndOthersToOtherContent() {
        String bundle = Bundles.collection(Bundles.PATIENT, Bundles.fixture("condition.json"));

        List<String> first = ids(bundle);

        assertThat(ids(bundle)).isEqualTo(first);
        assertThat(first).doesNotHaveDuplicates();
        assertThat(ids(bundle.replace("moderate", "severe")).getLast())
                .isNotEqualTo(first.getLast());
    }

    @Test
    void readsUtf8() {
        String bundle =
                Bundles.collection(
                        Bundles.PATIENT,
                        resource("Condition", "\"subject\"", "\"note\": [{\"text\": \"åß€😀\"}]"),
                        Bundles.fixture("procedure.json"));

        assertThat(new String(bundle.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8))
                .contains("åß€😀");
        assertThat(Bundles.kinds(Bundles.outcomes(bundle))).isEqualTo("Mapped Mapped Mapped");
        assertThat(Bundles.event(Bundles.outcomes(bundle).get(1)).body().toString())
                .contains("åß€😀");
    }

    private static List<String> ids(String bundle) {
        return Bundles.outcomes(bundle).stream()
                .map(outcome -> Bundles.event(outcome).eventId())
                .toList();
    }

    private static String resource(String type, String subject, String field) {
        return """
        {"resourceType": "%s", "id": "x", "code": {"text": "x"}, "type": {"text": "x"},
         %s: {"reference": "Patient/p1"}, %s}
        """
                .formatted(type, subject, field);
    }
}
