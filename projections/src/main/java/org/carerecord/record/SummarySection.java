package org.carerecord.record;

import java.util.List;
import java.util.Optional;

/**
 * One section of a summary.
 *
 * @param heading which
 * @param entries what is shown, in the section's order
 * @param more how many further entries the limits hide
 * @param moreIsAtLeast whether there may be still more than counted: counting is bounded too
 * @param absence why nothing is shown; empty where something is
 */
public record SummarySection(
        Heading heading,
        List<Entry> entries,
        int more,
        boolean moreIsAtLeast,
        Optional<Absence> absence) {

    /** Copies the list; a section is empty exactly if it says why. */
    public SummarySection {
        entries = List.copyOf(entries);
        if (entries.isEmpty() != absence.isPresent()) {
            throw new IllegalArgumentException(
                    "Expected an absence exactly where a section has no entries");
        }
    }
}
