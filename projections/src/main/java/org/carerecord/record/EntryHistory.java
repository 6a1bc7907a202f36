package org.carerecord.record;

import java.util.List;

/**
 * Every version of an entry that was received, the highest first.
 *
 * @param id the entry
 * @param versions its versions, at least one
 */
public record EntryHistory(EntryId id, List<Told> versions) {

    /**
     * One version.
     *
     * @param entry what was said, by whom, and where it lies in the log; in conflict where the
     *     source said something else under the same version or the same event id
     * @param state what became of it
     */
    public record Told(Entry entry, State state) {}

    /** What became of a version. */
    public enum State {
        /** It is what the record shows. */
        CURRENT("current"),
        /** It is the highest, and takes the statement back. */
        TAKEN_BACK("taken-back"),
        /** A higher one outranks it. */
        OUTRANKED("outranked");

        private final String code;

        State(String code) {
            this.code = code;
        }

        /** The word in answers. */
        public String code() {
            return code;
        }
    }

    /** Copies the list. */
    public EntryHistory {
        versions = List.copyOf(versions);
    }
}
