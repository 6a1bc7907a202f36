package org.carerecord.benchmarks.feed;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.HdrHistogram.ConcurrentHistogram;
import org.HdrHistogram.Histogram;

/** When events were seen. It may be used by several threads. */
final class Arrivals {

    private static final int DIGITS = 3;
    private static final double MICROS_OF_MS = 1_000.0;

    private final Histogram micros = new ConcurrentHistogram(DIGITS);
    private final AtomicLong failures = new AtomicLong();

    /** An event that was to be sent at a moment of {@link System#nanoTime} has been seen now. */
    void seen(long dueNanos) {
        seen(dueNanos, System.nanoTime());
    }

    /** The same, seen at another moment. */
    void seen(long dueNanos, long seenNanos) {
        micros.recordValue(TimeUnit.NANOSECONDS.toMicros(Math.max(0, seenNanos - dueNanos)));
    }

    void failed() {
        failures.incrementAndGet();
    }

    Paced told() {
        return new Paced(
                micros.getTotalCount(),
                failures.get(),
                micros.getValueAtPercentile(50) / MICROS_OF_MS,
                micros.getValueAtPercentile(99) / MICROS_OF_MS);
    }
}
