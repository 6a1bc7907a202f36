package org.carerecord.record;

import java.time.Instant;
import java.util.Comparator;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.carerecord.event.AdvanceDecision;
import org.carerecord.event.Alert;
import org.carerecord.event.Allergy;
import org.carerecord.event.Appointment;
import org.carerecord.event.Body;
import org.carerecord.event.CarePlan;
import org.carerecord.event.Circumstance;
import org.carerecord.event.ClinicalEvent;
import org.carerecord.event.ClinicalTime;
import org.carerecord.event.Coding;
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
import org.carerecord.event.NumberReissued;
import org.carerecord.event.NumberStatement;
import org.carerecord.event.Observation;
import org.carerecord.event.PatientsLinked;
import org.carerecord.event.PatientsUnlinked;
import org.carerecord.event.Procedure;
import org.carerecord.event.Referral;
import org.carerecord.event.Section;
import org.carerecord.event.ServicePackage;
import org.carerecord.event.When;
import org.carerecord.identity.NhsNumber;
import org.jspecify.annotations.Nullable;

/**
 * Where an entry stands in the record. It depends on the event alone, never on the wall clock.
 * Statuses are compared with the known codes that take an entry away; any other status, also one
 * never seen before, leaves it where a clinician looks first.
 *
 * @param section where it stands
 * @param group what the section limits by, such as the test; empty where it is not limited by one
 * @param time the time it is sorted by; empty for an undated entry, which comes last
 */
public record Placement(RowSection section, String group, Optional<Instant> time) {

    /** FHIR condition-clinical: everything that is not active, recurrence or relapse. */
    private static final Set<String> PAST_CLINICAL_STATUSES =
            Set.of("inactive", "resolved", "remission");

    /** FHIR medicationrequest-status and medication-statement-status. */
    static final Set<String> PAST_MEDICATION_STATUSES =
            Set.of("completed", "stopped", "cancelled", "draft", "not-taken");

    /** FHIR device-status. */
    private static final Set<String> PAST_DEVICE_STATUSES = Set.of("inactive");

    /** FHIR flag-status. */
    private static final Set<String> PAST_ALERT_STATUSES = Set.of("inactive");

    /** FHIR appointmentstatus: what will not happen, or did not. */
    private static final Set<String> APPOINTMENT_STATUSES_NOT_KEPT =
            Set.of("cancelled", "noshow", "proposed");

    private static final Set<Section> UNGROUPED_OBSERVATIONS =
            Set.of(
                    Section.PREGNANCY,
                    Section.ALERTS,
                    Section.ADVANCE_DIRECTIVES,
                    Section.LEGAL,
                    Section.SOCIAL_CARE);

    private static final String UNGROUPED = "";

    /** The place of an event that stands, under its own number. */
    public static Placement of(ClinicalEvent event) {
        return of(event, event.nhsNumber());
    }

    /**
     * The place of an event that stands.
     *
     * @param event the event
     * @param patient under whose number it is folded: a link of two numbers is folded under both
     */
    public static Placement of(ClinicalEvent event, NhsNumber patient) {
        Place place = place(event, patient);
        Optional<Instant> time =
                place.time().map(ClinicalTime::start).or(() -> asserted(event.assertedAt()));
        return new Placement(place.section(), place.group(), time);
    }

    /**
     * The date that places an event, as its source gave it; empty where the event is sorted by when
     * it was asserted, or not at all.
     */
    public static Optional<ClinicalTime> clinicalTime(ClinicalEvent event) {
        return place(event, event.nhsNumber()).time();
    }

    private record Place(RowSection section, String group, Optional<ClinicalTime> time) {

        Place(RowSection section, Optional<ClinicalTime> time) {
            this(section, UNGROUPED, time);
        }
    }

    /** A section that this version does not know may mean anything by a body that it does know. */
    private static Place place(ClinicalEvent event, NhsNumber patient) {
        return Section.ofCode(event.section())
                .map(section -> place(section, event, patient))
                .orElseGet(() -> new Place(RowSection.OTHER, Optional.empty()));
    }

    private static Place place(Section section, ClinicalEvent event, NhsNumber patient) {
        return switch (event.body()) {
            case Demographics body -> new Place(RowSection.DEMOGRAPHICS, Optional.empty());
            case Condition body ->
                    new Place(
                            isPast(body) ? RowSection.PROBLEMS_PAST : RowSection.PROBLEMS_ACTIVE,
                            first(body.recorded(), body.onset()));
            case Allergy body ->
                    new Place(
                            isOneOf(PAST_CLINICAL_STATUSES, body.clinicalStatus())
                                    ? RowSection.ALLERGIES_PAST
                                    : RowSection.ALLERGIES_ACTIVE,
                            first(body.recorded(), body.onset()));
            case Medication body -> MedicationPlace.of(body);
            case Immunisation body ->
                    new Place(
                            "not-done".equals(body.status())
                                    ? RowSection.IMMUNISATIONS_NOT_DONE
                                    : RowSection.IMMUNISATIONS,
                            first(body.occurrence(), body.recorded()));
            case Observation body ->
                    new Place(
                            observed(section, body),
                            isByTest(section) ? groupOf(body.code()) : UNGROUPED,
                            first(body.effective(), body.issued()));
            case DiagnosticReport body ->
                    new Place(
                            results(body.status()),
                            "report|" + groupOf(body.code()),
                            first(body.effective(), body.issued()));
            case Procedure body ->
                    new Place(
                            "not-done".equals(body.status())
                                    ? RowSection.PROCEDURES_NOT_DONE
                                    : RowSection.PROCEDURES,
                            first(body.performed(), null));
            case Encounter body ->
                    new Place(
                            Stays.isOne(body) ? RowSection.STAYS : RowSection.ENCOUNTERS,
                            first(body.period(), null));
            case CarePlan body ->
                    new Place(RowSection.CARE_PLANS, first(body.period(), body.created()));
            case Device body ->
                    new Place(
                            isOneOf(PAST_DEVICE_STATUSES, body.status())
                                    ? RowSection.DEVICES_PAST
                                    : RowSection.DEVICES_ACTIVE,
                            Optional.empty());
            case DocumentReference body ->
                    new Place(RowSection.DOCUMENTS, Optional.ofNullable(body.date()));
            case Circumstance body -> place(section, body);
            case NumberStatement body -> place(event, body, patient);
            case Body.Unknown unknown -> new Place(RowSection.OTHER, Optional.empty());
        };
    }

    private static Place place(Section section, Circumstance circumstance) {
        return switch (circumstance) {
            case Alert body ->
                    new Place(
                            isOneOf(PAST_ALERT_STATUSES, body.status())
                                    ? RowSection.ALERTS_PAST
                                    : RowSection.ALERTS,
                            first(body.recorded(), body.period()));
            case AdvanceDecision body ->
                    new Place(RowSection.ADVANCE_DIRECTIVES, Optional.ofNullable(body.made()));
            case LegalInformation body -> new Place(RowSection.LEGAL, first(body.period(), null));
            case ServicePackage body ->
                    new Place(RowSection.SOCIAL_CARE, first(body.period(), null));
            case Referral body ->
                    new Place(RowSection.REFERRALS, first(body.authored(), body.occurrence()));
            case Appointment body ->
                    new Place(
                            isOneOf(APPOINTMENT_STATUSES_NOT_KEPT, body.status())
                                    ? RowSection.APPOINTMENTS_NOT_KEPT
                                    : RowSection.APPOINTMENTS,
                            first(body.period(), null));
            case ContactPerson body -> new Place(contact(section), first(body.period(), null));
            case FamilyHistory body ->
                    new Place(RowSection.FAMILY_HISTORY, Optional.ofNullable(body.date()));
        };
    }

    private static Place place(ClinicalEvent event, NumberStatement statement, NhsNumber patient) {
        return switch (statement) {
            case PatientsLinked body ->
                    new Place(
                            patient.equals(event.nhsNumber())
                                    ? RowSection.LINKED
                                    : RowSection.SUPERSEDED_BY,
                            Optional.empty());
            case PatientsUnlinked body -> new Place(RowSection.UNLINKED, Optional.empty());
            case NumberReissued body -> new Place(RowSection.REISSUED, Optional.empty());
        };
    }

    /** A problem is past by its status; where there is none, because it is said to have ended. */
    private static boolean isPast(Condition problem) {
        return problem.clinicalStatus() == null
                ? problem.abatement() != null
                : PAST_CLINICAL_STATUSES.contains(problem.clinicalStatus());
    }

    private static RowSection observed(Section section, Observation body) {
        return switch (section) {
            case VITAL_SIGNS -> RowSection.VITAL_SIGNS;
            case SOCIAL_HISTORY -> RowSection.SOCIAL_HISTORY;
            case FUNCTIONAL_STATUS -> RowSection.FUNCTIONAL_STATUS;
            case PREGNANCY -> RowSection.PREGNANCY;
            case ALERTS -> RowSection.ALERTS;
            case ADVANCE_DIRECTIVES -> RowSection.ADVANCE_DIRECTIVES;
            case LEGAL -> RowSection.LEGAL;
            case SOCIAL_CARE -> RowSection.SOCIAL_CARE;
            case DEMOGRAPHICS,
                    PROBLEMS,
                    ALLERGIES,
                    MEDICATIONS,
                    IMMUNISATIONS,
                    RESULTS,
                    PROCEDURES,
                    DEVICES,
                    CARE_PLANS,
                    ENCOUNTERS,
                    DOCUMENTS,
                    REFERRALS,
                    APPOINTMENTS,
                    PERSONAL_CONTACTS,
                    PROFESSIONAL_CONTACTS,
                    FAMILY_HISTORY,
                    IDENTITY ->
                    results(body.status());
        };
    }

    /** The sections of which a summary shows so many of each test. */
    private static boolean isByTest(Section section) {
        return !UNGROUPED_OBSERVATIONS.contains(section);
    }

    private static RowSection contact(Section section) {
        return switch (section) {
            case LEGAL -> RowSection.LEGAL;
            case PROFESSIONAL_CONTACTS -> RowSection.PROFESSIONAL_CONTACTS;
            default -> RowSection.PERSONAL_CONTACTS;
        };
    }

    /** Where a medicine stands, and by which time: what windows look at comes first. */
    private static final class MedicationPlace {

        private static Place of(Medication body) {
            if (isOneOf(PAST_MEDICATION_STATUSES, body.status()) || body.discontinued() != null) {
                return new Place(RowSection.MEDICATIONS_PAST, latest(body, true));
            }
            boolean ends = body.validity() != null && body.validity().end() != null;
            return new Place(
                    ends ? RowSection.MEDICATIONS_ENDING : RowSection.MEDICATIONS_CURRENT,
                    latest(body, ends));
        }

        /** The last that is known of it; its end only where it may have one. */
        private static Optional<ClinicalTime> latest(Medication body, boolean end) {
            When validity = body.validity();
            return Stream.of(
                            body.authored(),
                            body.lastIssued(),
                            body.discontinued(),
                            validity == null ? null : validity.at(),
                            validity == null ? null : validity.start(),
                            validity == null || !end ? null : validity.end())
                    .filter(Objects::nonNull)
                    .max(
                            Comparator.comparing(ClinicalTime::start)
                                    .thenComparing(ClinicalTime::text));
        }
    }

    /** Cancelled results are left out of summaries, as those entered in error are. */
    private static RowSection results(@Nullable String status) {
        return "cancelled".equals(status) ? RowSection.RESULTS_CANCELLED : RowSection.RESULTS;
    }

    /** The test: its first code, else its words. */
    private static String groupOf(Concept code) {
        for (Coding coding : code.codings()) {
            String test = coding.code();
            if (test != null && !test.isBlank()) {
                return coding.system() + "|" + test;
            }
        }
        return code.words();
    }

    private static boolean isOneOf(Set<String> codes, @Nullable String status) {
        return status != null && codes.contains(status);
    }

    private static Optional<ClinicalTime> first(@Nullable ClinicalTime time, @Nullable When when) {
        return Optional.ofNullable(time).or(() -> sortTime(when));
    }

    private static Optional<ClinicalTime> first(@Nullable When when, @Nullable ClinicalTime time) {
        return sortTime(when).or(() -> Optional.ofNullable(time));
    }

    private static Optional<ClinicalTime> sortTime(@Nullable When when) {
        return Optional.ofNullable(when).flatMap(When::sortTime);
    }

    private static Optional<Instant> asserted(@Nullable Instant assertedAt) {
        return Optional.ofNullable(assertedAt);
    }
}
