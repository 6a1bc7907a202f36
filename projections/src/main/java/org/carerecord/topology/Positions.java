package org.carerecord.topology;

import java.time.Duration;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import org.apache.kafka.common.TopicPartition;

/**
 * How far the partitions this node holds have been folded, as the tasks say while they run. A
 * partition is known here exactly while its task runs on this node. Safe for use by several
 * threads.
 */
public final class Positions {

    private final ConcurrentMap<Integer, Map<String, Long>> nextOffsets = new ConcurrentHashMap<>();

    /** Folding takes the lock only while somebody waits. */
    private final AtomicInteger waiting = new AtomicInteger();

    private final Lock moved = new ReentrantLock();
    private final Condition movement = moved.newCondition();

    /** The task of a partition has started, having folded this far before. */
    void opened(int partition, Map<String, Long> nextOffsetByTopic) {
        nextOffsets.put(partition, new ConcurrentHashMap<>(nextOffsetByTopic));
    }

    /** The task of a partition has folded a record, or passed over it into quarantine. */
    void applied(int partition, String topic, long nextOffset) {
        nextOffsets
                .computeIfAbsent(partition, opened -> new ConcurrentHashMap<>())
                .merge(topic, nextOffset, Math::max);
        tell();
    }

    /**
     * The group has committed this far, so everything below has been folded. A crash can take the
     * row that says so and leave the commit.
     */
    public void committed(TopicPartition partition, long nextOffset) {
        nextOffsets.computeIfPresent(
                partition.partition(),
                (open, topics) -> {
                    topics.merge(partition.topic(), nextOffset, Math::max);
                    return topics;
                });
        tell();
    }

    private void tell() {
        if (waiting.get() > 0) {
            moved.lock();
            try {
                movement.signalAll();
            } finally {
                moved.unlock();
            }
        }
    }

    /**
     * Waits until a record has been folded.
     *
     * @return whether it was within the limit
     */
    public boolean await(TopicPartition partition, long offset, Duration limit)
            throws InterruptedException {
        waiting.incrementAndGet();
        moved.lock();
        try {
            long nanos = limit.toNanos();
            while (next(partition).orElse(0) <= offset) {
                if (nanos <= 0) {
                    return false;
                }
                nanos = movement.awaitNanos(nanos);
            }
            return true;
        } finally {
            moved.unlock();
            waiting.decrementAndGet();
        }
    }

    /** The task of a partition has stopped on this node. */
    void closed(int partition) {
        nextOffsets.remove(partition);
    }

    /** Whether the partition's task runs on this node. */
    public boolean isOpen(int partition) {
        return nextOffsets.containsKey(partition);
    }

    /** The offset after the last one folded; empty if nothing of the topic was folded here. */
    public OptionalLong next(TopicPartition partition) {
        Map<String, Long> topics = nextOffsets.get(partition.partition());
        Long next = topics == null ? null : topics.get(partition.topic());
        return next == null ? OptionalLong.empty() : OptionalLong.of(next);
    }
}
