package org.carerecord.store;

/** Rows in the unsigned order of their keys. Used by one thread at a time. */
public interface RowStore extends RowReader {

    /** Writes a row, in place of any of the same key. */
    void put(byte[] key, byte[] value);

    /** Removes a row, if there is one. */
    void delete(byte[] key);
}
