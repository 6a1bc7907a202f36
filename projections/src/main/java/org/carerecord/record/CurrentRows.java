package org.carerecord.record;

import java.time.Instant;
import java.util.Optional;

/** The current entries of one patient, as the rules read them. Read-only. */
public interface CurrentRows {

    /**
     * Opens a section: its entries by group, within a group newest first, undated last.
     *
     * @return a cursor before the first entry, which the caller closes
     */
    Cursor open(RowSection section);

    /**
     * Opens a section that is not limited by group at its first entry of a moment or before, past
     * every later one at a cost that does not grow with them.
     *
     * @return a cursor before that entry, which the caller closes
     */
    Cursor open(RowSection section, Instant latest);

    /**
     * The current entry that a statement refers to by its source's entry id: of the same feed and
     * the same organisation.
     *
     * @param from the entry that refers
     * @param entryId the id it refers to
     */
    Optional<Entry> find(Entry from, String entryId);

    /** A walk through the entries of a section. Entries are decoded only when asked for. */
    interface Cursor extends AutoCloseable {

        /** Moves to the next entry; false past the last. */
        boolean next();

        /** The group of the entry the cursor stands on, as an opaque number. */
        long group();

        /** The time the entry is sorted by, UTC; empty if it is undated. Nothing is decoded. */
        Optional<Instant> time();

        /** The stable name of the entry the cursor stands on. Nothing is decoded. */
        EntryId id();

        /** The entry the cursor stands on. */
        Entry entry();

        /** Moves past every further entry of this group, at a cost that does not grow with them. */
        void skipGroup();

        @Override
        void close();
    }
}
