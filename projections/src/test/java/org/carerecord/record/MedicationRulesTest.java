package org.carerecord.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.carerecord.event.Coding;
import org.carerecord.event.Concept;
import org.carerecord.event.Medication;
import org.carerecord.event.When;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Now is 2026-11-22 at noon: 6 months go back to 22 May, 12 to November 2025. */
final class MedicationRulesTest {

    private static final Concept REPEAT = course("continuous");
    private static final Concept ACUTE = course("acute");

    private final Held held = new Held();

    @ParameterizedTest
    @ValueSource(strings = {"continuous", "continuous-repeat-dispensing", "repeat", "Repeat-Disp"})
    void theSourceSaysRepeatInManyWays(String code) {
        tell("m", new Medicine().course(course(code)).authored("2026-10-01"));

        assertThat(held.why(Heading.MEDICATIONS)).containsExactly(Why.CURRENT_REPEAT);
    }

    @ParameterizedTest
    @CsvSource({
        "Repeat,                     CURRENT_REPEAT",
        "Acute,                      RECENT_ACUTE",
        "Short course (acute) therapy, RECENT_ACUTE",
        "seasonal,                   CURRENT_MEDICINE"
    })
    void theSourceMaySayItInWords(String words, Why why) {
        tell("m", new Medicine().course(Concept.ofText(words)).authored("2026-10-01"));

        assertThat(held.why(Heading.MEDICATIONS)).containsExactly(why);
    }

    @Test
    void ofAMedicineNotSaidToBeRepeatOrAcuteTheReasonSaysSo() {
        tell("m", new Medicine().authored("2026-10-01"));

        assertThat(held.why(Heading.MEDICATIONS)).containsExactly(Why.CURRENT_MEDICINE);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-23,           true",
        "2026-11-22T23:00:00Z, true",
        "2026-11-22T00:00:00Z, true",
        "2026-11-22,           true",
        "2026-11-21T23:59:58Z, false",
        "2026-11-21,           false",
        "2026-11,              true",
        "2026-10,              false",
        "2026,                 true",
        "2025,                 false"
    })
    void aRepeatIsCurrentThroughItsLastDay(String end, boolean isCurrent) {
        tell("m", new Medicine().course(REPEAT).valid("2025", end).authored("2025-01-01"));

        assertThat(held.why(Heading.MEDICATIONS).contains(Why.CURRENT_REPEAT)).isEqualTo(isCurrent);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-05-23,           true",
        "2026-05-22,           true",
        "2026-05-22T00:00:00Z, true",
        "2026-05-21T23:59:59Z, false",
        "2026-05-21,           false",
        "2026-05,              true",
        "2026-04,              false",
        "2026,                 true",
        "2025,                 false"
    })
    void aRepeatThatWasStoppedIsShownForSixMonths(String stopped, boolean isShown) {
        tell("m", new Medicine().course(REPEAT).authored("2020-01-01").discontinued(stopped));

        assertThat(held.why(Heading.MEDICATIONS))
                .isEqualTo(isShown ? List.of(Why.DISCONTINUED_REPEAT) : List.of());
        assertThat(held.more(Heading.MEDICATIONS)).isEqualTo(!isShown);
    }

    @ParameterizedTest
    @CsvSource({"2026-05-22, true", "2026-05-21, false"})
    void aRepeatWhoseValidityEndedIsShownForSixMonths(String end, boolean isShown) {
        tell("m", new Medicine().course(REPEAT).valid("2020", end));

        assertThat(held.why(Heading.MEDICATIONS))
                .isEqualTo(isShown ? List.of(Why.DISCONTINUED_REPEAT) : List.of());
        assertThat(held.more(Heading.MEDICATIONS)).isEqualTo(!isShown);
    }

    @Test
    void theDayItWasStoppedComesBeforeTheEndOfItsValidity() {
        tell(
                "m",
                new Medicine()
                        .course(REPEAT)
                        .valid("2020", "2027-01-01")
                        .discontinued("2026-03-01"));

        assertThat(held.shown(Heading.MEDICATIONS)).isEmpty();
        assertThat(held.more(Heading.MEDICATIONS)).isTrue();
    }

    @Test
    void aMedicineThatIsToBeStoppedIsCurrentUntilThen() {
        tell("later", new Medicine().course(REPEAT).discontinued("2026-11-23"));
        tell("today", new Medicine().course(REPEAT).discontinued("2026-11-22"));

        assertThat(held.why(Heading.MEDICATIONS))
                .containsExactly(Why.CURRENT_REPEAT, Why.DISCONTINUED_REPEAT);
    }

    @ParameterizedTest
    @CsvSource({
        "2025-11-23,           true",
        "2025-11-22,           true",
        "2025-11-22T00:00:00Z, true",
        "2025-11-21T23:59:59Z, false",
        "2025-11-21,           false",
        "2025-11,              true",
        "2025-10,              false",
        "2025,                 true",
        "2024,                 false"
    })
    void aSingleCourseIsShownForTwelveMonths(String authored, boolean isShown) {
        tell("ended", new Medicine().status("completed").course(ACUTE).authored(authored));
        tell("open", new Medicine().course(ACUTE).authored(authored));

        assertThat(held.why(Heading.MEDICATIONS))
                .isEqualTo(isShown ? List.of(Why.RECENT_ACUTE, Why.RECENT_ACUTE) : List.of());
        assertThat(held.more(Heading.MEDICATIONS)).isEqualTo(!isShown);
    }

    @Test
    void aSingleCourseCountsByItsLastIssueToo() {
        tell("m", new Medicine().course(ACUTE).authored("2024-01-01").issued("2026-01-01"));

        assertThat(held.why(Heading.MEDICATIONS)).containsExactly(Why.RECENT_ACUTE);
    }

    @ParameterizedTest
    @CsvSource({"2024-11-22, true", "2024-11-21, false", "2024, true", "2023, false"})
    void aSingleCourseThatHasNotEndedIsShownForTwoYears(String authored, boolean isShown) {
        tell("m", new Medicine().course(ACUTE).authored(authored).valid(null, "2027-01-01"));

        assertThat(held.why(Heading.MEDICATIONS))
                .isEqualTo(isShown ? List.of(Why.CURRENT_ACUTE) : List.of());
        assertThat(held.more(Heading.MEDICATIONS)).isEqualTo(!isShown);
    }

    @ParameterizedTest
    @CsvSource({"2024-11-22, true", "2024-11-21, false", "2024, true", "2023, false"})
    void aRepeatLastIssuedTwoYearsAgoIsNotShown(String issued, boolean isShown) {
        tell("repeat", new Medicine().course(REPEAT).authored("2010-01-01").issued(issued));
        tell("unsaid", new Medicine().authored("2010-01-01").issued(issued));

        assertThat(held.shown(Heading.MEDICATIONS)).hasSize(isShown ? 2 : 0);
        assertThat(held.more(Heading.MEDICATIONS)).isEqualTo(!isShown);
    }

    @Test
    void theLaterOfAuthorisationAndIssueCounts() {
        tell("m", new Medicine().course(REPEAT).authored("2026-01-01").issued("2020-01-01"));

        assertThat(held.why(Heading.MEDICATIONS)).containsExactly(Why.CURRENT_REPEAT);
    }

    /** The deliberate departure from the draft. */
    @Test
    void anOldAuthorisationAloneHidesNoRepeat() {
        tell("repeat", new Medicine().course(REPEAT).authored("2009-01-01"));
        tell("unsaid", new Medicine().authored("2008-01-01"));

        assertThat(held.shown(Heading.MEDICATIONS)).containsExactly("repeat", "unsaid");
        assertThat(held.more(Heading.MEDICATIONS)).isFalse();
    }

    @Test
    void anEndedMedicineNotSaidToBeRepeatOrAcuteIsShownAsEither() {
        tell("as repeat", new Medicine().authored("2020-01-01").discontinued("2026-10-01"));
        tell("as acute", new Medicine().authored("2026-01-01").discontinued("2026-02-01"));
        tell("neither", new Medicine().authored("2025-01-01").discontinued("2026-02-02"));

        assertThat(held.shown(Heading.MEDICATIONS)).containsExactly("as repeat", "as acute");
        assertThat(held.why(Heading.MEDICATIONS))
                .containsExactly(Why.ENDED_MEDICINE, Why.ISSUED_MEDICINE);
        assertThat(held.more(Heading.MEDICATIONS)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"draft", "cancelled", "not-taken"})
    void whatWasNeverTakenIsNoMedicine(String status) {
        tell("never", new Medicine().status(status).authored("2026-11-01"));

        assertThat(held.shown(Heading.MEDICATIONS)).isEmpty();
        assertThat(held.more(Heading.MEDICATIONS)).isFalse();

        tell("issued", new Medicine().status(status).authored("2026-11-01").issued("2026-11-02"));
        assertThat(held.shown(Heading.MEDICATIONS)).containsExactly("issued");
    }

    @Test
    void whatWasNeverTakenDoesNotHideThatMoreLiesBehind() {
        tell("never", new Medicine().status("draft").authored("2020-01-01"));
        tell("ended", new Medicine().course(ACUTE).status("completed").authored("2019-01-01"));

        assertThat(held.more(Heading.MEDICATIONS)).isTrue();
    }

    @Test
    void anUndatedMedicineThatHasNotEndedIsShown() {
        for (Concept course : List.of(REPEAT, ACUTE)) {
            held.tell(
                    Told.of("m" + course.words(), new Medicine().course(course).body())
                            .assertedAt(null));
        }

        assertThat(held.why(Heading.MEDICATIONS))
                .containsExactlyInAnyOrder(Why.CURRENT_REPEAT, Why.CURRENT_ACUTE);
    }

    @Test
    void windowsCountFromTheMomentAskedFor() {
        tell("m", new Medicine().course(REPEAT).discontinued("2024-02-29"));

        assertThat(held.at("2024-08-31T12:00:00Z").shown(Heading.MEDICATIONS)).hasSize(1);
        assertThat(held.at("2024-09-01T00:00:00Z").shown(Heading.MEDICATIONS)).isEmpty();
    }

    /** Sorted before the window by their first day, in it by their last. */
    @Test
    void partialDatesAreFoundBehindWhatLiesOutsideTheWindow() {
        tell("year", new Medicine().status("completed").course(ACUTE).authored("2025"));
        tell("month", new Medicine().status("completed").course(ACUTE).authored("2025-11"));
        for (int day = 10; day < 20; day++) {
            tell(
                    "old" + day,
                    new Medicine().status("completed").course(ACUTE).authored("2025-11-" + day));
        }

        assertThat(held.shown(Heading.MEDICATIONS)).containsExactly("month", "year");
        assertThat(held.more(Heading.MEDICATIONS)).isTrue();
    }

    @Test
    void nothingIsHiddenWhereEverythingIsShown() {
        tell("current", new Medicine().course(REPEAT).authored("2026-01-01"));
        tell("ending", new Medicine().course(REPEAT).valid("2026", "2027"));
        tell("past", new Medicine().course(REPEAT).discontinued("2026-11-01"));

        assertThat(held.shown(Heading.MEDICATIONS)).hasSize(3);
        assertThat(held.more(Heading.MEDICATIONS)).isFalse();
    }

    private void tell(String entryId, Medicine medicine) {
        held.tell(Told.of(entryId, medicine.body()));
    }

    private static Concept course(String code) {
        return new Concept(List.of(new Coding("any", code, null)), null);
    }

    /** A medicine that a test makes field by field. */
    private static final class Medicine {

        private String status = "active";
        private @Nullable Concept course;
        private @Nullable String authored;
        private @Nullable When validity;
        private @Nullable String issued;
        private @Nullable String discontinued;

        Medicine status(String value) {
            status = value;
            return this;
        }

        Medicine course(Concept value) {
            course = value;
            return this;
        }

        Medicine authored(String value) {
            authored = value;
            return this;
        }

        Medicine valid(@Nullable String from, @Nullable String to) {
            validity = Bodies.between(from, to);
            return this;
        }

        Medicine issued(String value) {
            issued = value;
            return this;
        }

        Medicine discontinued(String value) {
            discontinued = value;
            return this;
        }

        Medication body() {
            return new Medication(
                    Concept.of("http://dmd.nhs.uk", "1", "one"),
                    status,
                    null,
                    course,
                    Bodies.time(authored),
                    validity,
                    List.of(),
                    List.of(),
                    List.of(),
                    Bodies.time(issued),
                    Bodies.time(discontinued));
        }
    }
}
