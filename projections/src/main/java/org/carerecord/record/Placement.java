package org.carerecord.record;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.carerecord.event.Allergy;
import org.carerecord.event.Body;
import org.carerecord.event.CarePlan;
import org.carerecord.event.ClinicalEvent;
import org.carerecord.event.ClinicalTime;
import org.carerecord.event.Coding;
import org.carerecord.event.Concept;
import org.carerecord.event.Condition;
import org.carerecord.event.Demographics;
import org.carerecord.event.Device;
import org.carerecord.event.DiagnosticReport;
import org.carerecord.event.DocumentReference;
import org.carerecord.event.Encounter;
import org.carerecord.event.Immunisation;
import org.carerecord.event.Medication;
import org.carerecord.event.Observation;
import org.carerecord.event.Procedure;
import org.carerecord.event.Section;
import org.carerecord.event.When;
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
    private static final Set<String> PAST_MEDICATION_STATUSES =
            Set.of("completed", "stopped", "cancelled", "draft", "not-taken");

    /** FHIR device-status. */
    private static final Set<String> PAST_DEVICE_STATUSES = Set.of("inactive");

    private static final String UNGROUPED = "";

    /** The place of an event that stands. */
    public static Placement of(ClinicalEvent event) {
        Place place = place(event);
        Optional<Instant> time =
                place.time().map(ClinicalTime::start).or(() -> asserted(event.assertedAt()));
        return new Placement(place.section(), place.group(), time);
    }

    private record Place(RowSection section, String group, Optional<ClinicalTime> time) {

        Place(RowSection section, Optional<ClinicalTime> time) {
            this(section, UNGROUPED, time);
        }
    }

    private static Place place(ClinicalEvent event) {
        return switch (event.body()) {
            case Demographics body -> new Place(RowSection.DEMOGRAPHICS, Optional.empty());
            case Condition body ->
                    new Place(
                            isOneOf(PAST_CLINICAL_STATUSES, body.clinicalStatus())
                                    ? RowSection.PROBLEMS_PAST
                                    : RowSection.PROBLEMS_ACTIVE,
                            first(body.recorded(), body.onset()));
            case Allergy body ->
                    new Place(
                            isOneOf(PAST_CLINICAL_STATUSES, body.clinicalStatus())
                                    ? RowSection.ALLERGIES_PAST
                                    : RowSection.ALLERGIES_ACTIVE,
                            first(body.recorded(), body.onset()));
            case Medication body ->
                    new Place(
                            isOneOf(PAST_MEDICATION_STATUSES, body.status())
                                    ? RowSection.MEDICATIONS_PAST
                                    : RowSection.MEDICATIONS_CURRENT,
                            first(body.authored(), body.validity()));
            case Immunisation body ->
                    new Place(
                            "not-done".equals(body.status())
                                    ? RowSection.IMMUNISATIONS_NOT_DONE
                                    : RowSection.IMMUNISATIONS,
                            first(body.occurrence(), body.recorded()));
            case Observation body -> observation(event.section(), body);
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
            case Encounter body -> new Place(RowSection.ENCOUNTERS, first(body.period(), null));
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
            case Body.Unknown unknown -> new Place(RowSection.OTHER, Optional.empty());
        };
    }

    private static Place observation(String section, Observation body) {
        RowSection row =
                switch (Section.ofCode(section).orElse(Section.RESULTS)) {
                    case VITAL_SIGNS -> RowSection.VITAL_SIGNS;
                    case SOCIAL_HISTORY -> RowSection.SOCIAL_HISTORY;
                    case FUNCTIONAL_STATUS -> RowSection.FUNCTIONAL_STATUS;
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
                            DOCUMENTS ->
                            results(body.status());
                };
        return new Place(row, groupOf(body.code()), first(body.effective(), body.issued()));
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
