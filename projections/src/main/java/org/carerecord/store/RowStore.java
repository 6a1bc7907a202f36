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

    /** Writes a row, in place of any of the same key. */
    void put(byte[] key, byte[] value);

    /** Removes a row, if there is one. */
    void delete(byte[] key);

    /** Writes rows in their order: what a crash leaves of them is the first of them. */
    default void write(List<Row> rows) {
        for (Row row : rows) {
            if (row.value() == null) {
                delete(row.key());
            } else {
                put(row.key(), row.value());
            }
        }
    }
}
