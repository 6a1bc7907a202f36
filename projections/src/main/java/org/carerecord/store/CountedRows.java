package org.carerecord.store;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Rows whose writes are counted, each as soon as readers can see it. */
public final class CountedRows implements RowStore {

    private final RowStore rows;
    private final WriteCounts counts;

    /** Over rows. */
    public CountedRows(RowStore rows, WriteCounts counts) {
        this.rows = rows;
        this.counts = counts;
    }

    @Override
    public byte @Nullable [] get(byte[] key) {
        return rows.get(key);
    }

    @Override
    public Rows range(byte[] from, byte[] to) {
        return rows.range(from, to);
    }

    @Override
    public void write(List<Row> all) {
        rows.write(all);
        all.forEach(row -> counts.written(row.key()));
    }
}
