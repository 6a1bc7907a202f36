package org.carerecord.store;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Counts what is asked of a store. */
public final class CountingRows implements RowStore {

    /**
     * What was asked for.
     *
     * @param gets rows looked up
     * @param puts rows written or removed
     * @param seeks walks begun
     * @param steps steps of walks, the last of each included
     */
    public record Touched(int gets, int puts, int seeks, int steps) {}

    private final RowStore rows;
    private int gets;
    private int puts;
    private int seeks;
    private int steps;

    /** Over rows. */
    public CountingRows(RowStore rows) {
        this.rows = rows;
    }

    /** What a piece of work asks for. */
    public Touched touchedBy(Runnable work) {
        gets = 0;
        puts = 0;
        seeks = 0;
        steps = 0;
        work.run();
        return new Touched(gets, puts, seeks, steps);
    }

    @Override
    public byte @Nullable [] get(byte[] key) {
        gets++;
        return rows.get(key);
    }

    @Override
    public void write(List<Row> together) {
        puts += together.size();
        rows.write(together);
    }

    @Override
    public Rows range(byte[] from, byte[] to) {
        seeks++;
        return new WatchedWalk(rows.range(from, to), () -> steps++);
    }
}
