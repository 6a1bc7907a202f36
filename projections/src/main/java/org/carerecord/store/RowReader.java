package org.carerecord.store;

import org.jspecify.annotations.Nullable;

/** Rows in the unsigned order of their keys, read-only. Arrays handed over are not modified. */
public interface RowReader {

    /** The value of a key, or null if there is no such row. */
    byte @Nullable [] get(byte[] key);

    /**
     * The rows from one key to another, both included; none where the first lies behind the last.
     *
     * @return an iterator before the first row, which the caller closes
     */
    Rows range(byte[] from, byte[] to);

    /** A walk through rows. */
    interface Rows extends AutoCloseable {

        /** Moves to the next row; false past the last. */
        boolean next();

        /** The key of the row the walk stands on. */
        byte[] key();

        /** The value of the row the walk stands on. */
        byte[] value();

        @Override
        void close();
    }
}
