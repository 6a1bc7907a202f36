package org.carerecord.store;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Rows in the unsigned order of their keys. Used by one thread at a time. */
public interface RowStore extends RowReader {

    /**
     * A row to be written, in place of any of the same key.
     *
     * @param value null to remove the row, if there is one
     */
    record Row(byte[] key, byte @Nullable [] value) {}

    /**
     * Writes rows together, in their order: whoever reads sees all or none, and a crash leaves all
     * or none.
     *
     * <p>The first row names the write. A log of the store may forget a write once there is a later
     * one of the same name, so that one must write all rows of the former again.
     */
    void write(List<Row> rows);

    /** Writes a row, in place of any of the same key. */
    default void put(byte[] key, byte[] value) {
        write(List.of(new Row(key, value)));
    }

    /** Removes a row, if there is one. */
    default void delete(byte[] key) {
        write(List.of(new Row(key, null)));
    }
}
