package org.carerecord.standalone.conformance;

import java.util.List;
import org.carerecord.event.Alert;
import org.carerecord.event.Allergy;
import org.carerecord.event.Appointment;
import org.carerecord.event.ClinicalTime;
import org.carerecord.event.Coding;
import org.carerecord.event.Concept;
import org.carerecord.event.Condition;
import org.carerecord.event.Demographics;
import org.carerecord.event.Encounter;
import org.carerecord.event.Medication;
import org.carerecord.event.Observation;
import org.carerecord.event.ObservationValue;
import org.carerecord.event.Procedure;
import org.carerecord.event.Quantity;
import org.carerecord.event.When;
import org.jspecify.annotations.Nullable;

/** Bodies of statements that tests tell of a person. */
final class Told {

    static final String SNOMED_CT = "http://snomed.info/sct";
    static final String DMD = "http://dmd.nhs.uk";
    static final String LOINC = "http://loinc.org";

    private Told() {}

    static Demographics demographics() {
        return new Demographics(
                List.of(
                        new Demographics.Name(
                                "official", "Okafor", List.of("Grace"), List.of("Mrs"), null)),
                new ClinicalTime("1951-03-14"),
                "female",
                null,
                null,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                null);
    }

    static Condition condition(String code, String words, @Nullable String status) {
        return condition(code, words, status, "2020-05-01");
    }

    static Condition condition(
            String code, String words, @Nullable String status, String recorded) {
        return new Condition(
                Concept.of(SNOMED_CT, code, words),
                status,
                null,
                List.of(),
                null,
                null,
                null,
                new ClinicalTime(recorded),
                List.of());
    }

    static Allergy allergy(String code, String words, String status, @Nullable String recorded) {
        return new Allergy(
                Concept.of(SNOMED_CT, code, words),
                status,
                "confirmed",
                null,
                List.of(),
                null,
                null,
                recorded == null ? null : new ClinicalTime(recorded),
                null,
                List.of(),
                List.of());
    }

    /** An allergy that is over, of which no date is known. */
    static Allergy pastAllergy() {
        return allergy("91936005", "Allergy to penicillin", "resolved", null);
    }

    /** A medicine: the course as FHIR's code, the dates as given. */
    static Medication medicine(
            @Nullable String course,
            @Nullable String authored,
            @Nullable When validity,
            @Nullable String issued,
            @Nullable String stopped) {
        return new Medication(
                Concept.of(DMD, "42109611000001109", "Paracetamol 500mg tablets"),
                "active",
                null,
                course == null ? null : course(course),
                time(authored),
                validity,
                List.of(),
                List.of(),
                List.of(),
                time(issued),
                time(stopped));
    }

    private static Concept course(String code) {
        return new Concept(
                List.of(
                        new Coding(
                                "http://terminology.hl7.org/CodeSystem/"
                                        + "medicationrequest-course-of-therapy",
                                code,
                                null)),
                null);
    }

    /** A measurement; the discipline as a code of HL7's table 0074, for a result. */
    static Observation measured(String code, String words, String on, @Nullable String discipline) {
        return new Observation(
                Concept.of(LOINC, code, words),
                "final",
                discipline == null
                        ? List.of()
                        : List.of(
                                new Concept(
                                        List.of(
                                                new Coding(
                                                        "http://terminology.hl7.org/CodeSystem/v2-0074",
                                                        discipline,
                                                        null)),
                                        null)),
                When.at(new ClinicalTime(on)),
                null,
                quantity(),
                null,
                List.of(),
                List.of(),
                List.of(),
                null,
                null,
                List.of(),
                List.of());
    }

    /** A result without a value, and without a word why. */
    static Observation notValued() {
        return observed("Haemoglobin", List.of());
    }

    /** A result in two parts, of which one has no value. */
    static Observation partlyValued() {
        return observed("Blood count", List.of(part("White cells", quantity()), part("Red", null)));
    }

    private static Observation.Component part(String words, @Nullable ObservationValue value) {
        return new Observation.Component(Concept.ofText(words), value, null, List.of(), List.of());
    }

    private static Observation observed(String words, List<Observation.Component> parts) {
        return new Observation(
                Concept.ofText(words),
                "final",
                List.of(),
                When.at(new ClinicalTime("2026-11-01")),
                null,
                null,
                null,
                List.of(),
                List.of(),
                parts,
                null,
                null,
                List.of(),
                List.of());
    }

    private static ObservationValue quantity() {
        return new ObservationValue.Measured(new Quantity("7.40", null, "mmol/L", null, null));
    }

    static Procedure procedure(@Nullable String on) {
        return new Procedure(
                Concept.of(SNOMED_CT, "80146002", "Appendicectomy"),
                "completed",
                null,
                on == null ? null : When.at(new ClinicalTime(on)),
                List.of(),
                List.of(),
                null,
                List.of());
    }

    static Encounter encounter(String status, String start) {
        return new Encounter(
                List.of(Concept.ofText("Outpatient visit")),
                null,
                status,
                When.between(new ClinicalTime(start), null),
                List.of(),
                List.of(),
                null,
                null,
                null,
                null,
                List.of(),
                null);
    }

    static Appointment appointment(String start) {
        return new Appointment(
                List.of(Concept.ofText("Follow-up")),
                "booked",
                When.between(new ClinicalTime(start), null),
                null,
                List.of(),
                List.of(),
                List.of(),
                null,
                null,
                List.of());
    }

    static Alert alert(When period) {
        return new Alert(
                Concept.ofText("Large dog at the property"),
                List.of(),
                "active",
                null,
                period,
                null,
                List.of());
    }

    static @Nullable ClinicalTime time(@Nullable String text) {
        return text == null ? null : new ClinicalTime(text);
    }
}
