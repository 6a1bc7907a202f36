package org.carerecord.ingest.publish;

import java.util.List;
import org.carerecord.event.ClinicalEvent;

/** What the check of a draft found. */
public sealed interface Validity {

    /** The draft is this event. */
    record Valid(ClinicalEvent event) implements Validity {}

    /**
     * The draft is no event.
     *
     * @param violations every rule it breaks, in the order of the event's fields; never empty
     */
    record Invalid(List<Violation> violations) implements Validity {

        /** Copies the list. */
        public Invalid {
            violations = List.copyOf(violations);
        }
    }
}
