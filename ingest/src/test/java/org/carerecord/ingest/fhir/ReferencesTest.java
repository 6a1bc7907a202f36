package org.carerecord.ingest.fhir;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.carerecord.event.Author;
import org.carerecord.event.ClinicalEvent;
import org.carerecord.event.DiagnosticReport;
import org.carerecord.event.Medication;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class ReferencesTest {

    private static final String ENCOUNTER_UUID = "11111111-2222-4333-8444-555555555555";

    /** An encounter that goes by a fullUrl, an id and an identifier. */
    private static final String ENCOUNTER =
            """
            {"fullUrl": "urn:uuid:%s", "resource": {"resourceType": "Encounter", "id": "e1",
             "identifier": [{"system": "urn:visits", "value": "v 1|2"}], "type": [{"text": "Visit"}],
             "subject": {"reference": "Patient/p1"}}}
            """
                    .formatted(ENCOUNTER_UUID);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "urn:uuid:" + ENCOUNTER_UUID,
                "Encounter/e1",
                "Encounter/e1/_history/3",
                "Encounter?identifier=urn:visits|v 1|2",
                "Encounter?identifier=urn%3Avisits%7Cv%201%7C2"
            })
    void resolvesWhatAnEntryGoesByToItsEntryId(String reference) {
        assertThat(encounterOf(reference)).isEqualTo("Encounter/e1");
    }

    @Test
    void resolvesAnAbsoluteUrlToTheEntryOfThatUrl() {
        String entry =
                """
                {"fullUrl": "https://a.test/fhir/Encounter/e7/_history/1", "resource":
                 {"resourceType": "Encounter", "type": [{"text": "Visit"}],
                  "subject": {"reference": "Patient/p1"}}}
                """;
        String bundle =
                Bundles.ofEntries(
                        entry(Bundles.PATIENT),
                        entry,
                        entry(procedure("https://a.test/fhir/Encounter/e7")));

        List<ResourceOutcome> outcomes = Bundles.outcomes(bundle);

        assertThat(Bundles.event(outcomes.get(1)).entryId()).isEqualTo("Encounter/e7");
        assertThat(Bundles.event(outcomes.get(2)).encounter()).isEqualTo("Encounter/e7");
    }

    @ParameterizedTest
    @CsvSource({"Encounter/elsewhere,Encounter/elsewhere", "Encounter/x/_history/2,Encounter/x"})
    void keepsALiteralReferenceToWhatTheBundleDoesNotHold(String reference, String entryId) {
        assertThat(encounterOf(reference)).isEqualTo(entryId);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "urn:uuid:00000000-0000-4000-8000-000000000000",
                "https://elsewhere.test/Encounter/e1",
                "Encounter?identifier=urn:visits|other",
                "Encounter?identifier=%zz",
                "#contained",
                "nonsense"
            })
    void dropsAReferenceThatPointsNowhere(String reference) {
        assertThat(encounterOf(reference)).isNull();
    }

    @Test
    void resolvesALogicalReferenceByItsIdentifier() {
        String procedure =
                """
                {"resourceType": "Procedure", "id": "x", "code": {"text": "x"},
                 "subject": {"identifier": {"system": "https://fhir.nhs.uk/Id/nhs-number",
                   "value": "9434765919"}},
                 "encounter": {"identifier": {"system": "urn:visits", "value": "v 1|2"}}}
                """;
        String bundle = Bundles.ofEntries(entry(Bundles.PATIENT), ENCOUNTER, entry(procedure));

        ClinicalEvent event = Bundles.event(Bundles.outcomes(bundle).getLast());

        assertThat(event.nhsNumber().digits()).isEqualTo("9434765919");
        assertThat(event.encounter()).isEqualTo("Encounter/e1");
    }

    @Test
    void resolvesNothingByWhatSeveralEntriesGoBy() {
        String twin = ENCOUNTER.replace("\"e1\"", "\"e2\"");
        String bundle =
                Bundles.ofEntries(
                        entry(Bundles.PATIENT),
                        ENCOUNTER,
                        twin,
                        entry(procedure("urn:uuid:" + ENCOUNTER_UUID)),
                        entry(procedure("Encounter/e2")));

        List<ResourceOutcome> outcomes = Bundles.outcomes(bundle);

        assertThat(Bundles.event(outcomes.get(3)).encounter()).isNull();
        assertThat(Bundles.event(outcomes.get(4)).encounter()).isEqualTo("Encounter/e2");
    }

    @Test
    void linksAReportToItsResultsWhicheverComesFirst() {
        String report =
                """
                {"resourceType": "DiagnosticReport", "id": "r", "code": {"text": "Blood"},
                 "subject": {"reference": "Patient/p1"}, "result": [{"reference": "urn:uuid:o"}]}
                """;
        String result =
                """
                {"fullUrl": "urn:uuid:o", "resource": {"resourceType": "Observation", "id": "o7",
                 "code": {"text": "Sodium"}, "subject": {"reference": "Patient/p1"}}}
                """;
        String bundle = Bundles.ofEntries(entry(report), result, entry(Bundles.PATIENT));

        var body = (DiagnosticReport) Bundles.event(Bundles.outcomes(bundle).getFirst()).body();

        assertThat(body.members()).containsExactly("Observation/o7");
    }

    @Test
    void takesAMedicineFromTheBundleElseFromTheReferencesWords() {
        String medicine =
                """
                {"fullUrl": "urn:uuid:m", "resource":
                 {"resourceType": "Medication", "id": "m", "code": {"text": "Aspirin"}}}
                """;
        String bundle =
                Bundles.ofEntries(
                        entry(Bundles.PATIENT),
                        medicine,
                        entry(order("urn:uuid:m")),
                        entry(order("urn:uuid:gone")));

        List<ResourceOutcome> outcomes = Bundles.outcomes(bundle);

        assertThat(outcomes.get(1)).isEqualTo(new ResourceOutcome.NotMapped("Medication"));
        assertThat(medicineOf(outcomes.get(2))).isEqualTo("Aspirin");
        assertThat(medicineOf(outcomes.get(3))).isEqualTo("as shown");
    }

    @Test
    void namesTheAuthorByTheRoleAndThePersonInTheBundle() {
        String bundle =
                Bundles.collection(
                        Bundles.PATIENT,
                        """
                        {"resourceType": "Practitioner", "id": "d", "identifier":
                          [{"system": "urn:gmc", "value": "C1"}],
                         "name": [{"prefix": ["Dr"], "given": ["Ann"], "family": "Test"}]}
                        """,
                        """
                        {"resourceType": "PractitionerRole", "id": "r", "code": [{"text": "GP"}],
                         "practitioner": {"reference": "Practitioner/d"}}
                        """,
                        condition("\"recorder\": {\"reference\": \"PractitionerRole/r\"}"));

        assertThat(Bundles.event(Bundles.outcomes(bundle).getLast()).author())
                .isEqualTo(new Author("Dr Ann Test", "GP", "urn:gmc|C1"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"reference\": \"Patient/p1\", \"display\": \"x\"}",
                "{\"reference\": \"https://a.test/Organization/1\", \"display\": \"x\"}",
                "{\"reference\": \"Device/1/_history/1\", \"display\": \"x\"}",
                "{\"type\": \"RelatedPerson\", \"display\": \"x\"}",
                "{\"reference\": \"Practitioner/unknown\"}"
            })
    void namesNoAuthorWhoIsNoPersonAtWork(String reference) {
        assertThat(Bundles.event(condition("\"asserter\": " + reference)).author()).isNull();
    }

    @Test
    void namesAnAuthorByAContainedPractitioner() {
        String condition =
                condition(
                        """
                        "contained": [{"resourceType": "Practitioner", "id": "d",
                          "name": [{"text": "Nurse Joy"}]}],
                        "recorder": {"reference": "#d"}
                        """);

        assertThat(Bundles.event(condition).author())
                .isEqualTo(new Author("Nurse Joy", null, null));
    }

    private static @Nullable String encounterOf(String reference) {
        String bundle =
                Bundles.ofEntries(entry(Bundles.PATIENT), ENCOUNTER, entry(procedure(reference)));
        return Bundles.event(Bundles.outcomes(bundle).getLast()).encounter();
    }

    private static String medicineOf(ResourceOutcome outcome) {
        return ((Medication) Bundles.event(outcome).body()).code().words();
    }

    private static String entry(String resource) {
        return "{\"resource\": " + resource + "}";
    }

    private static String procedure(String encounter) {
        return """
        {"resourceType": "Procedure", "id": "x", "code": {"text": "x"},
         "subject": {"reference": "Patient/p1"}, "encounter": {"reference": "%s"}}
        """
                .formatted(encounter);
    }

    private static String order(String medicine) {
        return """
        {"resourceType": "MedicationRequest", "id": "%s", "subject":
         {"reference": "Patient/p1"}, "medicationReference":
         {"reference": "%s", "display": "as shown"}}
        """
                .formatted(medicine.substring(9), medicine);
    }

    private static String condition(String field) {
        return """
        {"resourceType": "Condition", "id": "c", "code": {"text": "x"},
         "subject": {"reference": "Patient/p1"}, %s}
        """
                .formatted(field);
    }
}
