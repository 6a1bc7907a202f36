package org.carerecord.standalone;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.carerecord.event.AdvanceDecision;
import org.carerecord.event.Alert;
import org.carerecord.event.Allergy;
import org.carerecord.event.Appointment;
import org.carerecord.event.Body;
import org.carerecord.event.CarePlan;
import org.carerecord.event.ClinicalTime;
import org.carerecord.event.Concept;
import org.carerecord.event.Condition;
import org.carerecord.event.ContactPerson;
import org.carerecord.event.Demographics;
import org.carerecord.event.Device;
import org.carerecord.event.DiagnosticReport;
import org.carerecord.event.DocumentReference;
import org.carerecord.event.Encounter;
import org.carerecord.event.FamilyHistory;
import org.carerecord.event.Immunisation;
import org.carerecord.event.LegalInformation;
import org.carerecord.event.Medication;
import org.carerecord.event.Observation;
import org.carerecord.event.ObservationValue;
import org.carerecord.event.Procedure;
import org.carerecord.event.Quantity;
import org.carerecord.event.Referral;
import org.carerecord.event.Section;
import org.carerecord.event.ServicePackage;
import org.carerecord.event.When;
import org.carerecord.identity.NhsNumber;

/** Made-up patients and what is stated about them. */
final class MadeUp {

    private static final long FIRST = 999_100_000L;

    private MadeUp() {}

    /** NHS numbers of the test range, always the same ones. */
    static List<String> numbers(int count) {
        return LongStream.iterate(FIRST, nine -> nine + 1)
                .filter(nine -> NhsNumber.checkDigit(nine) < 10)
                .limit(count)
                .mapToObj(nine -> nine + "" + NhsNumber.checkDigit(nine))
                .toList();
    }

    /** A Bundle of a patient with this NHS number and as many problems, on one line. */
    static String bundle(String nhsNumber, int problems) {
        String patient =
                """
                {"fullUrl":"urn:uuid:%1$s","resource":{"resourceType":"Patient","id":"p-%1$s",\
                "identifier":[{"system":"https://fhir.nhs.uk/Id/nhs-number","value":"%1$s"}],\
                "name":[{"family":"Made-Up"}],"birthDate":"1950-01-01"}}\
                """
                        .formatted(nhsNumber);
        return IntStream.range(0, problems)
                .mapToObj(number -> problem(nhsNumber, number))
                .collect(
                        Collectors.joining(
                                ",",
                                "{\"resourceType\":\"Bundle\",\"type\":\"transaction\",\"entry\":["
                                        + patient
                                        + ",",
                                "]}"));
    }

    /** The entry ids of a patient's problems, in no order that means anything. */
    static List<String> problemIds(String nhsNumber, int problems) {
        return IntStream.range(0, problems)
                .mapToObj(number -> "Condition/c-" + nhsNumber + "-" + number)
                .toList();
    }

    /**
     * A statement to be published.
     *
     * @param kind the word for its body in a summary
     */
    record Statement(Section section, String kind, String entryId, Body body) {}

    /** One of each kind of body there is. */
    static List<Statement> statementsOfEachKind() {
        return statementsOfEachKind(Concept.of("http://snomed.info/sct", "195967001", "Asthma"));
    }

    /** One of each kind of body there is, all in these words. */
    static List<Statement> statementsOfEachKind(Concept code) {
        // Within every window of a summary, whenever the test is run.
        When day = When.at(day(-2));
        return List.of(
                statement(Section.DEMOGRAPHICS, "demographics", demographics()),
                statement(Section.PROBLEMS, "condition", problem(code)),
                statement(Section.ALLERGIES, "allergy", allergy(code)),
                statement(Section.MEDICATIONS, "medication", medication(code)),
                statement(Section.RESULTS, "observation", observation(code, day)),
                statement(Section.VITAL_SIGNS, "observation", observation(code, day)),
                statement(Section.SOCIAL_HISTORY, "observation", observation(code, day)),
                statement(Section.FUNCTIONAL_STATUS, "observation", observation(code, day)),
                statement(Section.RESULTS, "diagnostic-report", report(code, day)),
                statement(Section.IMMUNISATIONS, "immunisation", immunisation(code, day)),
                statement(Section.PROCEDURES, "procedure", procedure(code, day)),
                statement(Section.ENCOUNTERS, "encounter", encounter(code, day)),
                statement(Section.CARE_PLANS, "care-plan", carePlan(code, day)),
                statement(Section.DEVICES, "device", device(code)),
                statement(Section.DOCUMENTS, "document-reference", document(code)),
                statement(Section.PREGNANCY, "observation", observation(code, day)),
                statement(Section.ALERTS, "alert", alert(code)),
                statement(Section.ADVANCE_DIRECTIVES, "advance-decision", decision(code)),
                statement(Section.LEGAL, "legal-information", legal(code)),
                statement(Section.SOCIAL_CARE, "service-package", servicePackage(code)),
                statement(Section.REFERRALS, "referral", referral(code)),
                statement(Section.APPOINTMENTS, "appointment", appointment(code)),
                statement(Section.PERSONAL_CONTACTS, "contact", contact(code)),
                statement(Section.PROFESSIONAL_CONTACTS, "contact", contact(code)),
                statement(Section.FAMILY_HISTORY, "family-history", familyHistory(code)));
    }

    private static ClinicalTime day(int fromToday) {
        return new ClinicalTime(LocalDate.now(ZoneOffset.UTC).plusDays(fromToday).toString());
    }

    private static Body alert(Concept code) {
        return new Alert(code, List.of(), "active", null, null, day(-2), List.of());
    }

    private static Body decision(Concept code) {
        return new AdvanceDecision(
                code, null, "active", day(-2), null, "Kitchen drawer", null, null, List.of());
    }

    private static Body legal(Concept code) {
        return new LegalInformation(code, "active", null, List.of("A. Daughter"), null, List.of());
    }

    private static Body servicePackage(Concept code) {
        return new ServicePackage(
                code, List.of(), "active", null, "Council", "daily", null, List.of(), List.of(),
                null);
    }

    private static Body referral(Concept code) {
        return new Referral(
                code, "active", "order", null, day(-2), null, null, null, List.of(), null,
                List.of());
    }

    private static Body appointment(Concept code) {
        return new Appointment(
                List.of(code),
                "booked",
                When.at(day(2)),
                null,
                List.of(),
                List.of(),
                List.of(),
                null,
                null,
                List.of());
    }

    private static Body contact(Concept code) {
        return new ContactPerson(
                "A. Daughter",
                List.of(code),
                null,
                null,
                null,
                null,
                List.of(),
                List.of(),
                List.of());
    }

    private static Body familyHistory(Concept code) {
        return new FamilyHistory(code, null, null, null, null, null, day(-2), List.of(), List.of());
    }

    /** An active problem. */
    static Condition problem(Concept code) {
        return problem(code, "2024-03-02");
    }

    /** An active problem, recorded on this day. */
    static Condition problem(Concept code, String recorded) {
        return new Condition(
                code,
                "active",
                null,
                List.of(),
                null,
                null,
                null,
                new ClinicalTime(recorded),
                List.of());
    }

    private static Statement statement(Section section, String kind, Body body) {
        return new Statement(section, kind, section.code() + "/" + kind, body);
    }

    private static Body demographics() {
        return new Demographics(
                List.of(
                        new Demographics.Name(
                                "official", "Made-Up", List.of("Grace"), List.of(), null)),
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

    private static Body allergy(Concept code) {
        return new Allergy(
                code, "active", null, null, List.of(), null, null, null, null, List.of(),
                List.of());
    }

    private static Body medication(Concept code) {
        return new Medication(
                code, "active", "order", null, null, null, List.of(), List.of(), List.of(), null,
                null);
    }

    private static Body observation(Concept code, When day) {
        return new Observation(
                code,
                "final",
                List.of(),
                day,
                null,
                new ObservationValue.Measured(new Quantity("5.30", null, "mmol/L", null, null)),
                null,
                List.of(),
                List.of(),
                List.of(),
                null,
                null,
                List.of(),
                List.of());
    }

    private static Body report(Concept code, When day) {
        return new DiagnosticReport(
                code,
                "final",
                List.of(),
                day,
                null,
                null,
                List.of(),
                List.of("results/observation"),
                List.of());
    }

    private static Body immunisation(Concept code, When day) {
        return new Immunisation(
                code,
                "completed",
                null,
                day,
                null,
                null,
                null,
                null,
                null,
                List.of(),
                List.of(),
                List.of());
    }

    private static Body procedure(Concept code, When day) {
        return new Procedure(code, "completed", null, day, List.of(), List.of(), null, List.of());
    }

    private static Body encounter(Concept code, When day) {
        return new Encounter(
                List.of(code),
                null,
                "finished",
                day,
                List.of(),
                List.of(),
                null,
                null,
                null,
                null,
                List.of(),
                null);
    }

    private static Body carePlan(Concept code, When day) {
        return new CarePlan(
                "Plan",
                List.of(code),
                "active",
                "plan",
                day,
                null,
                null,
                List.of(),
                List.of(),
                List.of());
    }

    private static Body device(Concept code) {
        return new Device(
                code, "active", List.of(), List.of(), null, null, null, null, null, null,
                List.of());
    }

    private static Body document(Concept code) {
        return new DocumentReference(
                code, "current", null, List.of(), null, "Letter", null, List.of());
    }

    private static String problem(String nhsNumber, int number) {
        return """
        {"fullUrl":"urn:uuid:%1$s-%2$d","resource":{"resourceType":"Condition","id":"c-%1$s-%2$d",\
        "clinicalStatus":{"coding":[{"code":"active"}]},"code":{"text":"Problem %2$d"},\
        "subject":{"reference":"urn:uuid:%1$s"},"recordedDate":"2024-03-02"}}\
        """
                .formatted(nhsNumber, number);
    }
}
