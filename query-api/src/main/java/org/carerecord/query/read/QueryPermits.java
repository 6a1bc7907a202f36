package org.carerecord.query.read;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** Lets so many do something at a time; the others wait their turn, for a while. */
public final class QueryPermits {

    private final Semaphore permits;
    private final Duration turnWithin;

    /**
     * Permits.
     *
     * @param atATime how many may work at a time
     * @param turnWithin how long the others wait for their turn
     */
    public QueryPermits(int atATime, Duration turnWithin) {
        this.permits = new Semaphore(atATime, true);
        this.turnWithin = turnWithin;
    }

    /** What came of the work; empty if its turn did not come in time. */
    public <T> Optional<T> ask(Supplier<T> work) {
        if (!acquired()) {
            return Optional.empty();
        }
        try {
            return Optional.of(work.get());
        } finally {
            permits.release();
        }
    }

    private boolean acquired() {
        try {
            return permits.tryAcquire(turnWithin.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
