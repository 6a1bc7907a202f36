package org.carerecord.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.carerecord.record.Results.result;
import static org.carerecord.record.Results.test;

import java.util.Arrays;
import java.util.List;
import java.util.function.IntFunction;
import org.carerecord.event.Section;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is cut, what is said of it, and what it costs. */
final class SummaryLimitsTest {

    private final Held held = new Held();

    @ParameterizedTest
    @CsvSource({"2, 2, false", "3, 3, false", "4, 3, true", "90, 3, true"})
    void aListIsCutToItsNewestAndSaysSo(int told, int shown, boolean more) {
        held.within(Limits.of().listed(3).limits());
        for (int i = 0; i < told; i++) {
            held.tell(Told.of("d" + i, Bodies.document("current", "20%02d".formatted(i))));
        }

        assertThat(held.shown(Heading.DOCUMENTS)).hasSize(shown).startsWith("d" + (told - 1));
        assertThat(held.more(Heading.DOCUMENTS)).isEqualTo(more);
    }

    @ParameterizedTest
    @CsvSource({"4, 4, false", "5, 4, true", "50, 4, true"})
    void criticalSectionsHaveALimitOfTheirOwn(int told, int shown, boolean more) {
        held.within(Limits.of().critical(4).limits());
        for (int i = 0; i < told; i++) {
            held.tell(
                    Told.of("c" + i, Bodies.condition("active", "2020", null)),
                    Told.of("m" + i, Bodies.medication("active", "2020", null)),
                    Told.of(
                            "a" + i,
                            Bodies.allergy(i % 2 == 0 ? "active" : "resolved", "2020", null)));
        }
        for (Heading heading : List.of(Heading.PROBLEMS, Heading.MEDICATIONS, Heading.ALLERGIES)) {
            assertThat(held.shown(heading)).as(heading.title()).hasSize(shown);
            assertThat(held.more(heading)).isEqualTo(more);
        }
    }

    @ParameterizedTest
    @CsvSource({"5, 5, false", "6, 5, true", "40, 5, true"})
    void ofAQuestionTheNewestFiveAreShown(int told, int shown, boolean more) {
        for (Section section : List.of(Section.SOCIAL_HISTORY, Section.FUNCTIONAL_STATUS)) {
            for (int i = 0; i < told; i++) {
                held.tell(
                        Told.of(
                                section.code() + i,
                                section,
                                result(test("q"), "19%02d".formatted(i))));
            }
        }
        for (Heading heading : List.of(Heading.SOCIAL_HISTORY, Heading.FUNCTIONAL_STATUS)) {
            assertThat(held.shown(heading)).hasSize(shown);
            assertThat(held.shown(heading).getFirst()).endsWith("" + (told - 1));
            assertThat(held.more(heading)).isEqualTo(more);
        }
    }

    @ParameterizedTest
    @CsvSource({"5, 5, false", "8, 5, true"})
    void aSectionByTestIsCutToItsNewestInAll(int told, int shown, boolean more) {
        held.within(Limits.of().perTestSection(5).limits());
        for (int i = 0; i < told; i++) {
            held.tell(
                    Told.of("r" + i, result(test("t" + i), "200" + i)),
                    Told.of("q" + i, Section.SOCIAL_HISTORY, result(test("t" + i), "200" + i)),
                    Told.of(
                            "v" + i,
                            Section.VITAL_SIGNS,
                            result(test("t" + i), "2026-10-0" + (1 + i))));
        }
        for (Heading heading :
                List.of(Heading.RESULTS, Heading.SOCIAL_HISTORY, Heading.VITAL_SIGNS)) {
            assertThat(held.shown(heading)).hasSize(shown);
            assertThat(held.shown(heading)).anyMatch(id -> id.endsWith("" + (told - 1)));
            assertThat(held.more(heading)).isEqualTo(more);
        }
    }

    @ParameterizedTest
    @CsvSource({"4, false", "5, true"})
    void soManyTestsAreLookedAt(int told, boolean more) {
        held.within(Limits.of().tests(4).limits());
        for (int i = 0; i < told; i++) {
            held.tell(Told.of("r" + i, result(test("t" + i), "2020")));
        }

        assertThat(held.shown(Heading.RESULTS)).hasSize(4);
        assertThat(held.more(Heading.RESULTS)).isEqualTo(more);
    }

    @ParameterizedTest
    @CsvSource({"4, true, false", "5, false, true"})
    void soManyThatDoNotBelongArePassedOver(int ended, boolean found, boolean more) {
        held.within(Limits.of().passedOver(5).limits());
        for (int i = 0; i < ended; i++) {
            held.tell(
                    Told.of(
                            "ended" + i,
                            Circumstances.care("active", Bodies.between("2025", "2025-06"))));
        }
        held.tell(Told.of("open", Circumstances.care("active", Bodies.between("2020", null))));

        assertThat(held.shown(Heading.SOCIAL_CARE).contains("open")).isEqualTo(found);
        assertThat(held.more(Heading.SOCIAL_CARE)).isEqualTo(more);
    }

    /** Whatever there are 20 000 of, a summary reads a bounded part. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "result",
                "sign",
                "encounter",
                "stopped",
                "acute",
                "weight",
                "package",
                "current",
                "appointment"
            })
    void aSummaryDoesNotReadWhatLiesBehind(String kind) {
        IntFunction<Told> telling =
                switch (kind) {
                    case "result" -> i -> Told.of("x" + i, result(test("t"), old(i)));
                    case "sign" ->
                            i -> Told.of("x" + i, Section.VITAL_SIGNS, result(test("t"), old(i)));
                    case "weight" ->
                            i ->
                                    Told.of(
                                            "x" + i,
                                            Section.VITAL_SIGNS,
                                            result(test("29463-7"), old(i)));
                    case "encounter" ->
                            i -> Told.of("x" + i, Bodies.encounter(null, Bodies.at(old(i))));
                    case "appointment" ->
                            i -> Told.of("x" + i, Circumstances.appointment("booked", old(i)));
                    case "current" ->
                            i -> Told.of("x" + i, Bodies.medication("active", old(i), null));
                    case "stopped" ->
                            i -> Told.of("x" + i, Bodies.medication("stopped", old(i), null));
                    case "acute" ->
                            i ->
                                    Told.of(
                                            "x" + i,
                                            Bodies.medication(
                                                    "active", null, Bodies.between(null, old(i))));
                    default ->
                            i ->
                                    Told.of(
                                            "x" + i,
                                            Circumstances.care(
                                                    "ended", Bodies.between(old(i), null)));
                };
        for (int i = 0; i < 20_000; i++) {
            held.tell(telling.apply(i));
        }
        HeldRows rows = held.rows();
        held.summary(rows);

        int expected =
                switch (kind) {
                    case "package", "current" -> 501;
                    case "sign" -> 51;
                    default -> 6;
                };
        assertThat(rows.read()).isLessThanOrEqualTo(expected);
        assertThat(rows.open()).isZero();
    }

    @Test
    void refusesLimitsBelowOne() {
        for (int i = 0; i < 8; i++) {
            int[] l = {1, 1, 1, 1, 1, 1, 1, 1};
            l[i] = 0;
            assertThatIllegalArgumentException()
                    .as(Arrays.toString(l))
                    .isThrownBy(() ->
                            new SummaryLimits(l[0], l[1], l[2], l[3], l[4], l[5], l[6], l[7]));
        }
    }

    private static String old(int i) {
        return "%04d-01-%02d".formatted(1000 + i % 1000, 2 + i / 1000);
    }
}
