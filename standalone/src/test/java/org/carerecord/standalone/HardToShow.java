package org.carerecord.standalone;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.carerecord.event.Concept;
import org.carerecord.event.Observation;
import org.carerecord.event.ObservationValue;
import org.carerecord.event.Quantity;
import org.carerecord.event.ReferenceRange;
import org.carerecord.event.Section;
import org.carerecord.event.When;
import org.carerecord.standalone.MadeUp.Statement;
import org.jspecify.annotations.Nullable;

/**
 * Statements that are hard to show well: of many allergies, of sources that differ, of hostile
 * words.
 */
final class HardToShow {

    private static final List<String> AGENTS =
            List.of(
                    "Penicillin",
                    "Latex",
                    "Peanuts and products that contain peanuts",
                    "Co-trimoxazole",
                    "Iodinated contrast media",
                    "Wasp and bee venom",
                    "Non-steroidal anti-inflammatory drugs",
                    "Elastic adhesive plaster",
                    "Chlorhexidine",
                    "House dust mites",
                    "Erythromycin",
                    "Shellfish");

    /** One in so many allergies is of high risk. */
    private static final int HIGH_RISK = 4;

    private static final int PRESSURES = 4;
    private static final int MONTH = 30;

    private HardToShow() {}

    /** Somebody who tolerates little. */
    static List<Statement> manyAllergies() {
        return Stream.concat(
                        Stream.of(ClinicalPicture.person("Niklaus")),
                        IntStream.range(0, AGENTS.size()).mapToObj(HardToShow::allergy))
                .toList();
    }

    private static Statement allergy(int number) {
        String criticality = number % HIGH_RISK == 0 ? "high" : null;
        return ClinicalPicture.of(
                Section.ALLERGIES,
                "agent-" + number,
                ClinicalPicture.allergy(
                        Concept.ofText(AGENTS.get(number)), criticality, List.of()));
    }

    /** The same agent, of a risk that sources may judge otherwise. */
    static Statement penicillin(@Nullable String criticality) {
        return ClinicalPicture.of(
                Section.ALLERGIES,
                "penicillin",
                ClinicalPicture.allergy(
                        ClinicalPicture.snomed("91936005", "Allergy to penicillin"),
                        criticality,
                        List.of()));
    }

    /** A person and their blood pressures: two numbers each, the newest of them too high. */
    static List<Statement> bloodPressures() {
        return Stream.concat(
                        Stream.of(ClinicalPicture.person("Ada")),
                        IntStream.range(0, PRESSURES)
                                .mapToObj(number ->
                                        ClinicalPicture.of(
                                                Section.VITAL_SIGNS,
                                                "pressure-" + number,
                                                bloodPressure(number))))
                .toList();
    }

    private static Observation bloodPressure(int number) {
        return observation(
                ClinicalPicture.snomed("75367002", "Blood pressure"),
                ClinicalPicture.today().minusDays((long) MONTH * number + 3),
                null,
                List.of(),
                List.of(
                        pressure("271649006", "Systolic blood pressure", 168 - 9 * number, 140),
                        pressure("271650006", "Diastolic blood pressure", 88 - 3 * number, 90)));
    }

    private static Observation.Component pressure(String code, String words, int value, int limit) {
        return new Observation.Component(
                ClinicalPicture.snomed(code, words),
                new ObservationValue.Measured(quantity(Integer.toString(value), "mm[Hg]")),
                null,
                value > limit ? List.of(ClinicalPicture.high()) : List.of(),
                List.of(
                        new ReferenceRange(
                                null, quantity(Integer.toString(limit), "mm[Hg]"), null)));
    }

    /**
     * Results of one test at two times, so that they are drawn.
     *
     * @param words what the test, its unit and its notes are called
     * @param unbroken a word without an end, at the end of each of them
     */
    static List<Statement> results(String words, String unbroken) {
        return Stream.of(1, 2)
                .map(number ->
                        ClinicalPicture.of(
                                Section.RESULTS,
                                "drawn-" + number,
                                observation(
                                        Concept.ofText("Drawn " + words),
                                        ClinicalPicture.today().minusDays(number),
                                        new ObservationValue.Measured(
                                                quantity(number + "234567.25", words + unbroken)),
                                        List.of(words + " " + unbroken),
                                        List.of())))
                .toList();
    }

    private static Observation observation(
            Concept code,
            LocalDate day,
            @Nullable ObservationValue value,
            List<String> notes,
            List<Observation.Component> components) {
        return new Observation(
                code,
                "final",
                List.of(),
                When.at(ClinicalPicture.time(day)),
                null,
                value,
                null,
                List.of(),
                List.of(),
                components,
                null,
                null,
                List.of(),
                notes);
    }

    private static Quantity quantity(String value, String unit) {
        return new Quantity(value, null, unit, null, null);
    }
}
