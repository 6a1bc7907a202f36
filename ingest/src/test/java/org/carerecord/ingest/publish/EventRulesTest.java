package org.carerecord.ingest.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.stream.Stream;
import org.carerecord.event.AdvanceDecision;
import org.carerecord.event.Alert;
import org.carerecord.event.Appointment;
import org.carerecord.event.Body;
import org.carerecord.event.CarePlan;
import org.carerecord.event.ClinicalEvent;
import org.carerecord.event.ClinicalEvent.Status;
import org.carerecord.event.Coding;
import org.carerecord.event.Concept;
import org.carerecord.event.ContactPerson;
import org.carerecord.event.Demographics;
import org.carerecord.event.Device;
import org.carerecord.event.DocumentReference;
import org.carerecord.event.Encounter;
import org.carerecord.event.FamilyHistory;
import org.carerecord.event.Immunisation;
import org.carerecord.event.LegalInformation;
import org.carerecord.event.Procedure;
import org.carerecord.event.Referral;
import org.carerecord.event.Section;
import org.carerecord.event.ServicePackage;
import org.carerecord.identity.NhsNumber.TestRange;
import org.carerecord.identity.OdsCode;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

final class EventRulesTest {

    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
    private static final Concept NOTHING = new Concept(List.of(new Coding("s", " ", null)), "");

    private final EventRules rules = rules(TestRange.REFUSED);

    @Test
    void makesAnEventOfADraftThatIsInOrder() {
        ClinicalEvent event = event(Drafts.valid().confidentiality("R").encounter("Encounter/7"));

        assertThat(event.nhsNumber().digits()).isEqualTo("9434765919");
        assertThat(event.organisation()).isEqualTo(new OdsCode("RJ1"));
        assertThat(event.section()).isEqualTo("problems");
        assertThat(event.version()).isEqualTo(1);
        assertThat(event.status()).isEqualTo(Status.RECORDED);
        assertThat(event.confidentiality()).isEqualTo("R");
        assertThat(event.encounter()).isEqualTo("Encounter/7");
    }

    @Test
    void takesTheDraftsOwnOrganisationBeforeThePublishers() {
        assertThat(event(Drafts.valid().organisation(" y06601 ")).organisation())
                .isEqualTo(new OdsCode("Y06601"));
    }

    @Test
    void namesEverythingThatIsWrongAtOnce() {
        EventDraft draft =
                EventDraft.of("jokes", Drafts.condition(NOTHING))
                        .eventId(" ")
                        .organisation("!")
                        .nhsNumber("1234567890")
                        .assertedAt(Instant.EPOCH.minus(Duration.ofDays(50_000)))
                        .confidentiality("secret")
                        .sensitivities(List.of(""))
                        .encounter("");

        assertThat(fields(draft))
                .containsExactly(
                        "eventId",
                        "organisation",
                        "nhsNumber",
                        "section",
                        "entryId",
                        "version",
                        "assertedAt",
                        "confidentiality",
                        "sensitivities",
                        "encounter",
                        "body.code");
    }

    @Test
    void saysRuleAndFixWithoutTheOffendingValue() {
        List<Violation> violations = violations(Drafts.valid().nhsNumber("9434765918"));

        assertThat(violations)
                .containsExactly(
                        new Violation(
                                "nhsNumber",
                                "Expected a valid check digit",
                                "check the number for a mistyped digit"));
    }

    @ParameterizedTest
    @CsvSource({
        "943476591,Expected ten digits",
        "1111111111,Expected digits that are not all the same",
        "9990000018,'Expected an issued number, but numbers starting 999 are for tests'"
    })
    void refusesANumberByTheRuleItBreaks(String number, String rule) {
        assertThat(violations(Drafts.valid().nhsNumber(number)))
                .extracting(Violation::rule)
                .containsExactly(rule);
    }

    @Test
    void takesTheTestRangeWhereItIsAllowed() {
        assertThat(rules(TestRange.ALLOWED).check(Drafts.valid().nhsNumber("9990000018")))
                .isInstanceOf(Validity.Valid.class);
    }

    @Test
    void countsAMissingValueAsBroken() {
        assertThat(fields(Drafts.valid().eventId(null).nhsNumber(null).entryId(null)))
                .containsExactly("eventId", "nhsNumber", "entryId");
    }

    @Test
    void takesIdentifiersUpToTheLimitAndNotBeyond() {
        assertThat(fields(Drafts.valid().eventId("x".repeat(256)))).isEmpty();
        assertThat(
                        fields(
                                Drafts.valid()
                                        .eventId("x".repeat(257))
                                        .entryId("x".repeat(257))
                                        .encounter("x".repeat(257))))
                .containsExactly("eventId", "entryId", "encounter");
    }

    @Test
    void refusesABodyThatItsSectionDoesNotHold() {
        List<Violation> violations =
                violations(Drafts.of("allergies", Drafts.condition(Concept.ofText("Asthma"))));

        assertThat(violations).extracting(Violation::field).containsExactly("section");
        assertThat(violations.getFirst().fix()).contains("problems");
    }

    @Test
    void refusesABodyOfAKindItCannotWrite() {
        assertThat(fields(Drafts.of("problems", new Body.Unknown("NewBody"))))
                .containsExactly("body");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1850-01-01T00:00:00Z", "2026-03-02T12:00:00Z"})
    void takesTimesUpToItsBounds(String time) {
        assertThat(fields(Drafts.valid().assertedAt(Instant.parse(time)))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1849-12-31T23:59:59Z", "2026-03-02T12:00:01Z"})
    void refusesTimesBeyondItsBounds(String time) {
        assertThat(fields(Drafts.valid().assertedAt(Instant.parse(time))))
                .containsExactly("assertedAt");
    }

    @Test
    void needsNoTimeWhereTheSourceHasNone() {
        assertThat(fields(Drafts.valid().assertedAt(null))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("bodiesThatSayNothing")
    void refusesABodyThatSaysNothing(Section section, Body body, String field) {
        assertThat(fields(Drafts.of(section.code(), body))).containsExactly(field);
    }

    static Stream<Object[]> bodiesThatSayNothing() {
        return Stream.of(
                new Object[] {Section.PROBLEMS, Drafts.condition(NOTHING), "body.code"},
                new Object[] {Section.PROCEDURES, procedure(NOTHING), "body.code"},
                new Object[] {Section.IMMUNISATIONS, immunisation(), "body.vaccine"},
                new Object[] {Section.ENCOUNTERS, encounter(null), "body.types"},
                new Object[] {Section.CARE_PLANS, plan(" "), "body.title"},
                new Object[] {Section.DEVICES, device(""), "body.type"},
                new Object[] {Section.DOCUMENTS, document(null), "body.type"},
                new Object[] {Section.ALERTS, alert(NOTHING), "body.code"},
                new Object[] {Section.ADVANCE_DIRECTIVES, decision(), "body.type"},
                new Object[] {Section.LEGAL, legal(), "body.type"},
                new Object[] {Section.SOCIAL_CARE, servicePackage(), "body.service"},
                new Object[] {Section.REFERRALS, referral(), "body.service"},
                new Object[] {Section.APPOINTMENTS, appointment(NOTHING), "body.types"},
                new Object[] {Section.PERSONAL_CONTACTS, contact(" "), "body.name"},
                new Object[] {Section.FAMILY_HISTORY, history(), "body.relationship"});
    }

    @ParameterizedTest
    @MethodSource("bodiesThatSaySomething")
    void takesABodyThatSaysWhatItIsInAnotherWay(Section section, Body body) {
        assertThat(fields(Drafts.of(section.code(), body))).isEmpty();
    }

    static Stream<Object[]> bodiesThatSaySomething() {
        return Stream.of(
                new Object[] {Section.ENCOUNTERS, encounter(new Coding(null, "AMB", null))},
                new Object[] {Section.CARE_PLANS, plan("Asthma plan")},
                new Object[] {Section.DEVICES, device("Pacemaker")},
                new Object[] {Section.DOCUMENTS, document("Discharge letter")},
                new Object[] {Section.DEMOGRAPHICS, nobody()},
                new Object[] {Section.ALERTS, alert(Concept.ofText("Dog"))},
                new Object[] {Section.APPOINTMENTS, appointment(Concept.ofText("Cardiology"))},
                new Object[] {Section.PROFESSIONAL_CONTACTS, contact("Test Trust")});
    }

    @Test
    void takesBackAStatementThatHasNoContent() {
        EventDraft draft =
                Drafts.of("problems", Drafts.condition(NOTHING)).status(Status.ENTERED_IN_ERROR);

        assertThat(event(draft).status()).isEqualTo(Status.ENTERED_IN_ERROR);
    }

    private static Procedure procedure(Concept code) {
        return new Procedure(code, null, null, null, List.of(), List.of(), null, List.of());
    }

    private static Immunisation immunisation() {
        return new Immunisation(
                NOTHING, null, null, null, null, null, null, null, null, List.of(), List.of(),
                List.of());
    }

    private static Encounter encounter(@Nullable Coding encounterClass) {
        return new Encounter(
                List.of(NOTHING),
                encounterClass,
                null,
                null,
                List.of(),
                List.of(),
                null,
                null,
                null,
                null,
                List.of(),
                null);
    }

    private static CarePlan plan(String title) {
        return new CarePlan(
                title, List.of(), null, null, null, null, null, List.of(), List.of(), List.of());
    }

    private static Device device(String name) {
        return new Device(
                NOTHING,
                null,
                List.of(name),
                List.of(),
                null,
                null,
                null,
                null,
                null,
                null,
                List.of());
    }

    private static DocumentReference document(@Nullable String description) {
        return new DocumentReference(
                NOTHING, null, null, List.of(), null, description, null, List.of());
    }

    private static Demographics nobody() {
        return new Demographics(
                List.of(), null, null, null, null, List.of(), List.of(), List.of(), List.of(),
                null);
    }

    private static Alert alert(Concept code) {
        return new Alert(code, List.of(), null, null, null, null, List.of());
    }

    private static AdvanceDecision decision() {
        return new AdvanceDecision(NOTHING, null, null, null, null, null, null, "words", List.of());
    }

    private static LegalInformation legal() {
        return new LegalInformation(NOTHING, null, null, List.of("May"), null, List.of());
    }

    private static ServicePackage servicePackage() {
        return new ServicePackage(
                NOTHING, List.of(), null, null, "council", null, null, List.of(), List.of(), null);
    }

    private static Referral referral() {
        return new Referral(
                NOTHING, null, null, null, null, null, "from", "to", List.of(), null, List.of());
    }

    private static Appointment appointment(Concept specialty) {
        return new Appointment(
                List.of(NOTHING),
                null,
                null,
                specialty,
                List.of(),
                List.of(),
                List.of(),
                null,
                " ",
                List.of());
    }

    private static ContactPerson contact(String organisation) {
        return new ContactPerson(
                null,
                List.of(NOTHING),
                null,
                organisation,
                null,
                null,
                List.of(),
                List.of(),
                List.of());
    }

    private static FamilyHistory history() {
        return new FamilyHistory(
                NOTHING, "May", null, null, null, null, null, List.of(), List.of());
    }

    private static EventRules rules(TestRange testRange) {
        return new EventRules(
                new OdsCode("RJ1"), testRange, PublisherLimits.DEFAULT, InstantSource.fixed(NOW));
    }

    private ClinicalEvent event(EventDraft draft) {
        assertThat(rules.check(draft)).isInstanceOf(Validity.Valid.class);
        return ((Validity.Valid) rules.check(draft)).event();
    }

    private List<Violation> violations(EventDraft draft) {
        return switch (rules.check(draft)) {
            case Validity.Valid _ -> List.of();
            case Validity.Invalid invalid -> invalid.violations();
        };
    }

    private List<String> fields(EventDraft draft) {
        return violations(draft).stream().map(Violation::field).toList();
    }
}
