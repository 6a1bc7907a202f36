package org.carerecord.rocks;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.StampedLock;

/**
 * Lets any number use what RocksDB holds, until it is closed: then nobody enters any more, and what
 * was held is given back when the last has left.
 */
final class Gate {

    private final StampedLock lock = new StampedLock();
    private final AtomicBoolean closing = new AtomicBoolean();

    /** Enters; the caller leaves with what this returns. */
    long enter() {
        stay();
        long entered = lock.tryReadLock();
        if (entered == 0) {
            throw new RowsClosedException();
        }
        return entered;
    }

    /** Goes on inside, unless somebody waits for all to leave. */
    void stay() {
        if (closing.get()) {
            throw new RowsClosedException();
        }
    }

    void leave(long entered) {
        lock.unlockRead(entered);
    }

    /**
     * Closes for good, and waits until the last has left.
     *
     * @return false if it was closed before
     */
    boolean close() {
        if (!closing.compareAndSet(false, true)) {
            return false;
        }
        // Never given back, so nobody enters any more.
        lock.writeLock();
        return true;
    }
}
