package org.carerecord.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.carerecord.record.Results.measured;
import static org.carerecord.record.Results.observation;
import static org.carerecord.record.Results.result;
import static org.carerecord.record.Results.test;
import static org.carerecord.record.Results.valued;

import java.util.List;
import org.carerecord.event.Concept;
import org.carerecord.event.Section;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Now is 2026-11-22 at noon: 6 months go back to 22 May. */
final class VitalSignsTest {

    private static final Concept PULSE = test("8867-4");
    private static final Concept WEIGHT = test("29463-7");
    private static final Concept WEIGHT_AT_GP = Concept.of(Results.SNOMED_CT, "162763007", "kg");

    private final Held held = new Held();

    @ParameterizedTest
    @CsvSource({
        "2026-05-23, true",
        "2026-05-22, true",
        "2026-05-21, false",
        "2026-05,    true",
        "2026-04,    false",
        "2026,       true",
        "2025,       false"
    })
    void signsOfTheLastSixMonthsAreShown(String on, boolean isShown) {
        tell("s", PULSE, on);

        assertThat(held.shown(Heading.VITAL_SIGNS).contains("s")).isEqualTo(isShown);
        assertThat(held.more(Heading.VITAL_SIGNS)).isEqualTo(!isShown);
    }

    @ParameterizedTest
    @CsvSource({
        "http://loinc.org, 8302-2",
        "http://loinc.org, 3137-7",
        "http://loinc.org, 29463-7",
        "http://loinc.org, 3141-9",
        "http://loinc.org, 39156-5",
        "http://snomed.info/sct, 50373000",
        "http://snomed.info/sct, 1153637007",
        "http://snomed.info/sct, 162755006",
        "http://snomed.info/sct, 27113001",
        "http://snomed.info/sct, 162763007",
        "http://snomed.info/sct, 60621009"
    })
    void ofHeightWeightAndBodyMassIndexOnlyTheLatestIsShownHoweverOld(String system, String code) {
        tell("old", Concept.of(system, code, "x"), "2001");
        tell("latest", Concept.of(system, code, "x"), "2003-04");

        assertThat(held.shown(Heading.VITAL_SIGNS)).containsExactly("latest");
        assertThat(held.why(Heading.VITAL_SIGNS)).containsExactly(Why.LATEST_OF_SIGN);
        assertThat(held.more(Heading.VITAL_SIGNS)).isTrue();
    }

    @Test
    void theLatestWeightIsThatOfAllItsCodesTogether() {
        tell("hospital", WEIGHT, "2020-01-01");
        tell("gp", WEIGHT_AT_GP, "2021-01-01");
        tell("height", test("8302-2"), "2010");

        assertThat(held.shown(Heading.VITAL_SIGNS)).containsExactlyInAnyOrder("gp", "height");
        assertThat(held.more(Heading.VITAL_SIGNS)).isTrue();
    }

    /** Doses are reckoned by the weight that was measured, not by the attempt that was not. */
    @ParameterizedTest
    @ValueSource(strings = {"same code", "another code"})
    void aWeightThatWasNotTakenStandsBesideTheLatestNeverInItsPlace(String how) {
        Concept code = how.equals("same code") ? WEIGHT : WEIGHT_AT_GP;
        tell("older", WEIGHT, "2019-01-01");
        tell("measured", WEIGHT, "2020-01-01");
        held.tell(
                Told.of("refused", Section.VITAL_SIGNS, valued(code, "2021-01-01", null)),
                Told.of(
                        "cancelled",
                        Section.VITAL_SIGNS,
                        observation(
                                code,
                                "cancelled",
                                "2020-06-01",
                                measured("7", "kg"),
                                List.of(),
                                List.of())));

        assertThat(held.shown(Heading.VITAL_SIGNS))
                .containsExactlyInAnyOrder("refused", "measured");
        assertThat(held.more(Heading.VITAL_SIGNS)).isTrue();
    }

    @Test
    void aWeightThatWasNeverTakenIsShownAsThat() {
        held.tell(
                Told.of("refused", Section.VITAL_SIGNS, valued(WEIGHT, "2021-01-01", null)),
                Told.of("before", Section.VITAL_SIGNS, valued(WEIGHT_AT_GP, "2020-01-01", null)));

        assertThat(held.shown(Heading.VITAL_SIGNS)).containsExactly("refused");
    }

    @Test
    void twoWeightsOfOneTimeAreBothShown() {
        tell("a", WEIGHT, "2020-01-01");
        tell("b", WEIGHT, "2020-01-01");
        tell("c", WEIGHT_AT_GP, "2020-01-01");

        assertThat(held.shown(Heading.VITAL_SIGNS)).containsExactlyInAnyOrder("a", "b", "c");
        assertThat(held.more(Heading.VITAL_SIGNS)).isFalse();
    }

    @Test
    void theCodeOfAnotherSystemIsNoWeight() {
        tell("s", Concept.of("http://local", "29463-7", "x"), "2001");

        assertThat(held.shown(Heading.VITAL_SIGNS)).isEmpty();
    }

    @Test
    void signsAreShownByTypeAndThenNewestFirst() {
        for (Concept sign : new Concept[] {PULSE, test("85354-9")}) {
            for (String month : new String[] {"08", "10", "09"}) {
                tell(sign.words() + "/" + month, sign, "2026-" + month);
            }
        }

        assertThat(held.shown(Heading.VITAL_SIGNS))
                .containsExactly(
                        "85354-9/10",
                        "85354-9/09",
                        "85354-9/08",
                        "8867-4/10",
                        "8867-4/09",
                        "8867-4/08");
    }

    @ParameterizedTest
    @CsvSource({"50, 50, false", "51, 50, true", "90, 50, true"})
    void soManyOfASignAreShownAtMost(int told, int shown, boolean more) {
        for (int i = 0; i < told; i++) {
            tell("s" + i, PULSE, "2026-10-%02dT%02d:00:00Z".formatted(1 + i / 24, i % 24));
        }

        assertThat(held.shown(Heading.VITAL_SIGNS)).hasSize(shown).startsWith("s" + (told - 1));
        assertThat(held.more(Heading.VITAL_SIGNS)).isEqualTo(more);
    }

    @Test
    void aPartialDateIsFoundBehindWhatLiesOutsideTheWindow() {
        tell("year", PULSE, "2026");
        tell("old", PULSE, "2026-03-03");

        assertThat(held.shown(Heading.VITAL_SIGNS)).containsExactly("year");
        assertThat(held.more(Heading.VITAL_SIGNS)).isTrue();
    }

    private void tell(String entryId, Concept sign, String on) {
        held.tell(Told.of(entryId, Section.VITAL_SIGNS, result(sign, on)));
    }
}
