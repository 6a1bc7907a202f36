package org.carerecord.standalone;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.carerecord.event.Alert;
import org.carerecord.event.Allergy;
import org.carerecord.event.Body;
import org.carerecord.event.ClinicalTime;
import org.carerecord.event.Concept;
import org.carerecord.event.Condition;
import org.carerecord.event.Demographics;
import org.carerecord.event.Encounter;
import org.carerecord.event.Medication;
import org.carerecord.event.Observation;
import org.carerecord.event.ObservationValue;
import org.carerecord.event.Quantity;
import org.carerecord.event.ReferenceRange;
import org.carerecord.event.Section;
import org.carerecord.event.When;
import org.carerecord.standalone.MadeUp.Statement;
import org.jspecify.annotations.Nullable;

/** Statements as a practice and a hospital would make them of a person who is ill for long. */
final class ClinicalPicture {

    /** Of the test whose results are told over time. */
    static final String HBA1C = "999791000000106";

    /** How many results there are of that test. */
    static final int HBA1C_RESULTS = 8;

    /** More contacts with a practice than a page of a timeline holds. */
    static final int CONTACTS = 120;

    private static final String SNOMED_CT = "http://snomed.info/sct";
    private static final int QUARTER = 91;
    private static final List<String> HBA1C_VALUES =
            List.of("58", "55", "53", "51", "47", "44", "41", "40");

    private ClinicalPicture() {}

    /** Today, on the clock of UTC. */
    static LocalDate today() {
        return LocalDate.now(ZoneOffset.UTC);
    }

    /** What the practice has recorded. */
    static List<Statement> ofPractice() {
        return Stream.of(
                        Stream.of(
                                of(Section.DEMOGRAPHICS, "person", person("Grace", "Mrs")),
                                of(Section.ALLERGIES, "penicillin", penicillin()),
                                of(Section.PROBLEMS, "diabetes", lasting("Type 2 diabetes")),
                                of(Section.PROBLEMS, "angina", lasting("Stable angina")),
                                of(Section.PROBLEMS, "pneumonia", ended("Pneumonia")),
                                of(
                                        Section.MEDICATIONS,
                                        "metformin",
                                        medicine("Metformin 500mg tablets", "repeat")),
                                of(
                                        Section.MEDICATIONS,
                                        "amlodipine",
                                        medicine("Amlodipine 5mg tablets", "repeat")),
                                of(
                                        Section.MEDICATIONS,
                                        "nitrofurantoin",
                                        medicine("Nitrofurantoin 100mg capsules", "acute")),
                                of(Section.ALERTS, "dog", alert("Dog at the address bites"))),
                        results(),
                        contacts())
                .flatMap(statements -> statements)
                .toList();
    }

    /** An allergy that a hospital adds later. */
    static Statement latex() {
        return of(Section.ALLERGIES, "latex", allergy(Concept.ofText("Latex"), "high", List.of()));
    }

    /** The statement that there is no allergy. */
    static Statement noKnownAllergy() {
        return of(
                Section.ALLERGIES,
                "none",
                allergy(snomed("716186003", "No known allergy"), null, List.of()));
    }

    /** Who somebody is. */
    static Statement person(String given) {
        return of(Section.DEMOGRAPHICS, "person", person(given, "Mr"));
    }

    /** A problem that lasts. */
    static Statement problem(String entryId, String words) {
        return of(Section.PROBLEMS, entryId, lasting(words));
    }

    private static Stream<Statement> results() {
        return IntStream.range(0, HBA1C_RESULTS)
                .mapToObj(number -> of(Section.RESULTS, "hba1c-" + number, hba1c(number)));
    }

    private static Stream<Statement> contacts() {
        return IntStream.range(0, CONTACTS)
                .mapToObj(number ->
                        of(
                                Section.ENCOUNTERS,
                                "contact-" + number,
                                contact(today().minusDays(14L * number + 3))));
    }

    private static Body person(String given, String title) {
        return new Demographics(
                List.of(
                        new Demographics.Name(
                                "official", "Made-Up", List.of(given), List.of(title), null)),
                new ClinicalTime("1951-03-14"),
                "Mrs".equals(title) ? "female" : "male",
                null,
                null,
                List.of(
                        new Demographics.Address(
                                "home",
                                List.of("1 Invented Street"),
                                "Nowhere",
                                null,
                                "ZZ99 3AB",
                                null)),
                List.of(new Demographics.Contact("phone", "home", "01632 960123")),
                List.of(),
                List.of(),
                "Y06601");
    }

    private static Body penicillin() {
        return allergy(
                snomed("91936005", "Allergy to penicillin"),
                "high",
                List.of(
                        new Allergy.Reaction(
                                null,
                                List.of(snomed("39579001", "Anaphylaxis")),
                                "severe",
                                null,
                                null)));
    }

    /** An allergy of this criticality, known for three years. */
    static Allergy allergy(
            Concept code, @Nullable String criticality, List<Allergy.Reaction> reactions) {
        return new Allergy(
                code,
                "active",
                "confirmed",
                null,
                List.of(),
                criticality,
                null,
                time(today().minusYears(3)),
                null,
                reactions,
                List.of());
    }

    private static Body lasting(String words) {
        return problem(words, "active", null);
    }

    private static Body ended(String words) {
        return problem(words, "resolved", When.at(time(today().minusYears(2))));
    }

    private static Body problem(String words, String status, @Nullable When ended) {
        LocalDate onset = today().minusYears(4);
        return new Condition(
                Concept.ofText(words),
                status,
                "confirmed",
                List.of(),
                null,
                When.at(time(onset)),
                ended,
                time(onset),
                List.of());
    }

    private static Body medicine(String words, String course) {
        return new Medication(
                Concept.ofText(words),
                "active",
                "order",
                Concept.ofText(course),
                time(today().minusDays(40)),
                When.between(time(today().minusDays(40)), time(today().plusDays(40))),
                List.of("One to be taken twice a day"),
                List.of(),
                List.of(),
                time(today().minusDays(12)),
                null);
    }

    private static Body alert(String words) {
        return new Alert(
                Concept.ofText(words),
                List.of(),
                "active",
                null,
                null,
                time(today().minusDays(90)),
                List.of());
    }

    private static Body hba1c(int number) {
        String value = HBA1C_VALUES.get(number);
        boolean high = Integer.parseInt(value) > 48;
        return new Observation(
                snomed(HBA1C, "Haemoglobin A1c level"),
                "final",
                List.of(Concept.ofText("laboratory")),
                When.at(
                        new ClinicalTime(
                                today().minusDays((long) number * QUARTER + 7) + "T09:30:00Z")),
                null,
                new ObservationValue.Measured(mmol(value)),
                null,
                high ? List.of(high()) : List.of(),
                List.of(new ReferenceRange(mmol("20"), mmol("48"), null)),
                List.of(),
                null,
                null,
                List.of(),
                List.of());
    }

    /** The mark of a laboratory that a value is high. */
    static Concept high() {
        return Concept.of(
                "http://terminology.hl7.org/CodeSystem/v3-ObservationInterpretation", "H", "High");
    }

    private static Quantity mmol(String value) {
        return new Quantity(value, null, "mmol/mol", "http://unitsofmeasure.org", "mmol/mol");
    }

    private static Body contact(LocalDate day) {
        return new Encounter(
                List.of(Concept.ofText("Telephone consultation")),
                null,
                "finished",
                When.at(time(day)),
                List.of(Concept.ofText("Diabetic review")),
                List.of("North Road Surgery"),
                "Y06601",
                null,
                null,
                null,
                List.of(),
                null);
    }

    /** A concept of SNOMED CT. */
    static Concept snomed(String code, String display) {
        return Concept.of(SNOMED_CT, code, display);
    }

    /** A whole day, as a source gives it. */
    static ClinicalTime time(LocalDate day) {
        return new ClinicalTime(day.toString());
    }

    /** A statement of the kind that its section is named by. */
    static Statement of(Section section, String entryId, Body body) {
        return new Statement(section, section.code(), entryId, body);
    }
}
