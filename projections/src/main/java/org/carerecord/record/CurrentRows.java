package org.carerecord.record;

/** The current entries of one patient, as the rules read them. Read-only. */
public interface CurrentRows {

    /**
     * Opens a section: its entries by group, within a group newest first, undated last.
     *
     * @return a cursor before the first entry, which the caller closes
     */
    Cursor open(RowSection section);

    /** A walk through the entries of a section. Entries are decoded only when asked for. */
    interface Cursor extends AutoCloseable {

        /** Moves to the next entry; false past the last. */
        boolean next();

        /** The group of the entry the cursor stands on, as an opaque number. */
        long group();

        /** The entry the cursor stands on. */
        Entry entry();

        /** Moves past every further entry of this group, at a cost that does not grow with them. */
        void skipGroup();

        @Override
        void close();
    }
}
