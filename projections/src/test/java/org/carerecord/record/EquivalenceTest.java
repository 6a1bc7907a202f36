package org.carerecord.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.carerecord.event.Section.VITAL_SIGNS;
import static org.carerecord.record.Results.LOINC;
import static org.carerecord.record.Results.measured;
import static org.carerecord.record.Results.test;
import static org.carerecord.record.Results.valued;

import java.util.List;
import org.carerecord.event.Allergy;
import org.carerecord.event.Coding;
import org.carerecord.event.Concept;
import org.carerecord.event.Condition;
import org.carerecord.event.Medication;
import org.carerecord.event.Observation;
import org.carerecord.event.ObservationValue;
import org.carerecord.event.When;
import org.carerecord.record.Item.Sameness;
import org.carerecord.record.Item.Shown;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What several providers say alike is one line. */
final class EquivalenceTest {

    private static final Concept ASTHMA = Concept.of("http://snomed.info/sct", "195967001", "A");

    private final Held held = new Held();

    @Test
    void theNewestLeadsAndNothingIsDropped() {
        held.tell(
                Told.of("gp", problem(ASTHMA, "active", "2020-02-03", "2020-02-04")),
                Told.of("hospital", problem(ASTHMA, "active", "2020-02-03", "2024-01-01"))
                        .byHospital(),
                Told.of("other", problem(ASTHMA, "active", "2020-02-03", "2022-01-01"))
                        .byOtherPractice()
                        .conflicting());
        Item item = only(Heading.PROBLEMS);

        assertThat(item.entry().event().entryId()).isEqualTo("hospital");
        assertThat(others(item)).containsExactly("other", "gp");
        assertThat(item.others()).extracting(Shown::why).containsOnly(Why.ACTIVE);
        assertThat(item.sameness()).isEqualTo(Sameness.CODE_AND_DAY);
        assertThat(item.differs()).containsExactly("recorded");
    }

    @Test
    void statementsOfOneProviderAreTwoStatements() {
        held.tell(
                Told.of("a", problem(ASTHMA, "active", "2020-02-03", null)),
                Told.of("b", problem(ASTHMA, "active", "2020-02-03", null)));

        assertThat(held.section(Heading.PROBLEMS).items())
                .hasSize(2)
                .allMatch(item -> item.sameness() == Sameness.ALONE && item.others().isEmpty());

        held.tell(Told.of("c", problem(ASTHMA, "active", "2020-02-03", null)).byHospital());
        assertThat(others(only(Heading.PROBLEMS))).hasSize(2);
    }

    @Test
    void statementsUnderALinkedNumberAreOfTheSameProvider() {
        held.tell(
                Told.of("a", problem(ASTHMA, "active", "2020-02-03", null)),
                Told.of("a", problem(ASTHMA, "active", "2020-02-03", null)).under(Told.FORMER));

        assertThat(held.shown(Heading.PROBLEMS)).containsExactly("a", "a");
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "2020-02-03,           -, 2020-02-03,           -, true",
                "2020-02-03T10:00:00Z, -, 2020-02-03T23:00:00Z, -, true",
                "2020-02-03,           -, 2020-02-04,           -, false",
                "2020-02,              -, 2020-02,              -, false",
                "2020,                 -, 2020,                 -, false",
                "-,                    -, -,                    -, false",
                "-, 2020-02-03,           -, 2020-02-03,           true",
                "-, 2020-02-03,           -, 2020-02-04,           false",
                "2020-02-03, 2021-01-01,  2020-02-04, 2021-01-01,  false",
                "2020, 2021-01-01,        2020-02-04, 2021-01-01,  true",
                "2020-02-03, -,           -, 2020-02-03,           false"
            })
    void problemsAreTheSameByCodeAndDay(
            @Nullable String onset,
            @Nullable String recorded,
            @Nullable String otherOnset,
            @Nullable String otherRecorded,
            boolean same) {
        held.tell(
                Told.of("a", problem(ASTHMA, "active", onset, recorded)),
                Told.of("b", problem(ASTHMA, "active", otherOnset, otherRecorded)).byHospital());

        assertLines(Heading.PROBLEMS, same);
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "active, active,     true",
                "-,      -,          true",
                "active, relapse,    false",
                "active, -,          false"
            })
    void neverAcrossADisagreementAboutStatus(
            @Nullable String status, @Nullable String other, boolean same) {
        held.tell(
                Told.of("a", problem(ASTHMA, status, "2020-02-03", null)),
                Told.of("b", problem(ASTHMA, other, "2020-02-03", null)).byHospital(),
                Told.of("c", allergy(ASTHMA, status, "confirmed", null)),
                Told.of("d", allergy(ASTHMA, other, "confirmed", null)).byHospital(),
                Told.of("e", allergy(test("x"), "active", status, null)),
                Told.of("f", allergy(test("x"), "active", other, null)).byHospital(),
                Told.of("g", verified(status)),
                Told.of("h", verified(other)).byHospital(),
                Told.of("i", Bodies.medication(status, null, null)),
                Told.of("j", Bodies.medication(other, null, null)).byHospital(),
                Told.of("k", Bodies.immunisation(status, "2020-02-03", null)),
                Told.of("l", Bodies.immunisation(other, "2020-02-03", null)).byHospital(),
                Told.of("m", Bodies.procedure(status, Bodies.at("2020-02-03"))),
                Told.of("n", Bodies.procedure(other, Bodies.at("2020-02-03"))).byHospital(),
                Told.of("o", observed(status)),
                Told.of("p", observed(other)).byHospital());

        assertThat(held.section(Heading.PROBLEMS).items()).hasSize(same ? 2 : 4);
        assertThat(held.section(Heading.ALLERGIES).items()).hasSize(same ? 2 : 4);
        assertLines(Heading.MEDICATIONS, same);
        assertLines(Heading.IMMUNISATIONS, same);
        assertLines(Heading.PROCEDURES, same);
        assertLines(Heading.RESULTS, same);
    }

    @Test
    void anActiveAndAPastProblemAreNeverTheSame() {
        held.tell(
                Told.of("a", problem(ASTHMA, "active", "2020-02-03", null)),
                Told.of("b", problem(ASTHMA, "resolved", "2020-02-03", null)).byHospital());

        assertThat(held.shown(Heading.PROBLEMS)).containsExactly("a");
        assertThat(held.shown(Heading.PAST_PROBLEMS)).containsExactly("b");
    }

    @Test
    void oneSharedCodeOfANamedSystemIsEnough() {
        var local = new Coding(null, "42", null);
        var loinc = new Coding(LOINC, "42", null);
        var other = new Coding("http://local", "42", null);

        assertShared(
                true, new Concept(List.of(other, loinc), "a"), new Concept(List.of(loinc), ""));
        assertShared(false, new Concept(List.of(other), "a"), new Concept(List.of(loinc), "a"));
        assertShared(false, new Concept(List.of(local), "a"), new Concept(List.of(local), "a"));
        assertShared(false, Concept.ofText("a"), Concept.ofText("a"));
    }

    private static void assertShared(boolean shared, Concept one, Concept other) {
        var held = new Held();
        held.tell(
                Told.of("a", problem(one, "active", "2020-02-03", null)),
                Told.of("b", problem(other, "active", "2020-02-03", null)).byHospital());

        assertThat(held.section(Heading.PROBLEMS).items()).hasSize(shared ? 1 : 2);
    }

    @Test
    void allergiesAreTheSameByAgentAndTheirDisagreementsAreNamed() {
        held.tell(
                Told.of("a", allergy(ASTHMA, "active", "confirmed", "high")),
                Told.of("b", allergy(ASTHMA, "active", "confirmed", "low")).byHospital());
        Item item = only(Heading.ALLERGIES);

        assertThat(item.sameness()).isEqualTo(Sameness.AGENT);
        assertThat(item.differs()).containsExactly("criticality");
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "2026-01-01, -,          2020-01-01, -,          true",
                "2026-01-01, 2026-12-31, 2026-06-01, -,          true",
                "2026-01-01, 2026-12-31, 2026-12-31, -,          true",
                "2026-01-01, 2026-12-30, 2026-12-31, -,          false",
                "-,          -,          -,          -,          true"
            })
    void medicinesAreTheSameWhereTheyOverlap(
            @Nullable String start,
            @Nullable String end,
            @Nullable String otherStart,
            @Nullable String otherEnd,
            boolean same) {
        held.tell(
                Told.of("a", medicine("active", Bodies.between(start, end))),
                Told.of("b", medicine("active", Bodies.between(otherStart, otherEnd)))
                        .byHospital());

        assertLines(Heading.MEDICATIONS, same);
        assertThat(held.section(Heading.MEDICATIONS).items().getFirst().sameness())
                .isEqualTo(same ? Sameness.MEDICINE : Sameness.ALONE);
    }

    @Test
    void whatEndsWhereTheOtherStartsDoesNotOverlap() {
        var early = new Taken(Held.NOW.minusSeconds(1), Held.NOW);
        var late = new Taken(Held.NOW, Held.NOW.plusSeconds(1));

        assertThat(early.overlaps(late)).isFalse();
        assertThat(late.overlaps(early)).isFalse();
        assertThat(late.overlaps(late)).isTrue();
    }

    /** Signs are listed by type, and the same sign may come first under either of its codes. */
    @Test
    void theNewestLeadsInASectionByTypeToo() {
        var a = new Coding(LOINC, "a", null);
        var b = new Coding(LOINC, "b", null);
        var first = new Concept(List.of(a, b), "x");
        var second = new Concept(List.of(b, a), "x");
        held.tell(
                Told.of("day", VITAL_SIGNS, valued(first, "2026-11-01", measured("5", "g"))),
                Told.of(
                                "moment",
                                VITAL_SIGNS,
                                valued(second, "2026-11-01T10:00:00Z", measured("5", "g")))
                        .byHospital());

        assertThat(only(Heading.VITAL_SIGNS).entry().event().entryId()).isEqualTo("moment");
    }

    @Test
    void anEndedMedicineOfWhichNoEndIsSaidEndsWithTheLastThatIsKnown() {
        held.tell(
                Told.of("a", Bodies.medication("stopped", "2026-10-01", null)),
                Told.of("b", Bodies.medication("stopped", "2026-11-01", null)).byHospital(),
                Told.of("c", Bodies.medication("stopped", "2026-11-01", null)).byOtherPractice());

        assertThat(held.shown(Heading.MEDICATIONS)).containsExactly("b", "a");
    }

    @ParameterizedTest
    @CsvSource({
        "2026-01-01T10:00:00Z, 2026-01-01T11:00:00+01:00, true",
        "2026-01-01T10:00:00Z, 2026-01-01T10:00:01Z,      false",
        "2026-01-01,           2026-01-01T10:00:00Z,      true",
        "2026-01-01,           2026-01-01,                true",
        "2026-01-01,           2026-01-02,                false",
        "2026-01,              2026-01,                   false"
    })
    void resultsAreTheSameAtTheSameTime(String on, String otherOn, boolean same) {
        held.tell(
                Told.of("a", valued(test("x"), on, measured("5", "g"))),
                Told.of("b", valued(test("x"), otherOn, measured("5", "g"))).byHospital());

        assertLines(Heading.RESULTS, same);
    }

    @ParameterizedTest
    @CsvSource({
        "5.0, g,    5,   g,    true",
        "5,   g,    6,   g,    false",
        "5,   g,    5,   mg,   false",
        "neg, g,    neg, g,    true",
        "neg, g,    5,   g,    false"
    })
    void resultsAreTheSameWithTheSameValue(
            String value, String unit, String other, String otherUnit, boolean same) {
        held.tell(
                Told.of("a", valued(test("x"), "2026-01-01", measured(value, unit))),
                Told.of("b", valued(test("x"), "2026-01-01", measured(other, otherUnit)))
                        .byHospital());

        assertLines(Heading.RESULTS, same);
    }

    @Test
    void resultsOfNoValueAreNeverTheSame() {
        held.tell(
                Told.of("a", valued(test("x"), "2026-01-01", null)),
                Told.of("b", valued(test("x"), "2026-01-01", null)).byHospital());

        assertLines(Heading.RESULTS, false);
    }

    @Test
    void resultsInWordsAndCodesAreComparedToo() {
        var positive = new ObservationValue.Coded(test("+"));
        var text = new ObservationValue.Text("clear");
        held.tell(
                Told.of("a", valued(test("x"), "2026-01-01", positive)),
                Told.of("b", valued(test("x"), "2026-01-01", positive)).byHospital(),
                Told.of("c", valued(test("y"), "2026-01-01", text)),
                Told.of("d", valued(test("y"), "2026-01-01", text)).byHospital(),
                Told.of("e", valued(test("y"), "2026-01-01", positive)).byHospital());

        assertThat(held.section(Heading.RESULTS).items()).hasSize(3);
    }

    @ParameterizedTest
    @CsvSource({"120, 80, true", "120, 81, false", "121, 80, false"})
    void signsAreComparedPartByPart(String systolic, String diastolic, boolean same) {
        held.tell(
                Told.of("a", pressure("120", "80")),
                Told.of("b", pressure(systolic, diastolic)).byHospital());

        assertLines(Heading.RESULTS, same);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-01-01T10:00:00Z, 2026-01-01T10:00:00Z, normal, true",
        "2026-01-01T10:00:00Z, 2026-01-01T10:00:00Z, other,  false",
        "2026-01-01T10:00:00Z, 2026-01-01T10:00:01Z, normal, false",
        "2026-01-01,           2026-01-01,           normal, false",
        "2026-01-01,           2026-01-01T10:00:00Z, normal, false",
        "2026-01-01T10:00:00Z, 2026-01-01,           normal, false",
        "2026-01-01, 2026-01-01T00:30:00+01:00,      normal, false"
    })
    void reportsAreTheSameByMomentAndConclusion(
            String on, String otherOn, String conclusion, boolean same) {
        held.tell(
                Told.of("a", Results.report(test("x"), on, "normal", List.of("m"))),
                Told.of("b", Results.report(test("x"), otherOn, conclusion, List.of("n")))
                        .byHospital());

        assertLines(Heading.RESULTS, same);
    }

    @Test
    void theGroupsDoNotDependOnTheOrderOfReading() {
        for (int i = 0; i < 12; i++) {
            Told told =
                    Told.of(
                            "p" + i,
                            problem(
                                    new Concept(
                                            List.of(
                                                    new Coding("s", "" + i % 3, null),
                                                    new Coding("s", "" + (i + 1) % 4, null)),
                                            "x"),
                                    "active",
                                    "2020-02-03",
                                    null));
            held.tell(i % 2 == 0 ? told : told.byHospital());
        }
        SummarySection expected = held.section(Heading.PROBLEMS);

        assertThat(expected.items().size()).isBetween(2, 11);
        for (int seed = 0; seed < 20; seed++) {
            assertThat(held.shuffled(seed).section(Heading.PROBLEMS)).isEqualTo(expected);
        }
    }

    private void assertLines(Heading heading, boolean same) {
        assertThat(held.section(heading).items()).hasSize(same ? 1 : 2);
    }

    private Item only(Heading heading) {
        assertThat(held.section(heading).items()).hasSize(1);
        return held.section(heading).items().getFirst();
    }

    private static List<String> others(Item item) {
        return item.others().stream().map(shown -> shown.entry().event().entryId()).toList();
    }

    private static Condition problem(
            Concept code,
            @Nullable String status,
            @Nullable String onset,
            @Nullable String recorded) {
        return new Condition(
                code,
                status,
                null,
                List.of(),
                null,
                Bodies.at(onset),
                null,
                Bodies.time(recorded),
                List.of());
    }

    private static Condition verified(@Nullable String verification) {
        return new Condition(
                test("v"),
                "active",
                verification,
                List.of(),
                null,
                Bodies.at("2020-02-03"),
                null,
                null,
                List.of());
    }

    private static Allergy allergy(
            Concept code,
            @Nullable String status,
            @Nullable String verification,
            @Nullable String criticality) {
        return new Allergy(
                code,
                status,
                verification,
                null,
                List.of(),
                criticality,
                null,
                null,
                null,
                List.of(),
                List.of());
    }

    private static Medication medicine(String status, When validity) {
        return Bodies.medication(status, null, validity);
    }

    private static Observation observed(@Nullable String status) {
        return Results.observation(
                test("x"), status, "2026-01-01", measured("5", "g"), List.of(), List.of());
    }

    private static Observation pressure(String systolic, String diastolic) {
        return new Observation(
                test("85354-9"),
                "final",
                List.of(),
                Bodies.at("2026-01-01"),
                null,
                null,
                null,
                List.of(),
                List.of(),
                List.of(part("8480-6", systolic), part("8462-4", diastolic)),
                null,
                null,
                List.of(),
                List.of());
    }

    private static Observation.Component part(String code, String value) {
        return new Observation.Component(
                test(code), measured(value, "mmHg"), null, List.of(), List.of());
    }
}
