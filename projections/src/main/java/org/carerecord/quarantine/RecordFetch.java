package org.carerecord.quarantine;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.carerecord.identity.Sha256;
import org.jspecify.annotations.Nullable;

/** Fetches the records that notices of quarantine tell of from where they lie. */
public final class RecordFetch {

    private static final Duration POLL = Duration.ofMillis(200);

    private final LogAccess access;

    /** Over a log. */
    public RecordFetch(LogAccess access) {
        this.access = access;
    }

    /**
     * Fetches one record.
     *
     * @return empty where it is no longer at its place, or another one is
     * @throws LogUnreachableException where the log does not answer
     */
    public Optional<LoggedRecord> fetch(QuarantinedRecord wanted) {
        List<LoggedRecord> found = new ArrayList<>();
        fetch(List.of(wanted), (record, logged) -> logged.ifPresent(found::add));
        return found.stream().findFirst();
    }

    /**
     * Fetches many records and hands each over with what was found at its place: empty where it is
     * no longer there, or another one is, as after a topic was made anew.
     *
     * @throws LogUnreachableException where the log does not answer
     */
    void fetch(
            List<QuarantinedRecord> wanted,
            BiConsumer<QuarantinedRecord, Optional<LoggedRecord>> taker) {
        Map<TopicPartition, NavigableMap<Long, QuarantinedRecord>> byPartition =
                new TreeMap<>(
                        Comparator.comparing(TopicPartition::topic)
                                .thenComparingInt(TopicPartition::partition));
        for (QuarantinedRecord record : wanted) {
            byPartition
                    .computeIfAbsent(record.place().topicPartition(), none -> new TreeMap<>())
                    .put(record.place().offset(), record);
        }
        try (var consumer = access.consumer()) {
            var topics = consumer.listTopics();
            byPartition.forEach((partition, records) -> {
                boolean exists =
                        topics.getOrDefault(partition.topic(), List.of()).stream()
                                .anyMatch(info -> info.partition() == partition.partition());
                if (exists) {
                    new OfPartition(consumer, partition, records, taker).fetch();
                } else {
                    records.values().forEach(record -> taker.accept(record, Optional.empty()));
                }
            });
        } catch (KafkaException failed) {
            throw access.unreachable(failed);
        }
    }

    /** What is wanted of one partition, taken in the order of offsets. */
    private final class OfPartition {

        private final KafkaConsumer<byte[], byte[]> consumer;
        private final TopicPartition partition;
        private final NavigableMap<Long, QuarantinedRecord> wanted;
        private final BiConsumer<QuarantinedRecord, Optional<LoggedRecord>> taker;

        OfPartition(
                KafkaConsumer<byte[], byte[]> consumer,
                TopicPartition partition,
                NavigableMap<Long, QuarantinedRecord> wanted,
                BiConsumer<QuarantinedRecord, Optional<LoggedRecord>> taker) {
            this.consumer = consumer;
            this.partition = partition;
            this.wanted = wanted;
            this.taker = taker;
        }

        void fetch() {
            long start = offset(consumer.beginningOffsets(List.of(partition)));
            long end = offset(consumer.endOffsets(List.of(partition)));
            passOver(wanted.headMap(start));
            passOver(wanted.tailMap(end));
            consumer.assign(List.of(partition));
            long heard = System.nanoTime();
            long position = -1;
            while (!wanted.isEmpty()) {
                if (position < wanted.firstKey()) {
                    consumer.seek(partition, wanted.firstKey());
                }
                var records = consumer.poll(POLL);
                records.forEach(this::take);
                position = consumer.position(partition);
                passOver(wanted.headMap(position));
                if (!records.isEmpty()) {
                    heard = System.nanoTime();
                } else if (System.nanoTime() - heard > access.patience().toNanos()) {
                    throw access.unreachable(null);
                }
            }
        }

        private void take(ConsumerRecord<byte[], byte[]> found) {
            QuarantinedRecord record = wanted.remove(found.offset());
            if (record != null) {
                boolean same = Objects.equals(digest(found.value()), record.valueDigest());
                taker.accept(
                        record,
                        same
                                ? Optional.of(
                                        new LoggedRecord(
                                                Instant.ofEpochMilli(found.timestamp()),
                                                found.key(),
                                                found.value()))
                                : Optional.empty());
            }
        }

        /** What lies before the place reached is not there. */
        private void passOver(Map<Long, QuarantinedRecord> gone) {
            gone.values().forEach(record -> taker.accept(record, Optional.empty()));
            gone.clear();
        }

        private long offset(Map<TopicPartition, Long> offsets) {
            return Objects.requireNonNull(offsets.get(partition));
        }
    }

    private static @Nullable String digest(byte @Nullable [] value) {
        if (value == null) {
            return null;
        }
        return HexFormat.of().formatHex(Sha256.of(value));
    }
}
