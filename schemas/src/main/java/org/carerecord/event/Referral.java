package org.carerecord.event;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A request that another service take the person on (CIS: referral details; FHIR ServiceRequest).
 *
 * @param service what is asked for
 * @param status the source's code
 * @param intent the source's code
 * @param priority the source's code
 * @param authored when it was made
 * @param specialty the specialty asked
 * @param referrer who asks, in words
 * @param recipient who is asked, in words
 * @param reasons why
 * @param occurrence when it is wished for
 * @param notes free text
 */
public record Referral(
        Concept service,
        @Nullable String status,
        @Nullable String intent,
        @Nullable String priority,
        @Nullable ClinicalTime authored,
        @Nullable Concept specialty,
        @Nullable String referrer,
        @Nullable String recipient,
        List<Concept> reasons,
        @Nullable When occurrence,
        List<String> notes)
        implements Circumstance {

    /** Copies the lists. */
    public Referral {
        reasons = List.copyOf(reasons);
        notes = List.copyOf(notes);
    }
}
