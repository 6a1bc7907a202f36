package org.carerecord.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.carerecord.event.Body;
import org.carerecord.event.Concept;
import org.carerecord.event.Section;
import org.carerecord.feed.FeedName;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What all sections have in common. */
final class SummaryRulesTest {

    private final Held held = new Held();

    @Test
    void hasEverySectionInTheOrderOfTheHeadings() {
        assertThat(held.summary().sections().stream().map(SummarySection::heading))
                .containsExactly(Heading.values());
    }

    @Test
    void putsEachKindUnderItsHeading() {
        tell("condition", Bodies.condition("active", "2026", null));
        tell("past", Bodies.condition("resolved", "2026", null));
        tell("allergy", Bodies.allergy("active", "2026", null));
        tell("medicine", Bodies.medication("active", "2026", null));
        tell("vaccine", Bodies.immunisation("completed", "2026", null));
        tell("result", Bodies.observation(Concept.ofText("Hb"), "final", "2026", null));
        tell("report", Bodies.report("final", "2026"));
        tell("procedure", Bodies.procedure("completed", Bodies.at("2026")));
        tell("device", Bodies.device("active"));
        tell("plan", Bodies.carePlan("active", Bodies.at("2026"), null));
        tell("encounter", Bodies.encounter("finished", Bodies.at("2026")));
        tell("document", Bodies.document("current", "2026"));
        tell("alert", Circumstances.alert("active", null));
        tell("decision", Circumstances.decision("active"));
        tell("power", Circumstances.legal("active", null));
        tell("package", Circumstances.care("active", null));
        tell("referral", Circumstances.referral("active", "2026"));
        tell("appointment", Circumstances.appointment("booked", "2027"));
        held.tell(
                Told.of("relative", Section.PERSONAL_CONTACTS, Circumstances.contact(null, null)),
                Told.of("nurse", Section.PROFESSIONAL_CONTACTS, Circumstances.contact(null, null)));
        tell("mother", Circumstances.family("completed"));
        tell("genome", new Body.Unknown("Genome"));

        assertShown(Heading.PROBLEMS, "condition");
        assertShown(Heading.PAST_PROBLEMS, "past");
        assertShown(Heading.ALLERGIES, "allergy");
        assertShown(Heading.MEDICATIONS, "medicine");
        assertShown(Heading.IMMUNISATIONS, "vaccine");
        assertThat(held.shown(Heading.RESULTS)).containsExactlyInAnyOrder("result", "report");
        assertShown(Heading.PROCEDURES, "procedure");
        assertShown(Heading.DEVICES, "device");
        assertShown(Heading.PLAN_OF_CARE, "plan");
        assertShown(Heading.ENCOUNTERS, "encounter");
        assertShown(Heading.DOCUMENTS, "document");
        assertShown(Heading.ALERTS, "alert");
        assertShown(Heading.ADVANCE_DIRECTIVES, "decision");
        assertShown(Heading.LEGAL, "power");
        assertShown(Heading.SOCIAL_CARE, "package");
        assertShown(Heading.REFERRALS, "referral");
        assertShown(Heading.APPOINTMENTS, "appointment");
        assertShown(Heading.PERSONAL_CONTACTS, "relative");
        assertShown(Heading.PROFESSIONAL_CONTACTS, "nurse");
        assertShown(Heading.FAMILY_HISTORY, "mother");
        assertShown(Heading.OTHER, "genome");
    }

    @ParameterizedTest
    @CsvSource({
        "VITAL_SIGNS, VITAL_SIGNS, SIGN_OF_6_MONTHS",
        "SOCIAL_HISTORY, SOCIAL_HISTORY, NEWEST_OF_QUESTION",
        "FUNCTIONAL_STATUS, FUNCTIONAL_STATUS, NEWEST_OF_QUESTION",
        "PREGNANCY, PREGNANCY, RECORDED",
        "ALERTS, ALERTS, IN_FORCE"
    })
    void putsObservationsUnderTheHeadingOfTheirSection(Section section, Heading heading, Why why) {
        held.tell(
                Told.of(
                        "o",
                        section,
                        Bodies.observation(Concept.ofText("x"), "final", "2026", null)));

        assertShown(heading, "o");
        assertThat(held.why(heading)).containsExactly(why);
    }

    @Test
    void leavesOutWhatWasNotDoneOrWasCancelled() {
        tell("vaccine", Bodies.immunisation("not-done", "2026", null));
        tell("procedure", Bodies.procedure("not-done", Bodies.at("2026")));
        tell("device", Bodies.device("inactive"));
        tell("result", Bodies.observation(Concept.ofText("Hb"), "cancelled", "2026", null));
        tell("alert", Circumstances.alert("inactive", null));
        tell("appointment", Circumstances.appointment("cancelled", "2027"));

        assertThat(held.summary().sections())
                .allMatch(section -> section.items().isEmpty() && !section.more());
    }

    @Test
    void showsAllergiesOfThePastToo() {
        tell("active", Bodies.allergy("active", "2019", null));
        tell("past", Bodies.allergy("resolved", "2020", null));
        tell("unconfirmed", Bodies.allergy("active", "unconfirmed", "2018", null));
        tell("unconfirmed of the past", Bodies.allergy("inactive", "unconfirmed", "2017", null));

        assertThat(held.shown(Heading.ALLERGIES))
                .containsExactly("past", "active", "unconfirmed", "unconfirmed of the past");
        assertThat(held.why(Heading.ALLERGIES))
                .containsExactly(Why.PAST, Why.ACTIVE, Why.ACTIVE, Why.PAST);
    }

    @Test
    void showsTheNewestFirstAndTheUndatedLast() {
        tell("old", Bodies.condition("active", "1999", null));
        held.tell(Told.of("undated", Bodies.condition("active", null, null)).assertedAt(null));
        tell("new", Bodies.condition("active", "2026-05-03T10:15:00Z", null));
        tell("asserted", Bodies.condition("active", null, null));
        tell("middle", Bodies.condition("active", null, "2010-06"));

        assertThat(held.shown(Heading.PROBLEMS))
                .containsExactly("new", "asserted", "middle", "old", "undated");
    }

    @Test
    void tiesAreBrokenBySourceAndNumberInAnyOrder() {
        for (int i = 0; i < 3; i++) {
            Told told = Told.of("p" + i, Bodies.condition("active", "2020", null));
            held.tell(
                    told,
                    told.byHospital(),
                    told.byOtherPractice(),
                    told.by(new FeedName("a-feed"), "Y06601"),
                    told.under(Told.FORMER));
        }
        List<Entry> expected = held.section(Heading.PROBLEMS).entries();

        assertThat(expected).hasSize(15);
        assertThat(expected)
                .extracting(entry -> entry.event().organisation().value())
                .startsWith("RJ1", "RJ1", "RJ1", "Y06601")
                .endsWith("Y99999");
        assertThat(expected.subList(3, 6))
                .extracting(entry -> entry.provenance().feed().value())
                .containsExactly("a-feed", "gp-north", "gp-north");
        assertThat(expected.subList(4, 6))
                .extracting(entry -> entry.event().nhsNumber())
                .containsExactly(Told.PATIENT, Told.FORMER);
        for (int seed = 0; seed < 10; seed++) {
            assertThat(held.shuffled(seed).section(Heading.PROBLEMS).entries()).isEqualTo(expected);
        }
    }

    @Test
    void noTwoEntriesStandInOnePlace() {
        Told told = Told.of("p", Bodies.condition("active", "2020", null));
        var own = chosen(told);
        var linked = chosen(told.under(Told.FORMER));

        for (var order : List.of(Order.NEWEST_FIRST, Order.SOONEST_FIRST, Order.BY_TYPE)) {
            assertThat(order.compare(own, linked)).isNegative();
            assertThat(order.compare(linked, own)).isPositive();
        }
    }

    private static Selection.Chosen chosen(Told told) {
        return new Selection.Chosen(told.entry(), Why.RECORDED, Placement.of(told.event()));
    }

    @ParameterizedTest
    @EnumSource
    void anEmptySectionSaysWhyAndTheMostSeriousReasonFirst(Heading heading) {
        assertAbsence(heading, Absence.NONE_RECORDED);
        held.sharing(sharing(false, false));
        assertAbsence(heading, Absence.NOT_SHARED);
        held.sharing(sharing(false, true));
        assertAbsence(heading, Absence.SOURCE_SILENT);
        held.quarantined(1);
        assertAbsence(heading, Absence.QUARANTINED);
    }

    @Test
    void aSectionOfWhichAWindowHidesEverythingDoesNotSayThatNothingIsRecorded() {
        tell("old", Bodies.encounter("finished", Bodies.at("2001")));
        assertAbsence(Heading.ENCOUNTERS, Absence.OLDER_ONLY);
        held.sharing(sharing(false, false));
        assertAbsence(Heading.ENCOUNTERS, Absence.OLDER_ONLY);
        held.sharing(sharing(false, true));
        assertAbsence(Heading.ENCOUNTERS, Absence.SOURCE_SILENT);
    }

    @Test
    void aSectionWithEntriesHasNoAbsenceEvenWhereSomethingIsQuarantined() {
        tell("condition", Bodies.condition("active", "2026", null));
        Summary summary = held.quarantined(1).summary();

        assertThat(summary.sections().getFirst().absence()).isEmpty();
        assertThat(summary.quarantined()).isEqualTo(1);
    }

    @Test
    void aSectionIsEmptyExactlyIfItSaysWhy() {
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        new SummarySection(
                                Heading.ALERTS, List.of(), false, false, Optional.empty()));
    }

    @Test
    void thePersonIsAsAssertedLast() {
        held.tell(
                Told.of("a", Bodies.demographics("Early")),
                Told.of("b", Bodies.demographics("Late"))
                        .byHospital()
                        .assertedAt("2026-02-01T00:00:00Z"),
                Told.of("c", Bodies.demographics("Never"))
                        .byOtherPractice()
                        .version(99)
                        .assertedAt(null));

        assertThat(person()).isEqualTo("b");
    }

    @Test
    void ofPersonsAssertedTogetherTheHighestVersionIsShown() {
        held.tell(
                Told.of("a", Bodies.demographics("One")).version(2),
                Told.of("b", Bodies.demographics("Two")).byHospital().version(3));

        assertThat(person()).isEqualTo("b");
    }

    @Test
    void thePersonIsTheOneOfThePatientsOwnNumberWhereThereIsOne() {
        held.tell(
                Told.of("former", Bodies.demographics("Former"))
                        .under(Told.FORMER)
                        .assertedAt("2026-02-01T00:00:00Z"));
        assertThat(person()).isEqualTo("former");

        held.tell(Told.of("own", Bodies.demographics("Own")));
        assertThat(person()).isEqualTo("own");
    }

    @Test
    void ofNobodyKnownNothingIsSaid() {
        assertThat(held.summary().demographics()).isEmpty();
        assertThat(held.summary().feeds()).isEmpty();
    }

    @Test
    void aMomentOfThePastIsJudgedByItsOwnDay() {
        tell("e", Bodies.encounter("finished", Bodies.at("2026-01-10")));

        assertThat(held.shown(Heading.ENCOUNTERS)).isEmpty();
        assertThat(held.at("2026-03-01T09:00:00Z").shown(Heading.ENCOUNTERS)).containsExactly("e");
        assertThat(held.at("2026-01-01T09:00:00Z").shown(Heading.APPOINTMENTS))
                .containsExactly("e");
    }

    @Test
    void theLoincCodesAreThoseOfTheDraft() {
        assertThat(Arrays.stream(Heading.values()).map(Heading::code))
                .startsWith("11450-4", "48765-2", "10160-0", "11369-6", "30954-2", "47519-4")
                .doesNotHaveDuplicates();
    }

    @Test
    void theWordsOfReasonsAreAllDifferent() {
        assertThat(Arrays.stream(Why.values()).map(Why::code)).doesNotHaveDuplicates();
        assertThat(Arrays.stream(Why.values()).map(Why::words)).doesNotHaveDuplicates();
        assertThat(Arrays.stream(Absence.values()).map(Absence::code)).doesNotHaveDuplicates();
        assertThat(Arrays.stream(Absence.values()).map(Absence::words)).doesNotHaveDuplicates();
    }

    private void tell(String entryId, Body body) {
        held.tell(Told.of(entryId, body));
    }

    private @Nullable String person() {
        return held.summary().demographics().map(entry -> entry.event().entryId()).orElse(null);
    }

    private void assertShown(Heading heading, String entryId) {
        assertThat(held.shown(heading)).containsExactly(entryId);
        assertThat(held.more(heading)).isFalse();
    }

    private void assertAbsence(Heading heading, Absence absence) {
        assertThat(held.section(heading).absence()).contains(absence);
    }

    private static Sharing sharing(boolean shared, boolean silent) {
        return new Sharing() {
            @Override
            public boolean isShared(Heading heading) {
                return shared;
            }

            @Override
            public List<FeedName> silent(Heading heading) {
                return silent ? List.of(new FeedName("gp-north")) : List.of();
            }
        };
    }
}
