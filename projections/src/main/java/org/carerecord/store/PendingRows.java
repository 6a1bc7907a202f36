package org.carerecord.store;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The rows of one event, held back until all are known and then written together: a store takes
 * them at the price of one write, and a walk through it sees all or none. Whoever asks here for a
 * row sees what is held back.
 *
 * <p>Not for several threads.
 */
final class PendingRows implements RowStore {

    private final RowStore rows;
    private final List<Row> pending = new ArrayList<>();

    PendingRows(RowStore rows) {
        this.rows = rows;
    }

    /** Does a piece of work and writes its rows; none of them where it fails. */
    <T> T together(Supplier<T> work) {
        try {
            T result = work.get();
            if (!pending.isEmpty()) {
                rows.write(pending);
            }
            return result;
        } finally {
            pending.clear();
        }
    }

    @Override
    public byte @Nullable [] get(byte[] key) {
        for (Row row : pending.reversed()) {
            if (Arrays.equals(row.key(), key)) {
                return row.value();
            }
        }
        return rows.get(key);
    }

    @Override
    public void write(List<Row> more) {
        pending.addAll(more);
    }

    /** A walk through the store, which must hold all rows by then. */
    @Override
    public Rows range(byte[] from, byte[] to) {
        if (!pending.isEmpty()) {
            throw new IllegalStateException("Expected no row to be held back");
        }
        return rows.range(from, to);
    }
}
