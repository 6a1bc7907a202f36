package org.carerecord.quarantine;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;

/** Reads a whole topic, from its start to what was its end when the reading began. */
final class TopicReader {

    private static final Duration POLL = Duration.ofMillis(200);

    private final LogAccess access;
    private final ReadListener listener;

    TopicReader(LogAccess access, ReadListener listener) {
        this.access = access;
        this.listener = listener;
    }

    /**
     * Hands over each record; the order holds within a partition only.
     *
     * @throws LogUnreachableException where the log is silent for too long, or has no such topic
     */
    void read(String topic, Consumer<ConsumerRecord<byte[], byte[]>> reader) {
        try (var consumer = access.consumer()) {
            List<PartitionInfo> partitions = consumer.listTopics().get(topic);
            if (partitions == null) {
                throw access.noTopic(topic);
            }
            read(consumer, topic, partitions(topic, partitions), reader);
        } catch (KafkaException failed) {
            throw access.unreachable(failed);
        }
    }

    private static List<TopicPartition> partitions(String topic, List<PartitionInfo> found) {
        return found.stream().map(info -> new TopicPartition(topic, info.partition())).toList();
    }

    private void read(
            KafkaConsumer<byte[], byte[]> consumer,
            String topic,
            List<TopicPartition> partitions,
            Consumer<ConsumerRecord<byte[], byte[]>> reader) {
        Map<TopicPartition, Long> starts = consumer.beginningOffsets(partitions);
        Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
        Map<TopicPartition, Long> left = new HashMap<>(ends);
        left.entrySet().removeIf(end -> end.getValue() <= starts.getOrDefault(end.getKey(), 0L));
        consumer.assign(left.keySet());
        starts.forEach((partition, start) -> {
            if (left.containsKey(partition)) {
                consumer.seek(partition, start);
            }
        });
        long total = sum(ends) - sum(starts);
        long read = 0;
        long heard = System.nanoTime();
        while (!left.isEmpty()) {
            var records = consumer.poll(POLL);
            read += take(records, ends, reader);
            // A partition that is at its end is let go, so that nothing newer is fetched of it.
            if (left.entrySet().removeIf(end -> consumer.position(end.getKey()) >= end.getValue())
                    && !left.isEmpty()) {
                consumer.assign(left.keySet());
            }
            if (!records.isEmpty()) {
                heard = System.nanoTime();
                listener.progress(topic, read, total);
            } else if (System.nanoTime() - heard > access.patience().toNanos()) {
                throw access.unreachable(null);
            }
        }
    }

    private static int take(
            ConsumerRecords<byte[], byte[]> records,
            Map<TopicPartition, Long> ends,
            Consumer<ConsumerRecord<byte[], byte[]>> reader) {
        int taken = 0;
        for (ConsumerRecord<byte[], byte[]> record : records) {
            var partition = new TopicPartition(record.topic(), record.partition());
            if (record.offset() < ends.getOrDefault(partition, 0L)) {
                reader.accept(record);
                taken++;
            }
        }
        return taken;
    }

    private static long sum(Map<TopicPartition, Long> offsets) {
        return offsets.values().stream().mapToLong(Long::longValue).sum();
    }
}
