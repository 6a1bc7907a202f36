package org.carerecord.ingest.fhir;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.carerecord.event.AdvanceDecision;
import org.carerecord.event.Alert;
import org.carerecord.event.Appointment;
import org.carerecord.event.Author;
import org.carerecord.event.ClinicalEvent;
import org.carerecord.event.ClinicalEvent.Status;
import org.carerecord.event.ClinicalTime;
import org.carerecord.event.Coding;
import org.carerecord.event.Concept;
import org.carerecord.event.ContactPerson;
import org.carerecord.event.Demographics;
import org.carerecord.event.FamilyHistory;
import org.carerecord.event.Referral;
import org.carerecord.event.When;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The mappers of care and circumstances, each on a resource that fills every field it reads. */
final class CareMappersTest {

    @Test
    void mapsAFlagAsAnAlert() {
        ClinicalEvent event = Bundles.event(Bundles.fixture("flag.json"));

        assertThat(event.section()).isEqualTo("alerts");
        assertThat(event.entryId()).isEqualTo("Flag/f1");
        assertThat(event.encounter()).isEqualTo("Encounter/e9");
        assertThat(event.author()).isEqualTo(new Author("Nurse Joy", null, null));
        assertThat(event.body())
                .isEqualTo(
                        new Alert(
                                text("Large dog at the address"),
                                List.of(
                                        code(
                                                "http://terminology.hl7.org/CodeSystem/flag-category",
                                                "safety",
                                                null)),
                                "active",
                                code(null, "PH", null),
                                When.between(time("2026-01-02"), null),
                                null,
                                List.of()));
    }

    @Test
    void mapsAConsentAsAnAdvanceDecisionWhoseCodesCannotLoseTheirDenial() {
        ClinicalEvent event = Bundles.event(Bundles.fixture("consent.json"));

        assertThat(event.section()).isEqualTo("advance-directives");
        assertThat(event.assertedAt()).isEqualTo(Instant.parse("2025-11-30T00:00:00Z"));
        assertThat(event.body())
                .isEqualTo(
                        new AdvanceDecision(
                                code(
                                        "http://terminology.hl7.org/CodeSystem/consentcategorycodes",
                                        "dnr",
                                        "Do not resuscitate"),
                                text(
                                        "deny: Cardiopulmonary resuscitation, ventilation; permit:"
                                                + " comfort care (under conditions kept at the"
                                                + " source)"),
                                "active",
                                time("2025-11-30"),
                                null,
                                null,
                                "DocumentReference/dr1",
                                "ReSPECT form",
                                List.of()));
    }

    @Test
    void saysWhereTheFormOfAnAdvanceDecisionLiesAndThatItsBytesStayThere() {
        AdvanceDecision body =
                (AdvanceDecision)
                        Bundles.event(
                                        consent(
                                                "adr",
                                                "\"sourceAttachment\": {\"title\": \"ADRT\","
                                                        + " \"url\": \"https://docs.test/2\","
                                                        + " \"data\": \"SGVsbG8=\"}"))
                                .body();

        assertThat(body.type())
                .isEqualTo(code("http://terminology.hl7.org/CodeSystem/consentscope", "adr", null));
        assertThat(body.decision()).isNull();
        assertThat(body.description()).isEqualTo("ADRT");
        assertThat(body.location()).isEqualTo("https://docs.test/2");
        assertThat(body.document()).isNull();
        assertThat(body.notes()).containsExactly("The source holds the form itself.");
    }

    /** Beside "do not resuscitate" it could be taken for the decision to resuscitate. */
    @Test
    void saysThatARuleDoesNotSayWhatItRulesOn() {
        AdvanceDecision body =
                (AdvanceDecision)
                        Bundles.event(consent("adr", "\"provision\": {\"type\": \"deny\"}")).body();

        assertThat(body.decision())
                .isEqualTo(Concept.ofText("deny (of what, the source does not say)"));
    }

    /** Whoever publishes one is told; the record has no statement that holds one without loss. */
    @Test
    void countsEpisodesOfCareAsNotMapped() {
        String episode =
                """
                {"resourceType": "EpisodeOfCare", "id": "ep1", "status": "active",
                 "type": [{"coding": [{"system": "http://snomed.info/sct", "code": "77386006",
                   "display": "Pregnancy"}]}],
                 "patient": {"reference": "Patient/p1"}, "period": {"start": "2026-05-01"}}
                """;

        assertThat(Bundles.outcome(episode))
                .isEqualTo(new ResourceOutcome.NotMapped("EpisodeOfCare"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"patient-privacy", "research", "treatment"})
    void doesNotMapConsentsOfOtherScopes(String scope) {
        assertThat(Bundles.outcome(consent(scope, "\"status\": \"active\"")))
                .isEqualTo(new ResourceOutcome.NotMapped("Consent"));
    }

    @Test
    void mapsAServiceRequestThatIsAReferral() {
        ClinicalEvent event = Bundles.event(Bundles.fixture("service-request.json"));

        assertThat(event.section()).isEqualTo("referrals");
        assertThat(event.assertedAt()).isEqualTo(Instant.parse("2026-01-20T10:00:00Z"));
        assertThat(event.author()).isEqualTo(new Author("Dr Who", null, null));
        assertThat(event.body())
                .isEqualTo(
                        new Referral(
                                text("Cardiology opinion"),
                                "active",
                                "order",
                                "urgent",
                                time("2026-01-20T10:00:00Z"),
                                text("Cardiologist"),
                                "Dr Who",
                                "Test Trust, Mr Heart",
                                List.of(text("chest pain"), text("angina")),
                                When.between(time("2026-02"), time("2026-03")),
                                List.of("prefers mornings")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"category\": [{\"coding\": [{\"code\": \"referral\"}]}]",
                "\"code\": {\"coding\": [{\"system\": \"http://snomed.info/sct\", \"code\":"
                        + " \"306206005\"}]}",
                "\"code\": {\"text\": \"Referral to memory clinic\"}"
            })
    void takesARequestForAReferralByCategoryOrCode(String field) {
        assertThat(Bundles.event(request(field)).section()).isEqualTo("referrals");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"code\": {\"text\": \"Full blood count\"}",
                "\"category\": [{\"coding\": [{\"system\": \"http://snomed.info/sct\", \"code\":"
                        + " \"108252007\"}]}], \"code\": {\"text\": \"Referral for blood test\"}",
                "\"category\": [{\"text\": \"Imaging\"}]",
                "\"doNotPerform\": true, \"code\": {\"text\": \"Referral to memory clinic\"}"
            })
    void countsOtherRequestsAsNotMapped(String field) {
        assertThat(Bundles.outcome(request(field)))
                .isEqualTo(new ResourceOutcome.NotMapped("ServiceRequest"));
    }

    @Test
    void rejectsARequestOfWhichAValueWouldBeLostBeforeItJudgesWhatItIs() {
        assertThat(Bundles.reason(request("\"category\": \"laboratory\"")))
                .contains("category: Expected a JSON object or array");
    }

    @Test
    void tellsWhoHasDeclinedAnAppointmentThatStandsAsBooked() {
        String appointment =
                """
                {"resourceType": "Appointment", "id": "ap1", "status": "booked",
                 "start": "2026-04-01T09:00:00Z", "participant": [
                   {"actor": {"reference": "Patient/p1", "display": "Ada"}, "status": "declined"},
                   {"actor": {"reference": "Practitioner/d", "display": "Dr Who"},
                    "status": "declined"},
                   {"status": "declined"},
                   {"actor": {"reference": "Practitioner/n", "display": "Nurse Joy"},
                    "status": "accepted"}]}
                """;

        assertThat(((Appointment) Bundles.event(appointment).body()).notes())
                .containsExactly(
                        "Declined by the person",
                        "Declined by Dr Who",
                        "Declined by somebody who was to take part");
    }

    @Test
    void mapsAnAppointmentWithTheNamesOfThoseWhoTakePart() {
        String bundle =
                Bundles.collection(
                        Bundles.PATIENT,
                        "{\"resourceType\": \"Location\", \"id\": \"l1\", \"name\": \"Room 5\"}",
                        "{\"resourceType\": \"HealthcareService\", \"id\": \"h1\", \"name\": \"Heart"
                                + " clinic\", \"providedBy\": {\"display\": \"Test Trust\"}}",
                        "{\"resourceType\": \"PractitionerRole\", \"id\": \"r1\", \"practitioner\":"
                                + " {\"display\": \"Mr Heart\"}}",
                        Bundles.fixture("appointment.json"));

        ClinicalEvent event = Bundles.event(Bundles.outcomes(bundle).getLast());

        assertThat(event.section()).isEqualTo("appointments");
        assertThat(event.assertedAt()).isEqualTo(Instant.parse("2026-01-21T00:00:00Z"));
        assertThat(event.nhsNumber().digits()).isEqualTo("9434765919");
        assertThat(event.body())
                .isEqualTo(
                        new Appointment(
                                List.of(
                                        text("Cardiology clinic"),
                                        code(null, "FOLLOWUP", null),
                                        text("Outpatients")),
                                "booked",
                                When.between(
                                        time("2026-04-01T09:00:00.000+01:00"),
                                        time("2026-04-01T09:20:00+01:00")),
                                text("Cardiology"),
                                List.of(text("angina"), text("old injury")),
                                List.of("Room 5"),
                                List.of("Heart clinic", "Mr Heart", "specialist nurse"),
                                "Test Trust",
                                "Follow-up after the test",
                                List.of(
                                        "bring the diary",
                                        "fast for 12 hours",
                                        "General medicine")));
    }

    @Test
    void keepsAnAppointmentThatSaysOnlyWhen() {
        Appointment body =
                (Appointment) Bundles.event(appointment("{\"reference\": \"Patient/p1\"}")).body();

        assertThat(body.types()).containsExactly(text("Appointment"));
        assertThat(body.specialty()).isNull();
    }

    @Test
    void rejectsAnAppointmentOfNoPatientOrOfSeveral() {
        assertThat(Bundles.reason(appointment("{\"display\": \"somebody\"}")))
                .isEqualTo("subject: Expected a reference to a Patient of the Bundle");
        assertThat(
                        Bundles.reason(
                                appointment(
                                        "{\"reference\": \"Patient/p1\"}}, {\"actor\":"
                                                + " {\"reference\": \"Patient/p2\"}")))
                .isEqualTo("participant: Expected one Patient, but there are several");
    }

    @Test
    void mapsARelatedPersonAsGiven() {
        ClinicalEvent event = Bundles.event(Bundles.fixture("related-person.json"));

        assertThat(event.section()).isEqualTo("personal-contacts");
        assertThat(event.body())
                .isEqualTo(
                        new ContactPerson(
                                "May Testperson",
                                List.of(
                                        code(
                                                "http://terminology.hl7.org/CodeSystem/v3-RoleCode",
                                                "DAU",
                                                "natural daughter"),
                                        text("next of kin")),
                                null,
                                null,
                                "active",
                                When.between(time("2020"), null),
                                List.of(
                                        new Demographics.Contact(
                                                "phone", "mobile", "07700 900001")),
                                List.of(
                                        new Demographics.Address(
                                                "home",
                                                List.of("2 Test Street"),
                                                "Leeds",
                                                null,
                                                "LS1 1AB",
                                                null)),
                                List.of()));
    }

    @ParameterizedTest
    @CsvSource({
        "'\"coding\": [{\"code\": \"HPOWATT\"}]',legal",
        "'\"text\": \"Lasting Power of Attorney (health)\"',legal",
        "'\"coding\": [{\"code\": \"1\", \"display\": \"power of attorney\"}]',legal",
        "'\"text\": \"attorney at law\"',personal-contacts",
        "'\"coding\": [{\"code\": \"GUARD\"}]',personal-contacts"
    })
    void putsAttorneysUnderLegalInformation(String relationship, String section) {
        ClinicalEvent event =
                Bundles.event(
                        """
                        {"resourceType": "RelatedPerson", "id": "rp1", "active": false,
                         "patient": {"reference": "Patient/p1"}, "relationship": [{%s}]}
                        """
                                .formatted(relationship));

        assertThat(event.section()).isEqualTo(section);
        assertThat(((ContactPerson) event.body()).status()).isEqualTo("inactive");
    }

    @Test
    void mapsAFamilyMemberHistoryAsGiven() {
        ClinicalEvent event = Bundles.event(Bundles.fixture("family-member-history.json"));

        assertThat(event.section()).isEqualTo("family-history");
        assertThat(event.assertedAt()).isEqualTo(Instant.parse("2024-05-01T00:00:00Z"));
        assertThat(event.body())
                .isEqualTo(
                        new FamilyHistory(
                                new Concept(
                                        List.of(new Coding(null, "MGRMTH", null)),
                                        "maternal grandmother"),
                                "Grandmother May",
                                "partial",
                                "female",
                                time("1921"),
                                true,
                                time("2024-05"),
                                List.of(
                                        new FamilyHistory.RelativeCondition(
                                                text("Breast cancer"),
                                                text("died of it"),
                                                When.inWords("55 a"),
                                                "left side; contributed to death"),
                                        new FamilyHistory.RelativeCondition(
                                                text("Glaucoma"), null, null, null)),
                                List.of("told by mother", "died: 60 a", "only heard of")));
    }

    @ParameterizedTest
    @CsvSource({
        "'\"deceasedBoolean\": false, \"bornPeriod\": {\"start\": \"1920\", \"end\": \"1922\"}',"
                + "false,born: 1920 to 1922",
        "'\"deceasedDate\": \"1980\", \"bornString\": \"in the war\"',true,"
                + "born: in the war|died: 1980",
        "'\"ageString\": \"about 70\"',,age: about 70"
    })
    void keepsWhatIsToldOfARelativesLife(String field, @Nullable Boolean deceased, String notes) {
        FamilyHistory body =
                (FamilyHistory)
                        Bundles.event(
                                        """
                                        {"resourceType": "FamilyMemberHistory", "id": "fh1",
                                         "relationship": {"text": "uncle"},
                                         "patient": {"reference": "Patient/p1"}, %s}
                                        """
                                                .formatted(field))
                                .body();

        assertThat(body.deceased()).isEqualTo(deceased);
        assertThat(String.join("|", body.notes())).isEqualTo(notes);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "flag",
                "consent",
                "service-request",
                "appointment",
                "family-member-history"
            })
    void takesBackWhatWasEnteredInError(String name) {
        String taken =
                Bundles.fixture(name + ".json")
                        .replaceFirst("\"status\": \"[a-z]+\"", "\"status\": \"entered-in-error\"");

        assertThat(Bundles.event(taken).status()).isEqualTo(Status.ENTERED_IN_ERROR);
    }

    private static String consent(String scope, String field) {
        return """
        {"resourceType": "Consent", "id": "co1", "patient": {"reference": "Patient/p1"},
         "scope": {"coding": [{"system": "http://terminology.hl7.org/CodeSystem/consentscope",
           "code": "%s"}]}, %s}
        """
                .formatted(scope, field);
    }

    private static String request(String field) {
        return """
        {"resourceType": "ServiceRequest", "id": "sr1", "subject": {"reference": "Patient/p1"}, %s}
        """
                .formatted(field);
    }

    private static String appointment(String actor) {
        return """
        {"resourceType": "Appointment", "id": "ap1", "status": "booked",
         "start": "2026-04-01T09:00:00Z", "participant": [{"actor": %s}]}
        """
                .formatted(actor);
    }

    private static ClinicalTime time(String text) {
        return new ClinicalTime(text);
    }

    private static Concept text(String words) {
        return Concept.ofText(words);
    }

    private static Concept code(@Nullable String system, String code, @Nullable String display) {
        return new Concept(List.of(new Coding(system, code, display)), null);
    }
}
