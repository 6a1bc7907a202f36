package org.carerecord.record;

import java.util.List;
import java.util.Optional;

/**
 * One page of a patient's entries, newest first and undated last.
 *
 * @param entries the entries
 * @param next where the next page starts; empty on the last
 */
public record EntryPage(List<Entry> entries, Optional<EntryCursor> next) {

    /** Copies the list. */
    public EntryPage {
        entries = List.copyOf(entries);
    }
}
