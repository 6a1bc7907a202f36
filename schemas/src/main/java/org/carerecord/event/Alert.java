package org.carerecord.event;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A thing that everyone who meets the person must know first: a safeguarding concern, a danger to
 * those who visit, a risk (CIS: alerts, safeguarding; FHIR Flag).
 *
 * @param code what is warned of
 * @param categories what kind of alert, such as safeguarding or scene safety
 * @param status the source's code, such as {@code active} or {@code inactive}
 * @param priority how urgent, as the source grades it
 * @param period from when to when it holds
 * @param recorded when it was put on the record
 * @param notes free text
 */
public record Alert(
        Concept code,
        List<Concept> categories,
        @Nullable String status,
        @Nullable Concept priority,
        @Nullable When period,
        @Nullable ClinicalTime recorded,
        List<String> notes)
        implements Circumstance {

    /** Copies the lists. */
    public Alert {
        categories = List.copyOf(categories);
        notes = List.copyOf(notes);
    }
}
