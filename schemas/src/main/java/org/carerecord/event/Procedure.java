package org.carerecord.event;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something done to or with the person.
 *
 * @param code what was done
 * @param status the source's code
 * @param category the source's category
 * @param performed when
 * @param reasons why
 * @param bodySites where on the body
 * @param outcome how it ended
 * @param notes free text
 */
public record Procedure(
        Concept code,
        @Nullable String status,
        @Nullable Concept category,
        @Nullable When performed,
        List<Concept> reasons,
        List<Concept> bodySites,
        @Nullable Concept outcome,
        List<String> notes)
        implements Body {

    /** Copies the lists. */
    public Procedure {
        reasons = List.copyOf(reasons);
        bodySites = List.copyOf(bodySites);
        notes = List.copyOf(notes);
    }
}
