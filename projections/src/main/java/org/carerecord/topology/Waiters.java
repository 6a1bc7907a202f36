package org.carerecord.topology;

import java.time.Duration;
import java.util.Comparator;
import java.util.OptionalLong;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.apache.kafka.common.TopicPartition;

/**
 * Those who wait until a record has been folded. Each is woken once, when its own record has been:
 * folding goes on for a thousand events a second and more while they wait. Safe for use by several
 * threads.
 */
final class Waiters {

    private final ConcurrentSkipListSet<Waiter> waiting = new ConcurrentSkipListSet<>();
    private final AtomicLong numbers = new AtomicLong();

    /** One who waits; the number tells two of the same record apart. */
    private record Waiter(
            int partition, String topic, long offset, long number, CountDownLatch folded)
            implements Comparable<Waiter> {

        private static final Comparator<Waiter> ORDER =
                Comparator.comparingInt(Waiter::partition)
                        .thenComparing(Waiter::topic)
                        .thenComparingLong(Waiter::offset)
                        .thenComparingLong(Waiter::number);

        /** Before all who wait for this record or a later one of its partition. */
        static Waiter before(String topic, int partition, long offset) {
            return new Waiter(partition, topic, offset, -1, new CountDownLatch(0));
        }

        @Override
        public int compareTo(Waiter other) {
            return ORDER.compare(this, other);
        }
    }

    /** Records of a partition have been folded up to an offset, which is not one of them. */
    void folded(String topic, int partition, long nextOffset) {
        if (waiting.isEmpty()) {
            return;
        }
        waiting.subSet(
                        Waiter.before(topic, partition, 0),
                        Waiter.before(topic, partition, nextOffset))
                .forEach(waiter -> waiter.folded().countDown());
    }

    /**
     * Waits until a record has been folded.
     *
     * @param next the offset after the last record folded of the partition, empty for none; asked
     *     once whoever waits would be woken
     * @return whether it was within the limit
     */
    boolean await(
            TopicPartition partition, long offset, Duration limit, Supplier<OptionalLong> next)
            throws InterruptedException {
        var waiter =
                new Waiter(
                        partition.partition(),
                        partition.topic(),
                        offset,
                        numbers.incrementAndGet(),
                        new CountDownLatch(1));
        waiting.add(waiter);
        try {
            return next.get().orElse(0) > offset
                    || waiter.folded().await(limit.toNanos(), TimeUnit.NANOSECONDS);
        } finally {
            waiting.remove(waiter);
        }
    }
}
