package org.carerecord.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.carerecord.codec.QuarantineNotice;
import org.carerecord.event.Body;
import org.carerecord.event.Concept;
import org.carerecord.event.Section;
import org.carerecord.store.Histories;
import org.carerecord.store.Histories.Told;
import org.carerecord.store.InMemoryRowStore;
import org.carerecord.store.RecordWriter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The rules over real rows: written by the writer, read by the view. */
final class SummaryRulesTest {

    private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");

    private final InMemoryRowStore rows = new InMemoryRowStore();
    private final List<Told> history = new ArrayList<>();

    @Test
    void hasEverySectionInTheOrderOfTheHeadings() {
        assertThat(summary(SummaryLimits.DEFAULT).sections().stream().map(SummarySection::heading))
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
        tell(Section.VITAL_SIGNS, "pulse");
        tell(Section.SOCIAL_HISTORY, "smoking");
        tell(Section.FUNCTIONAL_STATUS, "frailty");

        assertThat(shown(Heading.PROBLEMS)).containsExactly("condition");
        assertThat(shown(Heading.PAST_PROBLEMS)).containsExactly("past");
        assertThat(shown(Heading.ALLERGIES)).containsExactly("allergy");
        assertThat(shown(Heading.MEDICATIONS)).containsExactly("medicine");
        assertThat(shown(Heading.IMMUNISATIONS)).containsExactly("vaccine");
        assertThat(shown(Heading.RESULTS)).containsExactlyInAnyOrder("result", "report");
        assertThat(shown(Heading.PROCEDURES)).containsExactly("procedure");
        assertThat(shown(Heading.DEVICES)).containsExactly("device");
        assertThat(shown(Heading.PLAN_OF_CARE)).containsExactly("plan");
        assertThat(shown(Heading.ENCOUNTERS)).containsExactly("encounter");
        assertThat(shown(Heading.DOCUMENTS)).containsExactly("document");
        assertThat(shown(Heading.VITAL_SIGNS)).containsExactly("pulse");
        assertThat(shown(Heading.SOCIAL_HISTORY)).containsExactly("smoking");
        assertThat(shown(Heading.FUNCTIONAL_STATUS)).containsExactly("frailty");
    }

    @Test
    void leavesOutWhatWasNotDoneOrWasCancelled() {
        tell("vaccine", Bodies.immunisation("not-done", "2026", null));
        tell("procedure", Bodies.procedure("not-done", Bodies.at("2026")));
        tell("device", Bodies.device("inactive"));
        tell("result", Bodies.observation(Concept.ofText("Hb"), "cancelled", "2026", null));
        tell("medicine", Bodies.medication("stopped", "2026", null));

        assertThat(summary(SummaryLimits.DEFAULT).sections())
                .allMatch(section -> section.entries().isEmpty());
    }

    @Test
    void showsAllergiesOfThePastToo() {
        tell("active", Bodies.allergy("active", "2019", null));
        tell("past", Bodies.allergy("resolved", "2020", null));

        assertThat(shown(Heading.ALLERGIES)).containsExactly("past", "active");
    }

    @Test
    void showsTheNewestFirstAndTheUndatedLast() {
        tell("old", Bodies.condition("active", "1999", null));
        history.add(
                Histories.told("undated", Bodies.condition("active", null, null)).assertedAt(null));
        tell("new", Bodies.condition("active", "2026-05-03T10:15:00Z", null));
        tell("asserted", Bodies.condition("active", null, null));
        tell("middle", Bodies.condition("active", null, "2010-06"));

        assertThat(shown(Heading.PROBLEMS))
                .containsExactly("new", "asserted", "middle", "old", "undated");
    }

    @Test
    void tiesAreBrokenTheSameWayInAnyOrder() {
        for (int i = 0; i < 8; i++) {
            tell("entry-" + i, Bodies.condition("active", "2020", null));
            history.add(
                    Histories.told("entry-" + i, Bodies.condition("active", "2020", null))
                            .from(Histories.ACUTE, i % 2 == 0 ? "RJ1" : "Y06601"));
        }
        List<Entry> expected = section(Heading.PROBLEMS, SummaryLimits.DEFAULT).entries();
        Collections.shuffle(history, new Random(4));
        var shuffled = new InMemoryRowStore();
        Histories.fold(shuffled, history);

        assertThat(expected).hasSize(16);
        assertThat(
                        new SummaryRules(SummaryLimits.DEFAULT)
                                .select(Histories.read(shuffled), Moment.now(NOW), Sharing.UNKNOWN)
                                .sections()
                                .getFirst()
                                .entries())
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-22T12:00:01Z, true",
        "2026-11-22T12:00:00Z, true",
        "2026-11-22T11:59:59Z, false",
        "2026-11-22,           true",
        "2026-11-21,           false",
        "2026-11,              true",
        "2026-10,              false",
        "2026,                 true",
        "2025,                 false"
    })
    void aMedicineIsCurrentUntilItsPeriodHasEnded(String end, boolean isCurrent) {
        tell("medicine", Bodies.medication("active", "2020", Bodies.between("2020", end)));

        assertThat(shown(Heading.MEDICATIONS).contains("medicine")).isEqualTo(isCurrent);
    }

    @Test
    void aMedicineWithoutAnEndIsCurrent() {
        tell("no-period", Bodies.medication("active", "2020", null));
        tell("open", Bodies.medication("active", "2019", Bodies.between("2019", null)));
        tell("moment", Bodies.medication("active", "2018", Bodies.at("2018")));

        assertThat(shown(Heading.MEDICATIONS)).containsExactly("no-period", "open", "moment");
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-22T12:00:00Z, true",
        "2026-11-22T12:00:01Z, false",
        "2026-11-22,           true",
        "2026-11-23,           false",
        "2026,                 true",
        "2027,                 false"
    })
    void aProcedureIsShownOnceItsTimeHasCome(String performed, boolean isShown) {
        tell("procedure", Bodies.procedure("preparation", Bodies.at(performed)));

        assertThat(shown(Heading.PROCEDURES).contains("procedure")).isEqualTo(isShown);
    }

    @Test
    void anUndatedProcedureIsShown() {
        tell("procedure", Bodies.procedure(null, null));

        assertThat(shown(Heading.PROCEDURES)).containsExactly("procedure");
    }

    @ParameterizedTest
    @EnumSource
    void anEmptySectionSaysWhy(Heading heading) {
        boolean isFilledByNoEvent =
                List.of(
                                Heading.ADVANCE_DIRECTIVES,
                                Heading.ALERTS,
                                Heading.PREGNANCY,
                                Heading.SOCIAL_CARE,
                                Heading.LEGAL)
                        .contains(heading);

        assertThat(section(heading, SummaryLimits.DEFAULT).absence())
                .contains(isFilledByNoEvent ? Absence.NOT_SHARED : Absence.NONE_RECORDED);
        quarantine();
        assertThat(section(heading, SummaryLimits.DEFAULT).absence())
                .contains(isFilledByNoEvent ? Absence.NOT_SHARED : Absence.QUARANTINED);
    }

    @Test
    void aSectionWithEntriesHasNoAbsenceEvenWhereSomethingIsQuarantined() {
        tell("condition", Bodies.condition("active", "2026", null));
        quarantine();
        Summary summary = summary(SummaryLimits.DEFAULT);

        assertThat(summary.sections().getFirst().absence()).isEmpty();
        assertThat(summary.quarantined()).isEqualTo(1);
    }

    @Test
    void aSectionIsEmptyExactlyIfItSaysWhy() {
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        new SummarySection(
                                Heading.ALERTS,
                                List.of(),
                                false,
                                false,
                                java.util.Optional.empty()));
    }

    @Test
    void thePersonIsAsAssertedLast() {
        tell("a", Bodies.demographics("Early"));
        history.add(
                Histories.told("b", Bodies.demographics("Late"))
                        .from(Histories.ACUTE, "RJ1")
                        .assertedAt(Instant.parse("2026-02-01T00:00:00Z")));
        history.add(
                Histories.told("c", Bodies.demographics("Never"))
                        .from(Histories.ACUTE, "X26")
                        .version(99)
                        .assertedAt(null));

        assertThat(summary(SummaryLimits.DEFAULT).demographics())
                .get()
                .extracting(entry -> entry.event().entryId())
                .isEqualTo("b");
    }

    @Test
    void ofPersonsAssertedTogetherTheHighestVersionIsShown() {
        history.add(Histories.told("a", Bodies.demographics("One")).version(2));
        history.add(
                Histories.told("b", Bodies.demographics("Two"))
                        .from(Histories.ACUTE, "RJ1")
                        .version(3));

        assertThat(summary(SummaryLimits.DEFAULT).demographics())
                .get()
                .extracting(entry -> entry.event().entryId())
                .isEqualTo("b");
    }

    @Test
    void ofNobodyKnownNothingIsSaid() {
        Summary summary = summary(SummaryLimits.DEFAULT);

        assertThat(summary.demographics()).isEmpty();
        assertThat(summary.feeds()).isEmpty();
        assertThat(Histories.read(rows).isKnown()).isFalse();
    }

    @Test
    void theLoincCodesAreThoseOfTheDraft() {
        assertThat(Arrays.stream(Heading.values()).map(Heading::code))
                .startsWith("11450-4", "48765-2", "10160-0", "11369-6", "30954-2", "47519-4")
                .doesNotHaveDuplicates();
    }

    private void tell(String entryId, Body body) {
        history.add(Histories.told(entryId, body));
    }

    private void tell(Section section, String entryId) {
        history.add(
                Histories.told(
                        entryId,
                        section,
                        Bodies.observation(Concept.ofText(entryId), "final", "2026", null)));
    }

    private void quarantine() {
        new RecordWriter(rows, Histories.decoder())
                .quarantine(
                        Histories.PATIENT,
                        new QuarantineNotice(
                                Histories.GP,
                                "care.feed.gp-north",
                                5,
                                7,
                                NOW,
                                "malformed",
                                "Expected a payload",
                                null,
                                null,
                                0));
    }

    private Summary summary(SummaryLimits limits) {
        Histories.fold(rows, history);
        return new SummaryRules(limits)
                .select(Histories.read(rows), Moment.now(NOW), Sharing.UNKNOWN);
    }

    private SummarySection section(Heading heading, SummaryLimits limits) {
        return summary(limits).sections().stream()
                .filter(section -> section.heading() == heading)
                .findFirst()
                .orElseThrow();
    }

    private List<String> shown(Heading heading) {
        return section(heading, SummaryLimits.DEFAULT).entries().stream()
                .map(entry -> entry.event().entryId())
                .toList();
    }
}
