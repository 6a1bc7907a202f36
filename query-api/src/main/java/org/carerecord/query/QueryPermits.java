package org.carerecord.query;

import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** Lets so many queries read at a time; the others wait their turn, for a while. */
final class QueryPermits {

    private final Semaphore permits;
    private final QueryLimits limits;

    QueryPermits(QueryLimits limits) {
        this.permits = new Semaphore(limits.maxConcurrentQueries(), true);
        this.limits = limits;
    }

    /** What the query found; empty if its turn did not come in time. */
    <T> Optional<T> ask(Supplier<T> query) {
        if (!acquired()) {
            return Optional.empty();
        }
        try {
            return Optional.of(query.get());
        } finally {
            permits.release();
        }
    }

    private boolean acquired() {
        try {
            return permits.tryAcquire(limits.maxQueryWait().toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
