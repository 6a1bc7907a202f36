package org.carerecord.query.json;

import java.util.List;
import org.carerecord.event.Allergy;
import org.carerecord.event.Attachment;
import org.carerecord.event.Body;
import org.carerecord.event.CarePlan;
import org.carerecord.event.ClinicalTime;
import org.carerecord.event.Coding;
import org.carerecord.event.Concept;
import org.carerecord.event.Condition;
import org.carerecord.event.Demographics;
import org.carerecord.event.Device;
import org.carerecord.event.DiagnosticReport;
import org.carerecord.event.DocumentReference;
import org.carerecord.event.Encounter;
import org.carerecord.event.HospitalStay;
import org.carerecord.event.Immunisation;
import org.carerecord.event.Medication;
import org.carerecord.event.Observation;
import org.carerecord.event.ObservationValue;
import org.carerecord.event.Procedure;
import org.carerecord.event.Quantity;
import org.carerecord.event.ReferenceRange;
import org.carerecord.event.When;

/** A statement of every kind, as real sources write them. */
final class SampleBodies {

    private static final String SNOMED = "http://snomed.info/sct";
    private static final String LOINC = "http://loinc.org";
    private static final String UCUM = "http://unitsofmeasure.org";

    private SampleBodies() {}

    static Body demographics() {
        return new Demographics(
                List.of(
                        new Demographics.Name(
                                "official", "Smith", List.of("John", "Paul"), List.of("Mr"), null),
                        new Demographics.Name("usual", null, List.of("Jack"), List.of(), "Jack")),
                time("1945-07-14"),
                "male",
                false,
                null,
                List.of(
                        new Demographics.Address(
                                "home",
                                List.of("Flat 2", "14 Mill Lane"),
                                "Leeds",
                                "West Yorkshire",
                                "LS1 1AA",
                                "GB")),
                List.of(new Demographics.Contact("phone", "mobile", "07700 900123")),
                List.of(new Demographics.Identifier("urn:hospital:north", "N-77")),
                List.of(Concept.of("urn:ietf:bcp:47", "en", "English")),
                "Y06601");
    }

    static Body condition() {
        return new Condition(
                new Concept(
                        List.of(
                                new Coding(SNOMED, "44054006", "Diabetes mellitus type 2"),
                                new Coding("http://read.info/readv2", "C10F.", null)),
                        "Type 2 diabetes"),
                "active",
                "unconfirmed",
                List.of(Concept.ofText("Problem list item")),
                Concept.of(SNOMED, "6736007", "Moderate"),
                When.inWords("in his fifties"),
                null,
                time("2019-05"),
                List.of("Diet controlled at first."));
    }

    static Body allergy() {
        return new Allergy(
                Concept.of(SNOMED, "91936005", "Allergy to penicillin"),
                "active",
                "unconfirmed",
                "allergy",
                List.of("medication"),
                "high",
                When.at(time("1998")),
                time("2001-03-02"),
                time("2001-02-27T18:00:00+00:00"),
                List.of(
                        new Allergy.Reaction(
                                Concept.ofText("Amoxicillin 500 mg"),
                                List.of(Concept.of(SNOMED, "39579001", "Anaphylaxis")),
                                "severe",
                                time("2001-02-27"),
                                "Collapsed within minutes")),
                List.of("Carries an adrenaline pen."));
    }

    static Body medication() {
        return new Medication(
                Concept.of("http://dmd.nhs.uk", "319775004", "Metformin 500 mg tablets"),
                "active",
                "order",
                Concept.ofText("Repeat"),
                time("2026-06-01T09:00:00+01:00"),
                When.between(time("2026-06-01"), time("2026-12-01")),
                List.of("One tablet twice a day with food"),
                List.of(Concept.ofText("Type 2 diabetes")),
                List.of("Review in December."),
                time("2026-10-05"),
                null);
    }

    static Body laboratory() {
        return new Observation(
                Concept.of(LOINC, "4548-4", "Haemoglobin A1c"),
                "unknown",
                List.of(Concept.ofText("Laboratory")),
                When.at(time("2026-07-10T07:45:00+01:00")),
                time("2026-07-10T15:00:00+01:00"),
                new ObservationValue.Measured(
                        new Quantity("53.10", ">=", "mmol/mol", UCUM, "mmol/mol")),
                null,
                List.of(Concept.of("http://hl7.org/v3/ObservationInterpretation", "H", "High")),
                List.of(
                        new ReferenceRange(
                                new Quantity("20", null, "mmol/mol", null, null),
                                new Quantity("42", null, "mmol/mol", null, null),
                                "20 to 42")),
                List.of(),
                Concept.ofText("Left arm"),
                Concept.ofText("HPLC"),
                List.of(),
                List.of("Sample haemolysed."));
    }

    static Body codedResult() {
        return new Observation(
                Concept.ofText("Urine culture"),
                "final",
                List.of(),
                null,
                null,
                new ObservationValue.Coded(Concept.of(SNOMED, "264868006", "No growth")),
                null,
                List.of(),
                List.of(),
                List.of(),
                null,
                null,
                List.of("Observation/1"),
                List.of());
    }

    static Body smoking() {
        return new Observation(
                Concept.ofText("Smoking status"),
                null,
                List.of(),
                null,
                null,
                new ObservationValue.Text("gave up \"for good\" in <2009>"),
                null,
                List.of(),
                List.of(),
                List.of(),
                null,
                null,
                List.of(),
                List.of());
    }

    static Body bloodPressure() {
        return new Observation(
                Concept.of(LOINC, "85354-9", "Blood pressure"),
                "final",
                List.of(),
                When.at(time("2026-07-09T10:00:00+01:00")),
                null,
                null,
                null,
                List.of(),
                List.of(),
                List.of(
                        component("8480-6", "Systolic", "142"),
                        new Observation.Component(
                                Concept.ofText("Diastolic"),
                                null,
                                Concept.ofText("Not performed"),
                                List.of(),
                                List.of())),
                null,
                null,
                List.of(),
                List.of());
    }

    static Body report() {
        return new DiagnosticReport(
                Concept.ofText("Diabetes annual bloods"),
                "final",
                List.of(Concept.ofText("Chemistry")),
                When.at(time("2026-07-10")),
                time("2026-07-10T15:00:00+01:00"),
                "Control has slipped.",
                List.of(Concept.of(SNOMED, "444780001", "Glucose level high")),
                List.of("Observation/1", "Observation/2"),
                List.of(new Attachment("application/pdf", "Report", null, new byte[2048])));
    }

    static Body immunisation() {
        return new Immunisation(
                Concept.ofText("Influenza vaccine"),
                "completed",
                Concept.ofText("Requested by the patient"),
                When.at(time("2025-10-04")),
                time("2025-10-05"),
                true,
                "LOT-9",
                Concept.ofText("Left deltoid"),
                Concept.ofText("Intramuscular"),
                List.of("1"),
                List.of(Concept.ofText("Over 65")),
                List.of("No reaction."));
    }

    static Body procedure() {
        return new Procedure(
                Concept.of(SNOMED, "80146002", "Appendicectomy"),
                "completed",
                Concept.ofText("Surgical"),
                When.between(time("1961-02-03T10:00:00Z"), time("1961-02-03T11:10:00Z")),
                List.of(Concept.ofText("Appendicitis")),
                List.of(Concept.ofText("Appendix")),
                Concept.ofText("Full recovery"),
                List.of("Open."));
    }

    static Body encounter() {
        return new Encounter(
                List.of(Concept.ofText("Annual review")),
                new Coding("http://hl7.org/v3/ActCode", "AMB", "ambulatory"),
                "finished",
                When.between(time("2026-07-10T07:30:00+01:00"), null),
                List.of(Concept.ofText("Diabetes")),
                List.of("Room 4"),
                "Mill Lane Surgery",
                Concept.ofText("Home"),
                Concept.ofText("General medicine"),
                "https://fhir.nhs.uk/Id/ods-organization-code|Y06601",
                List.of("https://fhir.nhs.uk/Id/ods-site-code|Y0660"),
                stay());
    }

    private static HospitalStay stay() {
        return new HospitalStay(
                Concept.ofText("Emergency admission"),
                Concept.ofText("Usual place of residence"),
                List.of(
                        new HospitalStay.LegalStatus(
                                Concept.ofText("Admission"), Concept.ofText("Informal"))),
                Concept.ofText("On clinical advice"),
                "Elm Court Care Home",
                "https://fhir.nhs.uk/Id/ods-organization-code|VL1");
    }

    static Body carePlan() {
        return new CarePlan(
                "Diabetes self-management",
                List.of(Concept.ofText("Self-care")),
                "active",
                "plan",
                When.between(time("2026-01"), null),
                time("2026-01-08"),
                "Structured education and diet.",
                List.of(
                        new CarePlan.Activity(
                                Concept.ofText("Diet advice"), "in-progress", "Weekly")),
                List.of("Condition/1"),
                List.of("Agreed with the patient."));
    }

    static Body device() {
        return new Device(
                Concept.ofText("Insulin pump"),
                "active",
                List.of("Pumpy"),
                List.of("(01)00844588003288"),
                "Example Devices",
                "P-1",
                "L-1",
                "S-1",
                time("2024-02-01"),
                time("2030-02-01"),
                List.of("Right side."));
    }

    static Body document() {
        return new DocumentReference(
                Concept.ofText("Discharge letter"),
                "current",
                "final",
                List.of(Concept.ofText("Letter")),
                time("2026-07-02T16:20:00+01:00"),
                "Discharge from the day unit",
                "North Trust",
                List.of(
                        new Attachment(
                                "application/pdf", "Letter", "https://documents.example/1", null)));
    }

    private static Observation.Component component(String code, String words, String value) {
        return new Observation.Component(
                Concept.of(LOINC, code, words),
                new ObservationValue.Measured(new Quantity(value, null, "mmHg", UCUM, "mm[Hg]")),
                null,
                List.of(Concept.ofText("High")),
                List.of(new ReferenceRange(null, null, "90 to 140")));
    }

    private static ClinicalTime time(String text) {
        return new ClinicalTime(text);
    }
}
