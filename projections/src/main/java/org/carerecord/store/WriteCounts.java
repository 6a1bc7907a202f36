package org.carerecord.store;

import java.nio.ByteBuffer;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLongArray;
import org.carerecord.identity.NhsNumber;

/**
 * Counts the writes of rows on this node, so that what was read of a number can be kept until it is
 * no longer true. Numbers share counts: where a count has stayed the same since before the rows
 * were read, so have the rows; where it has risen, they may be others.
 *
 * <p>It may be used by several threads.
 */
public final class WriteCounts {

    /** So many that a feed of a thousand events a second moves each about once a minute. */
    private static final int COUNTS = 1 << 16;

    /** Spreads numbers that follow each other: 2 to the 64th divided by the golden ratio. */
    private static final long SPREAD = 0x9E37_79B9_7F4A_7C15L;

    private final AtomicLongArray counts = new AtomicLongArray(COUNTS);

    /** The count of a number; to be read before its rows are. */
    public long of(NhsNumber number) {
        return counts.get(index(number.value()));
    }

    /** Whether the counts of numbers are what they were: then so are the numbers' rows. */
    public boolean are(Map<NhsNumber, Long> before) {
        for (Map.Entry<NhsNumber, Long> one : before.entrySet()) {
            if (of(one.getKey()) != one.getValue()) {
                return false;
            }
        }
        return true;
    }

    /** Rows of any number may be others from here on, as when a store is opened. */
    public void all() {
        for (int index = 0; index < COUNTS; index++) {
            counts.incrementAndGet(index);
        }
    }

    /** A row was written or removed: its key starts with the number, as all rows of numbers do. */
    void written(byte[] key) {
        if (key.length >= Long.BYTES) {
            counts.incrementAndGet(index(ByteBuffer.wrap(key).getLong()));
        }
    }

    private static int index(long number) {
        return (int) ((number * SPREAD) >>> (Long.SIZE - Integer.numberOfTrailingZeros(COUNTS)));
    }
}
