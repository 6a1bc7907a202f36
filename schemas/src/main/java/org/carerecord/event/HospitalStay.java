package org.carerecord.event;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How an admission to hospital began and how it ended (NHSE draft, Encounters: PRSB admission and
 * discharge details).
 *
 * @param admissionMethod how the person came to be admitted, such as in an emergency
 * @param admissionSource where the person came from, such as home or another hospital
 * @param legalStatuses on what legal ground the person stayed, at its moments
 * @param dischargeMethod how the stay ended, such as on clinical advice
 * @param destination where the person went, in words
 * @param destinationIdentifier the destination as {@code system|value}, or a value alone; its ODS
 *     code where the source gives it
 */
public record HospitalStay(
        @Nullable Concept admissionMethod,
        @Nullable Concept admissionSource,
        List<LegalStatus> legalStatuses,
        @Nullable Concept dischargeMethod,
        @Nullable String destination,
        @Nullable String destinationIdentifier) {

    /** Copies the list. */
    public HospitalStay {
        legalStatuses = List.copyOf(legalStatuses);
    }

    /** Whether nothing is told. */
    public boolean isEmpty() {
        return admissionMethod == null
                && admissionSource == null
                && legalStatuses.isEmpty()
                && dischargeMethod == null
                && destination == null
                && destinationIdentifier == null;
    }

    /**
     * On what legal ground the person was in hospital.
     *
     * @param context of which moment it is told, such as admission or discharge
     * @param classification the ground, such as a section of the Mental Health Act
     */
    public record LegalStatus(@Nullable Concept context, Concept classification) {}
}
