package org.carerecord.ingest.fhir;

import org.carerecord.event.Author;
import org.carerecord.event.Body;
import org.carerecord.event.ClinicalTime;
import org.carerecord.event.Section;
import org.hl7.fhir.r4.model.Reference;
import org.jspecify.annotations.Nullable;

/**
 * What a resource states, before it is known whose it is.
 *
 * @param section where it belongs
 * @param body what is stated
 * @param subject the patient it is about; null where the resource is the patient
 * @param encounter entry id of the encounter it was recorded in
 * @param asserted when the source recorded it
 * @param author who recorded it
 * @param enteredInError whether the source takes it back
 */
record Statement(
        Section section,
        Body body,
        @Nullable Reference subject,
        @Nullable String encounter,
        @Nullable ClinicalTime asserted,
        @Nullable Author author,
        boolean enteredInError) {

    /** FHIR's code, in every status, for what was never true. */
    static final String ENTERED_IN_ERROR = "entered-in-error";

    static Statement of(Section section, Body body, @Nullable Reference subject) {
        return new Statement(section, body, subject, null, null, null, false);
    }

    Statement during(@Nullable String encounterEntry) {
        return new Statement(
                section, body, subject, encounterEntry, asserted, author, enteredInError);
    }

    Statement assertedAt(@Nullable ClinicalTime time) {
        return new Statement(section, body, subject, encounter, time, author, enteredInError);
    }

    Statement by(@Nullable Author person) {
        return new Statement(section, body, subject, encounter, asserted, person, enteredInError);
    }

    /** Taken back if the status says so. */
    Statement withStatus(@Nullable String status) {
        return takenBackIf(ENTERED_IN_ERROR.equals(status));
    }

    Statement takenBackIf(boolean takenBack) {
        return new Statement(section, body, subject, encounter, asserted, author, takenBack);
    }
}
