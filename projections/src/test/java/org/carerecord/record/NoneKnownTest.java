package org.carerecord.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.carerecord.event.Allergy;
import org.carerecord.event.Body;
import org.carerecord.event.Concept;
import org.carerecord.event.Condition;
import org.carerecord.event.Device;
import org.carerecord.event.Immunisation;
import org.carerecord.event.Medication;
import org.carerecord.event.Procedure;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

final class NoneKnownTest {

    private static final String NO_ALLERGY = "716186003";
    private static final String NO_DRUG_ALLERGY = "409137002";
    private static final String PENICILLIN = "91936005";
    private static final String EARLIER = "2025-12-31T00:00:00Z";
    private static final String LATER = "2026-01-02T00:00:00Z";

    private final Held held = new Held();

    @Test
    void aloneItIsShownAndSaysWhy() {
        held.tell(Told.of("none", allergy(NO_ALLERGY)));

        assertThat(held.why(Heading.ALLERGIES)).containsExactly(Why.NONE_KNOWN);
        assertDisputed(false);
    }

    @Test
    void whatTheSameSourceTellsLaterTakesItsPlace() {
        held.tell(
                Told.of("none", allergy(NO_ALLERGY)),
                Told.of("penicillin", allergy(PENICILLIN)).assertedAt(LATER));

        assertThat(held.shown(Heading.ALLERGIES)).containsExactly("penicillin");
        assertDisputed(false);
        assertThat(held.more(Heading.ALLERGIES)).isFalse();
    }

    @Test
    void whatTheSameSourceToldEarlierDisputesIt() {
        held.tell(
                Told.of("none", allergy(NO_ALLERGY)),
                Told.of("penicillin", allergy(PENICILLIN)).assertedAt(EARLIER));

        assertThat(held.shown(Heading.ALLERGIES)).containsExactly("none", "penicillin");
        assertDisputed(true);
    }

    @ParameterizedTest
    @CsvSource({"true, " + LATER, "true, " + EARLIER, "false, " + LATER, "false, " + EARLIER})
    void whatAnotherSourceTellsDisputesIt(boolean hospital, String assertedAt) {
        Told penicillin = Told.of("penicillin", allergy(PENICILLIN)).assertedAt(assertedAt);
        held.tell(
                Told.of("none", allergy(NO_ALLERGY)),
                hospital ? penicillin.byHospital() : penicillin.byOtherPractice());

        assertThat(held.shown(Heading.ALLERGIES)).containsExactlyInAnyOrder("none", "penicillin");
        assertDisputed(true);
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "-,    -,    1, 2, true",
                "-,    -,    2, 1, false",
                "-,    -,    1, 1, false",
                "2020, 2021, 2, 1, true",
                "2021, 2020, 1, 2, false",
                "2020, -,    1, 2, true"
            })
    void laterIsByDateWhereNeitherSaysWhenItWasAssertedElseByVersion(
            @Nullable String none, @Nullable String real, long v1, long v2, boolean replaced) {
        held.tell(
                Told.of("none", allergy(NO_ALLERGY, "active", none, List.of()))
                        .version(v1)
                        .assertedAt(null),
                Told.of("real", allergy(PENICILLIN, "active", real, List.of()))
                        .version(v2)
                        .assertedAt(null));

        assertThat(held.shown(Heading.ALLERGIES).contains("none")).isEqualTo(!replaced);
        assertDisputed(!replaced);
    }

    @Test
    void anAllergyThatHasPassedStandsAgainstNothing() {
        held.tell(
                Told.of("none", allergy(NO_ALLERGY)),
                Told.of("past", allergy(PENICILLIN, "resolved", "2001", List.of())).byHospital());

        assertThat(held.shown(Heading.ALLERGIES)).hasSize(2);
        assertDisputed(false);
    }

    @Test
    void anAllergyThatIsRefutedTakesNoPlaceAndStandsAgainstNothing() {
        Allergy refuted = Bodies.allergy("active", "refuted", "2026", null);
        held.tell(
                Told.of("none", allergy(NO_ALLERGY)),
                Told.of("own", refuted).assertedAt(LATER),
                Told.of("other", refuted).byHospital());

        assertThat(held.shown(Heading.ALLERGIES)).contains("none");
        assertDisputed(false);
    }

    @Test
    void aProblemThatIsRefutedTakesNoPlaceEither() {
        held.tell(
                Told.of("none", body(Heading.PROBLEMS, "160245001")),
                Told.of(
                                "refuted",
                                new Condition(
                                        concept("22298006"),
                                        "active",
                                        "refuted",
                                        List.of(),
                                        null,
                                        null,
                                        null,
                                        null,
                                        List.of()))
                        .assertedAt(LATER));

        assertThat(held.shown(Heading.PROBLEMS)).contains("none", "refuted");
    }

    /** That there are none was looked into, and is not so. */
    @Test
    void aStatementOfNoneThatIsRefutedStatesNothing() {
        held.tell(
                Told.of(
                        "none",
                        new Allergy(
                                concept(NO_ALLERGY),
                                "active",
                                "refuted",
                                null,
                                List.of(),
                                null,
                                null,
                                null,
                                null,
                                List.of(),
                                List.of())));

        assertThat(held.shown(Heading.ALLERGIES)).isEmpty();
    }

    @Test
    void aStatementOfNoneThatIsNoLongerActiveStatesNothing() {
        held.tell(Told.of("none", allergy(NO_ALLERGY, "inactive", "2001", List.of())));

        assertThat(held.shown(Heading.ALLERGIES)).isEmpty();
        assertThat(held.section(Heading.ALLERGIES).absence()).contains(Absence.NONE_RECORDED);
    }

    @ParameterizedTest
    @CsvSource({
        "food,            false",
        "environment,     false",
        "food/environment, false",
        "medication,      true",
        "food/medication, true",
        "biologic,        true",
        "'',              true"
    })
    void noDrugAllergySaysNothingOfFood(String categories, boolean disputed) {
        held.tell(
                Told.of("none", allergy(NO_DRUG_ALLERGY)),
                Told.of(
                                "real",
                                allergy(
                                        PENICILLIN,
                                        "active",
                                        null,
                                        categories.isEmpty()
                                                ? List.of()
                                                : List.of(categories.split("/"))))
                        .byHospital());

        assertThat(held.shown(Heading.ALLERGIES)).hasSize(2);
        assertDisputed(disputed);
    }

    @Test
    void aLaterFoodAllergyDoesNotTakeThePlaceOfNoDrugAllergy() {
        held.tell(
                Told.of("none", allergy(NO_DRUG_ALLERGY)),
                Told.of("nuts", allergy("91935009", "active", null, List.of("food")))
                        .assertedAt(LATER));

        assertThat(held.shown(Heading.ALLERGIES)).containsExactlyInAnyOrder("none", "nuts");
        assertDisputed(false);
    }

    @ParameterizedTest
    @EnumSource(names = {"PROBLEMS", "MEDICATIONS", "IMMUNISATIONS", "PROCEDURES", "DEVICES"})
    void everySectionHasItsOwnStatementOfNone(Heading heading) {
        held.tell(
                Told.of("none", body(heading, NONE.getOrDefault(heading, ""))),
                Told.of("real", body(heading, "1")).byHospital());

        assertThat(held.why(heading)).contains(Why.NONE_KNOWN).hasSize(2);
        assertThat(held.section(heading).disputed()).isTrue();
    }

    @ParameterizedTest
    @EnumSource(names = {"PROBLEMS", "MEDICATIONS", "IMMUNISATIONS", "PROCEDURES", "DEVICES"})
    void theStatementOfAnotherSectionIsNone(Heading heading) {
        held.tell(
                Told.of("other", body(heading, NO_ALLERGY)),
                Told.of("real", body(heading, "1")).byHospital());

        assertThat(held.why(heading)).doesNotContain(Why.NONE_KNOWN);
        assertThat(held.section(heading).disputed()).isFalse();
    }

    @Test
    void aMedicineThatHasEndedStandsAgainstNothing() {
        held.tell(
                Told.of("none", body(Heading.MEDICATIONS, "787481004")),
                Told.of("ended", Bodies.medication("stopped", "2026-11-01", null)).byHospital());

        assertThat(held.shown(Heading.MEDICATIONS)).hasSize(2);
        assertThat(held.section(Heading.MEDICATIONS).disputed()).isFalse();
    }

    private static final Map<Heading, String> NONE =
            Map.of(
                    Heading.PROBLEMS, "160245001",
                    Heading.MEDICATIONS, "787481004",
                    Heading.IMMUNISATIONS, "787482006",
                    Heading.PROCEDURES, "787480003",
                    Heading.DEVICES, "787483001");

    private void assertDisputed(boolean disputed) {
        assertThat(held.section(Heading.ALLERGIES).disputed()).isEqualTo(disputed);
    }

    private static Allergy allergy(String code) {
        return allergy(code, "active", null, List.of());
    }

    private static Allergy allergy(
            String code, String status, @Nullable String recorded, List<String> categories) {
        return new Allergy(
                concept(code),
                status,
                null,
                null,
                categories,
                null,
                null,
                Bodies.time(recorded),
                null,
                List.of(),
                List.of());
    }

    private static Body body(Heading heading, String code) {
        Concept concept = concept(code);
        List<Concept> none = List.of();
        List<String> words = List.of();
        return switch (heading) {
            case PROBLEMS ->
                    new Condition(concept, null, null, none, null, null, null, null, words);
            case MEDICATIONS ->
                    new Medication(
                            concept, null, null, null, null, null, words, none, words, null, null);
            case IMMUNISATIONS ->
                    new Immunisation(
                            concept, null, null, null, null, null, null, null, null, words, none,
                            words);
            case PROCEDURES -> new Procedure(concept, null, null, null, none, none, null, words);
            default ->
                    new Device(
                            concept, null, words, words, null, null, null, null, null, null, words);
        };
    }

    private static Concept concept(String code) {
        return Concept.of("http://snomed.info/sct", code, code);
    }
}
