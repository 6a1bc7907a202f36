package org.carerecord.event;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A medicine ordered, authorised or taken.
 *
 * @param code the medicine
 * @param status the source's code, such as {@code active} or {@code stopped}
 * @param intent the source's code, such as {@code order}
 * @param courseOfTherapy repeat or acute, where the source says so
 * @param authored when it was ordered or authorised
 * @param validity from when to when it is to be taken
 * @param dosages the dosage instructions in words, in order
 * @param reasons why it is taken
 * @param notes free text
 * @param lastIssued when it was last issued or dispensed
 * @param discontinued when it was stopped
 */
public record Medication(
        Concept code,
        @Nullable String status,
        @Nullable String intent,
        @Nullable Concept courseOfTherapy,
        @Nullable ClinicalTime authored,
        @Nullable When validity,
        List<String> dosages,
        List<Concept> reasons,
        List<String> notes,
        @Nullable ClinicalTime lastIssued,
        @Nullable ClinicalTime discontinued)
        implements Body {

    /** Copies the lists. */
    public Medication {
        dosages = List.copyOf(dosages);
        reasons = List.copyOf(reasons);
        notes = List.copyOf(notes);
    }
}
