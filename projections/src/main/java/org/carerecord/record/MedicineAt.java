package org.carerecord.record;

import java.time.Instant;
import java.time.Period;
import java.util.Set;
import org.carerecord.event.ClinicalEvent;
import org.carerecord.event.ClinicalTime;
import org.carerecord.event.Medication;
import org.jspecify.annotations.Nullable;

/**
 * A medicine at a moment: whether it has ended, and how long ago things happened to it.
 *
 * @param event the statement
 * @param medicine its body
 * @param at the last moment of the day asked for
 */
record MedicineAt(ClinicalEvent event, Medication medicine, Instant at) {

    /** FHIR medicationrequest-status: what was never taken, unless it was issued all the same. */
    private static final Set<String> NEVER_TAKEN = Set.of("draft", "cancelled", "not-taken");

    boolean wasNeverTaken() {
        return isOneOf(NEVER_TAKEN) && medicine.lastIssued() == null;
    }

    /** By its status, or because it was stopped by now, or because its last day has passed. */
    boolean hasEnded() {
        if (isOneOf(Placement.PAST_MEDICATION_STATUSES)) {
            return true;
        }
        ClinicalTime stopped = medicine.discontinued();
        if (stopped != null && !stopped.start().isAfter(at)) {
            return true;
        }
        ClinicalTime end = end();
        return end != null && !Windows.reaches(end, Windows.today(at));
    }

    boolean hasAnEnd() {
        return end() != null;
    }

    /** Whether it may have ended so lately: when it was stopped, else when its validity ends. */
    boolean endedWithin(Period back) {
        Instant since = Windows.start(at, back);
        ClinicalTime end = medicine.discontinued() != null ? medicine.discontinued() : end();
        return end != null ? Windows.reaches(end, since) : Windows.reaches(event, since);
    }

    boolean isLastIssueKnown() {
        return medicine.lastIssued() != null;
    }

    /** Whether it may have been authorised or issued so lately; else by the last known of it. */
    boolean issuedWithin(Period back) {
        Instant since = Windows.start(at, back);
        if (medicine.authored() == null && medicine.lastIssued() == null) {
            return Windows.reaches(event, since);
        }
        return Windows.reaches(medicine.authored(), since)
                || Windows.reaches(medicine.lastIssued(), since);
    }

    boolean isUndated() {
        return Placement.of(event).time().isEmpty();
    }

    private @Nullable ClinicalTime end() {
        return medicine.validity() == null ? null : medicine.validity().end();
    }

    private boolean isOneOf(Set<String> statuses) {
        return medicine.status() != null && statuses.contains(medicine.status());
    }
}
