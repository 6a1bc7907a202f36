package org.carerecord.record;

import java.util.Optional;
import org.carerecord.event.Section;

/**
 * Which entries of a patient are asked for, page by page.
 *
 * @param section only those of a section; empty for all
 * @param code only those one of whose main codes is this; empty for all
 * @param before only those after this place of the list; empty from its start
 * @param limit how many at most, at least 1
 */
public record EntryQuestion(
        Optional<Section> section, Optional<String> code, Optional<EntryCursor> before, int limit) {

    /** Refuses a page of nothing. */
    public EntryQuestion {
        if (limit < 1) {
            throw new IllegalArgumentException("Expected a limit of at least 1");
        }
    }
}
