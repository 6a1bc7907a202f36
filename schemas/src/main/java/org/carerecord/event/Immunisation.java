package org.carerecord.event;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A vaccination given, or not given and why.
 *
 * @param vaccine what was given
 * @param status the source's code, such as {@code completed} or {@code not-done}
 * @param statusReason why it was not done
 * @param occurrence when it was given
 * @param recorded when it was put on the record
 * @param primarySource whether the giver itself reports it; null where the source does not say
 * @param lotNumber batch number
 * @param site where on the body
 * @param route how it was given
 * @param doseNumbers which dose of the course, as given
 * @param reasons why it was given
 * @param notes free text
 */
public record Immunisation(
        Concept vaccine,
        @Nullable String status,
        @Nullable Concept statusReason,
        @Nullable When occurrence,
        @Nullable ClinicalTime recorded,
        @Nullable Boolean primarySource,
        @Nullable String lotNumber,
        @Nullable Concept site,
        @Nullable Concept route,
        List<String> doseNumbers,
        List<Concept> reasons,
        List<String> notes)
        implements Body {

    /** Copies the lists. */
    public Immunisation {
        doseNumbers = List.copyOf(doseNumbers);
        reasons = List.copyOf(reasons);
        notes = List.copyOf(notes);
    }
}
