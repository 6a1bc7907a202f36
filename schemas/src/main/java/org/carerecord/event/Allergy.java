package org.carerecord.event;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An allergy or intolerance, or the statement that there is none (SNOMED CT 716186003).
 *
 * @param code the agent, or the statement of none
 * @param clinicalStatus the source's code, such as {@code active}
 * @param verificationStatus the source's code; GP allergies are often {@code unconfirmed}
 * @param type {@code allergy} or {@code intolerance}, as the source says
 * @param categories such as {@code food} or {@code medication}
 * @param criticality the source's code
 * @param onset when it began
 * @param recorded when it was put on the record
 * @param lastOccurrence when a reaction last occurred
 * @param reactions what happened
 * @param notes free text
 */
public record Allergy(
        Concept code,
        @Nullable String clinicalStatus,
        @Nullable String verificationStatus,
        @Nullable String type,
        List<String> categories,
        @Nullable String criticality,
        @Nullable When onset,
        @Nullable ClinicalTime recorded,
        @Nullable ClinicalTime lastOccurrence,
        List<Reaction> reactions,
        List<String> notes)
        implements Body {

    /** Copies the lists. */
    public Allergy {
        categories = List.copyOf(categories);
        reactions = List.copyOf(reactions);
        notes = List.copyOf(notes);
    }

    /** One reaction to the agent. */
    public record Reaction(
            @Nullable Concept substance,
            List<Concept> manifestations,
            @Nullable String severity,
            @Nullable ClinicalTime onset,
            @Nullable String description) {

        /** Copies the list. */
        public Reaction {
            manifestations = List.copyOf(manifestations);
        }
    }
}
