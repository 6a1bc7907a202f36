package org.carerecord.topology;

import java.time.Duration;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.common.TopicPartition;

/**
 * How far the partitions this node holds have been folded, as the tasks say while they run. A
 * partition is known here exactly while its task runs on this node. Safe for use by several
 * threads.
 */
public final class Positions {

    private final ConcurrentMap<Integer, Opening> openings = new ConcurrentHashMap<>();
    private final AtomicLong opened = new AtomicLong();

    private final Waiters waiters = new Waiters();

    /** One run of a partition's task on this node. */
    private record Opening(long number, ConcurrentMap<String, Long> nextOffsets) {}

    /** The task of a partition has started, having folded this far before. */
    void opened(int partition, Map<String, Long> nextOffsetByTopic) {
        openings.put(partition, opening(nextOffsetByTopic));
    }

    private Opening opening(Map<String, Long> nextOffsetByTopic) {
        return new Opening(opened.incrementAndGet(), new ConcurrentHashMap<>(nextOffsetByTopic));
    }

    /** The task of a partition has folded a record, or passed over it into quarantine. */
    void applied(int partition, String topic, long nextOffset) {
        openings.computeIfAbsent(partition, absent -> opening(Map.of()))
                .nextOffsets()
                .merge(topic, nextOffset, Math::max);
        waiters.folded(topic, partition, nextOffset);
    }

    /**
     * The group has committed this far, so everything below has been folded. A crash can take the
     * row that says so and leave the commit.
     */
    public void committed(TopicPartition partition, long nextOffset) {
        openings.computeIfPresent(
                partition.partition(),
                (open, opening) -> {
                    opening.nextOffsets().merge(partition.topic(), nextOffset, Math::max);
                    return opening;
                });
        waiters.folded(partition.topic(), partition.partition(), nextOffset);
    }

    /**
     * Waits until a record has been folded.
     *
     * @return whether it was within the limit
     */
    public boolean await(TopicPartition partition, long offset, Duration limit)
            throws InterruptedException {
        return waiters.await(partition, offset, limit, () -> next(partition));
    }

    /** The task of a partition has stopped on this node. */
    void closed(int partition) {
        openings.remove(partition);
    }

    /** Whether the partition's task runs on this node. */
    public boolean isOpen(int partition) {
        return openings.containsKey(partition);
    }

    /**
     * A number that is another each time the partition's task starts on this node: what was found
     * out in one run of it need not hold in the next. Empty while the task does not run here.
     */
    public OptionalLong opening(int partition) {
        Opening opening = openings.get(partition);
        return opening == null ? OptionalLong.empty() : OptionalLong.of(opening.number());
    }

    /** The offset after the last one folded; empty if nothing of the topic was folded here. */
    public OptionalLong next(TopicPartition partition) {
        Opening opening = openings.get(partition.partition());
        Long next = opening == null ? null : opening.nextOffsets().get(partition.topic());
        return next == null ? OptionalLong.empty() : OptionalLong.of(next);
    }
}
