package org.carerecord.ingest.fhir;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.carerecord.event.ClinicalEvent;
import org.carerecord.event.ClinicalTime;
import org.carerecord.event.Coding;
import org.carerecord.event.Concept;
import org.carerecord.event.Demographics;
import org.junit.jupiter.api.Test;

final class PatientMapperTest {

    @Test
    void mapsAPatientAsGiven() {
        ClinicalEvent event =
                Bundles.event(
                        Bundles.outcomes(Bundles.collection(Bundles.fixture("patient.json")))
                                .getFirst());

        Instant updated = Instant.parse("2026-02-01T08:00:00Z");
        assertThat(event.section()).isEqualTo("demographics");
        assertThat(event.entryId()).isEqualTo("Patient/p1");
        assertThat(event.nhsNumber().digits()).isEqualTo("9434765919");
        assertThat(event.version()).isEqualTo(updated.toEpochMilli());
        assertThat(event.assertedAt()).isEqualTo(updated);
        assertThat(event.body())
                .isEqualTo(
                        new Demographics(
                                List.of(
                                        new Demographics.Name(
                                                "official",
                                                "Testperson",
                                                List.of("Ada", "May"),
                                                List.of("Dr"),
                                                "Dr Ada Testperson")),
                                new ClinicalTime("1950-07"),
                                "female",
                                true,
                                new ClinicalTime("2026-01-31T10:00:00+00:00"),
                                addresses(),
                                List.of(
                                        new Demographics.Contact(
                                                "phone", "mobile", "07700 900000")),
                                List.of(new Demographics.Identifier("urn:local", "H-77")),
                                List.of(
                                        new Concept(
                                                List.of(new Coding("urn:ietf:bcp:47", "cy", null)),
                                                "Welsh")),
                                "Y06601"));
    }

    private static List<Demographics.Address> addresses() {
        return List.of(
                new Demographics.Address(
                        "home",
                        List.of("1 Test Street", "Testham"),
                        "Leeds",
                        "West Yorkshire",
                        "LS1 1AA",
                        "GB"),
                new Demographics.Address(
                        null, List.of("The old mill, Testham"), null, "MA", null, null));
    }

    /** The banner names the first home address that is not an old one. */
    @Test
    void callsOldWhatHadEndedWhenTheSourceLastChangedIt() {
        String ended = "\"use\": \"home\", \"period\": {\"end\": \"%s\"}";
        String before = ended.formatted("2026-01-31");
        Demographics body =
                body(
                        """
                        "meta": {"lastUpdated": "2026-02-01T00:00:00Z"},
                        "address": [{"city": "Leeds", %s}, {"city": "York", %s},
                          {"city": "Hull", "use": "home"}],
                        "name": [{"family": "Before", %s}],
                        "telecom": [{"value": "1", %s}, {"value": "2", %s}]
                        """
                                .formatted(
                                        before,
                                        ended.formatted("2026-02-01"),
                                        before,
                                        before,
                                        ended.formatted("2026-02")));

        assertThat(body.addresses())
                .extracting(Demographics.Address::use)
                .containsExactly("old", "home", "home");
        assertThat(body.names()).extracting(Demographics.Name::use).containsExactly("old");
        assertThat(body.contacts())
                .extracting(Demographics.Contact::use)
                .containsExactly("old", "home");
    }

    @Test
    void callsNothingOldWhereTheSourceDoesNotSayWhenItWasChanged() {
        assertThat(
                        body("\"address\": [{\"use\": \"home\", \"period\": {\"end\": \"2001\"}}]")
                                .addresses())
                .extracting(Demographics.Address::use)
                .containsExactly("home");
    }

    @Test
    void saysNothingOfADeathThatTheSourceSaysNothingOf() {
        Demographics body = body("\"gender\": \"unheard-of\"");

        assertThat(body.deceased()).isNull();
        assertThat(body.deceasedAt()).isNull();
        assertThat(body.gender()).isEqualTo("unheard-of");
    }

    @Test
    void keepsThatThePersonIsNotDead() {
        assertThat(body("\"deceasedBoolean\": false").deceased()).isFalse();
    }

    @Test
    void findsThePracticeThroughItsOrganizationInTheBundle() {
        String practice =
                """
                {"resourceType": "Organization", "id": "gp", "identifier": [
                  {"system": "https://fhir.nhs.uk/Id/ods-organization-code", "value": "B81001"}]}
                """;
        String patient = patient("\"generalPractitioner\": [{\"reference\": \"Organization/gp\"}]");

        ClinicalEvent event =
                Bundles.event(Bundles.outcomes(Bundles.collection(patient, practice)).getFirst());

        assertThat(((Demographics) event.body()).gpPractice()).isEqualTo("B81001");
    }

    private static Demographics body(String field) {
        return (Demographics)
                Bundles.event(Bundles.outcomes(Bundles.collection(patient(field))).getFirst())
                        .body();
    }

    private static String patient(String field) {
        return """
        {"resourceType": "Patient", "id": "p1", "identifier": [
          {"system": "https://fhir.nhs.uk/Id/nhs-number", "value": "9434765919"}], %s}
        """
                .formatted(field);
    }
}
