package org.carerecord.reader;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.carerecord.feed.Topics;
import org.carerecord.topology.Positions;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Knows, for each partition this node holds, the last moment at which everything that was in the
 * log had been folded. It looks up the end of the log again and again, on a thread of its own.
 */
final class LogEnd implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(LogEnd.class);
    private static final Duration ANSWER_WITHIN = Duration.ofSeconds(5);

    private final Admin admin;
    private final String group;
    private final Positions positions;
    private final InstantSource clock;
    private final Duration pause;
    private final ConcurrentMap<Integer, UpToDate> upToDate = new ConcurrentHashMap<>();
    private final Thread looking;
    private volatile boolean reachable = true;

    /** A crash can take rows, so the moment holds for the run of the task it was seen in alone. */
    private record UpToDate(long opening, Instant moment) {}

    LogEnd(Admin admin, String group, Positions positions, InstantSource clock, Duration pause) {
        this.admin = admin;
        this.group = group;
        this.positions = positions;
        this.clock = clock;
        this.pause = pause;
        this.looking = Thread.ofPlatform().name("log-end").daemon().unstarted(this::lookOn);
    }

    void start() {
        looking.start();
    }

    /** The last moment at which the partition had been folded whole, since it was opened here. */
    Optional<Instant> upToDateAt(int partition) {
        return seen(partition).map(UpToDate::moment);
    }

    /** The same, if it has been open since without a break. */
    Optional<Instant> upToDateAt(int partition, long opening) {
        return seen(partition).filter(seen -> seen.opening() == opening).map(UpToDate::moment);
    }

    private Optional<UpToDate> seen(int partition) {
        return Optional.ofNullable(upToDate.get(partition))
                .filter(seen ->
                        positions.opening(partition).equals(OptionalLong.of(seen.opening())));
    }

    /** Whether the log answered when it was last asked. */
    boolean isReachable() {
        return reachable;
    }

    private void lookOn() {
        try {
            while (true) {
                try {
                    look();
                    reachable = true;
                } catch (ExecutionException | TimeoutException | KafkaException unreachable) {
                    reachable = false;
                    LOG.warn("Cannot look up the end of the log; looking again");
                }
                Thread.sleep(pause);
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }

    private void look() throws InterruptedException, ExecutionException, TimeoutException {
        Instant before = clock.instant();
        Map<TopicPartition, Long> ends = ends();
        Map<Integer, Long> openings = openings(partitionsOf(ends));
        Map<TopicPartition, Long> behind = new HashMap<>(ends);
        behind.entrySet().removeIf(end -> next(end.getKey()) >= end.getValue());
        if (!behind.isEmpty()) {
            dropCommitted(behind);
        }
        openings.keySet().removeAll(partitionsOf(behind));
        openings.forEach(
                (partition, opening) -> upToDate.put(partition, new UpToDate(opening, before)));
    }

    /** To be taken before the positions are. */
    private Map<Integer, Long> openings(Set<Integer> partitions) {
        Map<Integer, Long> openings = new HashMap<>();
        for (int partition : partitions) {
            positions.opening(partition).ifPresent(opening -> openings.put(partition, opening));
        }
        return openings;
    }

    private static Set<Integer> partitionsOf(Map<TopicPartition, Long> offsets) {
        return offsets.keySet().stream().map(TopicPartition::partition).collect(Collectors.toSet());
    }

    private long next(TopicPartition partition) {
        return positions.next(partition).orElse(0);
    }

    /** Offsets that hold no records, such as the marks of transactions, count as committed. */
    private void dropCommitted(Map<TopicPartition, Long> behind)
            throws InterruptedException, ExecutionException, TimeoutException {
        var committed =
                admin.listConsumerGroupOffsets(group)
                        .partitionsToOffsetAndMetadata()
                        .get(ANSWER_WITHIN.toMillis(), TimeUnit.MILLISECONDS);
        behind.entrySet()
                .removeIf(end -> {
                    var offset = committed.get(end.getKey());
                    if (offset == null || offset.offset() < end.getValue()) {
                        return false;
                    }
                    positions.committed(end.getKey(), offset.offset());
                    return true;
                });
    }

    private Map<TopicPartition, Long> ends()
            throws InterruptedException, ExecutionException, TimeoutException {
        long millis = ANSWER_WITHIN.toMillis();
        List<String> topics = new ArrayList<>();
        for (String topic : admin.listTopics().names().get(millis, TimeUnit.MILLISECONDS)) {
            if (Topics.SOURCES.matcher(topic).matches()) {
                topics.add(topic);
            }
        }
        Map<TopicPartition, OffsetSpec> latest = new HashMap<>();
        admin.describeTopics(topics)
                .allTopicNames()
                .get(millis, TimeUnit.MILLISECONDS)
                .forEach((name, topic) ->
                        topic.partitions()
                                .forEach(partition ->
                                        latest.put(
                                                new TopicPartition(name, partition.partition()),
                                                OffsetSpec.latest())));
        Map<TopicPartition, Long> ends = new HashMap<>();
        admin.listOffsets(latest)
                .all()
                .get(millis, TimeUnit.MILLISECONDS)
                .forEach((partition, end) -> ends.put(partition, end.offset()));
        return ends;
    }

    @Override
    public void close() {
        looking.interrupt();
    }
}
