package org.carerecord.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.carerecord.record.Bodies.at;
import static org.carerecord.record.Bodies.between;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.carerecord.event.Body;
import org.carerecord.event.Coding;
import org.carerecord.event.Concept;
import org.carerecord.event.Condition;
import org.carerecord.event.Section;
import org.carerecord.event.When;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

final class PlacementTest {

    private static final Concept HAEMOGLOBIN = Concept.of("http://loinc.org", "718-7", "Hb");
    private static final Instant ASSERTED = Instant.parse("2026-01-01T00:00:00Z");

    @ParameterizedTest
    @CsvSource({
        "active,     PROBLEMS_ACTIVE,  ALLERGIES_ACTIVE",
        "recurrence, PROBLEMS_ACTIVE,  ALLERGIES_ACTIVE",
        "relapse,    PROBLEMS_ACTIVE,  ALLERGIES_ACTIVE",
        "inactive,   PROBLEMS_PAST,    ALLERGIES_PAST",
        "resolved,   PROBLEMS_PAST,    ALLERGIES_PAST",
        "remission,  PROBLEMS_PAST,    ALLERGIES_PAST",
        "Resolved,   PROBLEMS_ACTIVE,  ALLERGIES_ACTIVE",
        "past,       PROBLEMS_ACTIVE,  ALLERGIES_ACTIVE"
    })
    void onlyKnownStatusesMakeAProblemOrAnAllergyPast(
            String status, RowSection problem, RowSection allergy) {
        assertThat(section(Bodies.condition(status, null, null))).isEqualTo(problem);
        assertThat(section(Bodies.allergy(status, null, null))).isEqualTo(allergy);
    }

    @ParameterizedTest
    @CsvSource({
        "true,,         PROBLEMS_PAST",
        "false,,        PROBLEMS_ACTIVE",
        "true,active,   PROBLEMS_ACTIVE",
        "true,whatever, PROBLEMS_ACTIVE"
    })
    void aProblemWithoutAStatusIsPastWhereItIsSaidToHaveEnded(
            boolean ended, @Nullable String status, RowSection expected) {
        var problem =
                new Condition(
                        HAEMOGLOBIN,
                        status,
                        null,
                        List.of(),
                        null,
                        null,
                        ended ? When.inWords("in childhood") : null,
                        null,
                        List.of());

        assertThat(section(problem)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "active,           MEDICATIONS_CURRENT",
        "on-hold,          MEDICATIONS_CURRENT",
        "unknown,          MEDICATIONS_CURRENT",
        "intended,         MEDICATIONS_CURRENT",
        "completed,        MEDICATIONS_PAST",
        "stopped,          MEDICATIONS_PAST",
        "cancelled,        MEDICATIONS_PAST",
        "draft,            MEDICATIONS_PAST",
        "not-taken,        MEDICATIONS_PAST"
    })
    void onlyKnownStatusesEndAMedicine(String status, RowSection expected) {
        assertThat(section(Bodies.medication(status, null, null))).isEqualTo(expected);
    }

    @Test
    void whatWasNotDoneStandsApart() {
        assertThat(section(Bodies.immunisation("not-done", null, null)))
                .isEqualTo(RowSection.IMMUNISATIONS_NOT_DONE);
        assertThat(section(Bodies.procedure("not-done", null)))
                .isEqualTo(RowSection.PROCEDURES_NOT_DONE);
        assertThat(section(Bodies.device("inactive"))).isEqualTo(RowSection.DEVICES_PAST);
        assertThat(section(Bodies.report("cancelled", null)))
                .isEqualTo(RowSection.RESULTS_CANCELLED);
        assertThat(section(Bodies.observation(HAEMOGLOBIN, "cancelled", null, null)))
                .isEqualTo(RowSection.RESULTS_CANCELLED);
    }

    /** GP feeds say "unknown", and others what nobody foresaw: it stays where one looks first. */
    @ParameterizedTest
    @NullAndEmptySource
    @ValueSource(strings = {"unknown", "completed!", "FINAL", "definitely", "abgeschlossen"})
    void aStatusNeverSeenBeforeHidesNothing(String status) {
        assertThat(
                        List.of(
                                section(Bodies.condition(status, null, null)),
                                section(Bodies.allergy(status, null, null)),
                                section(Bodies.medication(status, null, null)),
                                section(Bodies.immunisation(status, null, null)),
                                section(Bodies.observation(HAEMOGLOBIN, status, null, null)),
                                section(Bodies.report(status, null)),
                                section(Bodies.procedure(status, null)),
                                section(Bodies.encounter(status, null)),
                                section(Bodies.carePlan(status, null, null)),
                                section(Bodies.device(status)),
                                section(Bodies.document(status, null))))
                .containsExactly(
                        RowSection.PROBLEMS_ACTIVE,
                        RowSection.ALLERGIES_ACTIVE,
                        RowSection.MEDICATIONS_CURRENT,
                        RowSection.IMMUNISATIONS,
                        RowSection.RESULTS,
                        RowSection.RESULTS,
                        RowSection.PROCEDURES,
                        RowSection.ENCOUNTERS,
                        RowSection.CARE_PLANS,
                        RowSection.DEVICES_ACTIVE,
                        RowSection.DOCUMENTS);
    }

    @ParameterizedTest
    @CsvSource({
        "RESULTS,           RESULTS",
        "VITAL_SIGNS,       VITAL_SIGNS",
        "SOCIAL_HISTORY,    SOCIAL_HISTORY",
        "FUNCTIONAL_STATUS, FUNCTIONAL_STATUS"
    })
    void anObservationStandsWhereItsEventSays(Section section, RowSection expected) {
        var told = Told.of("o", section, Bodies.observation(HAEMOGLOBIN, "final", null, null));

        assertThat(Placement.of(told.event()).section()).isEqualTo(expected);
    }

    @ParameterizedTest
    @EnumSource
    void aKindThatIsNotKnownYetStandsWithTheOthers(Section section) {
        var told = Told.of("u", section, new Body.Unknown("GenomicsBody"));

        assertThat(Placement.of(told.event()))
                .isEqualTo(new Placement(RowSection.OTHER, "", Optional.of(ASSERTED)));
    }

    static Stream<Arguments> times() {
        return Stream.of(
                Arguments.of(Bodies.condition("active", "2020", "2019"), "2020-01-01T00:00:00Z"),
                Arguments.of(Bodies.condition("active", null, "2019"), "2019-01-01T00:00:00Z"),
                Arguments.of(Bodies.allergy("active", "2020", "2019"), "2020-01-01T00:00:00Z"),
                Arguments.of(
                        Bodies.medication(null, "2020", between("2021", null)),
                        "2021-01-01T00:00:00Z"),
                Arguments.of(
                        Bodies.medication(null, null, between("2021", "2022")),
                        "2022-01-01T00:00:00Z"),
                Arguments.of(Bodies.immunisation(null, "2018", "2020"), "2018-01-01T00:00:00Z"),
                Arguments.of(Bodies.immunisation(null, null, "2020"), "2020-01-01T00:00:00Z"),
                Arguments.of(
                        Bodies.observation(HAEMOGLOBIN, null, "2018", "2020"),
                        "2018-01-01T00:00:00Z"),
                Arguments.of(
                        Bodies.observation(HAEMOGLOBIN, null, null, "2020"),
                        "2020-01-01T00:00:00Z"),
                Arguments.of(
                        Bodies.procedure(null, between(null, "2017-03")), "2017-03-01T00:00:00Z"),
                Arguments.of(
                        Bodies.encounter(null, at("2017-03-04T05:06:07Z")), "2017-03-04T05:06:07Z"),
                Arguments.of(
                        Bodies.carePlan(null, between("2021", null), "2020"),
                        "2021-01-01T00:00:00Z"),
                Arguments.of(Bodies.carePlan(null, null, "2020"), "2020-01-01T00:00:00Z"),
                Arguments.of(Bodies.document(null, "2020-02"), "2020-02-01T00:00:00Z"),
                Arguments.of(Bodies.device("active"), ASSERTED.toString()),
                Arguments.of(Bodies.demographics("Smith"), ASSERTED.toString()),
                Arguments.of(Bodies.condition("active", null, null), ASSERTED.toString()));
    }

    @ParameterizedTest
    @MethodSource("times")
    void isSortedByTheTimeThatMattersElseWhenItWasAsserted(Body body, Instant expected) {
        assertThat(Placement.of(Told.of("x", body).event()).time()).contains(expected);
    }

    @Test
    void whatHasNoTimeAtAllIsUndated() {
        var told = Told.of("x", Bodies.condition("active", null, null)).assertedAt(null);

        assertThat(Placement.of(told.event()).time()).isEmpty();
    }

    @Test
    void resultsOfOneTestAreOneGroup() {
        assertThat(group(HAEMOGLOBIN)).isEqualTo("http://loinc.org|718-7");
        assertThat(group(Concept.of("http://loinc.org", "718-7", "Haemoglobin mass")))
                .isEqualTo(group(HAEMOGLOBIN));
        assertThat(group(Concept.of("http://read.info/ctv3", "718-7", "Hb")))
                .isNotEqualTo(group(HAEMOGLOBIN));
        assertThat(group(Concept.ofText("Haemoglobin"))).isEqualTo("Haemoglobin");
    }

    /** Else the results of unrelated tests would be cut to five together. */
    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\t"})
    void aBlankCodeIsNoTest(String blank) {
        var coding = new Coding("http://loinc.org", blank, null);

        assertThat(group(new Concept(List.of(coding), "Ferritin"))).isEqualTo("Ferritin");
        assertThat(group(new Concept(List.of(coding, HAEMOGLOBIN.codings().getFirst()), "Hb")))
                .isEqualTo(group(HAEMOGLOBIN));
    }

    @Test
    void aReportIsGroupedApartFromItsResults() {
        var report = Told.of("r", Bodies.report("final", null)).event();
        var result =
                Told.of(
                                "o",
                                Bodies.observation(
                                        Concept.of("http://snomed.info/sct", "1", "one"),
                                        "final",
                                        null,
                                        null))
                        .event();

        assertThat(Placement.of(report).group()).isNotEqualTo(Placement.of(result).group());
    }

    @Test
    void storedCodesOfSectionsAreFixedAndFitAByte() {
        assertThat(Arrays.stream(RowSection.values()).map(RowSection::code))
                .containsExactly(
                        1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21,
                        22, 23, 24, 25, 26, 27, 28, 29, 30, 31, 32, 33, 34, 35, 100, 101, 102, 103,
                        127);
    }

    private static String group(Concept code) {
        return Placement.of(Told.of("o", Bodies.observation(code, "final", null, null)).event())
                .group();
    }

    private static RowSection section(Body body) {
        return Placement.of(Told.of("x", body).event()).section();
    }
}
