package org.carerecord.record;

import java.util.List;
import java.util.Optional;

/**
 * One section of a summary.
 *
 * @param heading which
 * @param items what is shown, in the section's order
 * @param more whether the section's windows or limits leave something out
 * @param disputed whether one provider says that there are none while another names some
 * @param absence why nothing is shown; empty where something is
 */
public record SummarySection(
        Heading heading,
        List<Item> items,
        boolean more,
        boolean disputed,
        Optional<Absence> absence) {

    /** Copies the list; a section is empty exactly if it says why. */
    public SummarySection {
        items = List.copyOf(items);
        if (items.isEmpty() != absence.isPresent()) {
            throw new IllegalArgumentException(
                    "Expected an absence exactly where a section has no items");
        }
    }

    /** What is shown first of each line, without the equivalent entries of other providers. */
    public List<Entry> entries() {
        return items.stream().map(Item::entry).toList();
    }
}
