package org.carerecord.event;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A problem or diagnosis.
 *
 * @param code what it is
 * @param clinicalStatus the source's code, such as {@code active} or {@code resolved}
 * @param verificationStatus the source's code, such as {@code unconfirmed}
 * @param categories the source's categories
 * @param severity as the source grades it
 * @param onset when it began
 * @param abatement when it ended
 * @param recorded when it was put on the record
 * @param notes free text
 */
public record Condition(
        Concept code,
        @Nullable String clinicalStatus,
        @Nullable String verificationStatus,
        List<Concept> categories,
        @Nullable Concept severity,
        @Nullable When onset,
        @Nullable When abatement,
        @Nullable ClinicalTime recorded,
        List<String> notes)
        implements Body {

    /** Copies the lists. */
    public Condition {
        categories = List.copyOf(categories);
        notes = List.copyOf(notes);
    }
}
