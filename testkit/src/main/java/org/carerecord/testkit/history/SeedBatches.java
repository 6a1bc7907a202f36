package org.carerecord.testkit.history;

import java.util.Arrays;
import java.util.PrimitiveIterator;

/** Hands seeds to workers in batches, in order, and counts what they have checked. */
final class SeedBatches {

    private static final int BATCH = 64;

    /**
     * Some seeds.
     *
     * @param first the place of the first among all seeds
     * @param seeds the seeds; none where there are no more
     */
    record Batch(long first, long[] seeds) {}

    private final PrimitiveIterator.OfLong seeds;
    private final LawRun run;
    private long handedOut;
    private long checked;
    private boolean stopped;

    SeedBatches(PrimitiveIterator.OfLong seeds, LawRun run) {
        this.seeds = seeds;
        this.run = run;
    }

    synchronized Batch next() {
        long first = handedOut;
        long[] batch = new long[BATCH];
        int size = 0;
        while (!stopped && size < BATCH && seeds.hasNext()) {
            batch[size++] = seeds.nextLong();
        }
        handedOut += size;
        return new Batch(first, Arrays.copyOf(batch, size));
    }

    synchronized void finished(Batch batch) {
        long before = checked;
        checked += batch.seeds().length;
        if (before / run.progressEvery() < checked / run.progressEvery()) {
            run.progress().accept(checked);
        }
    }

    /** Hands out no more. */
    synchronized void stop() {
        stopped = true;
    }

    synchronized long checked() {
        return checked;
    }
}
