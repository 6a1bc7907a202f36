package org.carerecord.event;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the person decided in advance, or that a form which says so exists: ReSPECT, an advance
 * decision to refuse treatment, a decision about resuscitation (CIS: end-of-life care).
 *
 * @param type what kind of form or decision
 * @param decision what was decided, where the source says it
 * @param status the source's code, such as {@code active}
 * @param made when it was made
 * @param reviewBy when it is to be looked at again
 * @param location where the original is kept, in words
 * @param document entry id of the document, where it is shared
 * @param description in words
 * @param notes free text
 */
public record AdvanceDecision(
        Concept type,
        @Nullable Concept decision,
        @Nullable String status,
        @Nullable ClinicalTime made,
        @Nullable ClinicalTime reviewBy,
        @Nullable String location,
        @Nullable String document,
        @Nullable String description,
        List<String> notes)
        implements Circumstance {

    /** Copies the lists. */
    public AdvanceDecision {
        notes = List.copyOf(notes);
    }
}
