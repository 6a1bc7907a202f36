package org.carerecord.store;

/**
 * A walk through rows, and what happens beside it.
 *
 * @param walk what is walked
 * @param afterStep happens after each step, the last included
 * @param afterEnd happens once it is closed
 */
public record WatchedWalk(RowReader.Rows walk, Runnable afterStep, Runnable afterEnd)
        implements RowReader.Rows {

    /** One beside whose steps something happens. */
    public WatchedWalk(RowReader.Rows walk, Runnable afterStep) {
        this(walk, afterStep, () -> {});
    }

    @Override
    public boolean next() {
        boolean isRow = walk.next();
        afterStep.run();
        return isRow;
    }

    @Override
    public byte[] key() {
        return walk.key();
    }

    @Override
    public byte[] value() {
        return walk.value();
    }

    @Override
    public void close() {
        walk.close();
        afterEnd.run();
    }
}
