package org.carerecord.benchmarks.feed;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** Reads events back from the broker as a plain consumer: how soon anyone could know of them. */
final class ReadBack implements Probe {

    private static final Duration POLL = Duration.ofMillis(100);
    private static final Duration STOP_LIMIT = Duration.ofSeconds(10);

    private final Consumer<byte[], byte[]> consumer;
    private final Arrivals arrivals;
    private final Map<TopicPartition, Map<Long, Long>> seenAt = new HashMap<>();
    private final AtomicBoolean stopping = new AtomicBoolean();
    private final Thread reading;

    private ReadBack(Consumer<byte[], byte[]> consumer, Arrivals arrivals) {
        this.consumer = consumer;
        this.arrivals = arrivals;
        this.reading = Thread.ofPlatform().name("read-back").unstarted(this::read);
    }

    /** Starts at the end of the partitions these events go to. */
    static ReadBack start(String bootstrap, List<PreparedEvent> events, Arrivals arrivals) {
        var consumer =
                new KafkaConsumer<>(
                        Map.of(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrap),
                        new ByteArrayDeserializer(),
                        new ByteArrayDeserializer());
        List<TopicPartition> partitions =
                events.stream()
                        .map(event ->
                                new TopicPartition(
                                        event.content().topic(), event.content().partition()))
                        .distinct()
                        .toList();
        consumer.assign(partitions);
        consumer.seekToEnd(partitions);
        partitions.forEach(consumer::position);
        var readBack = new ReadBack(consumer, arrivals);
        readBack.reading.start();
        return readBack;
    }

    private void read() {
        while (!stopping.get()) {
            for (ConsumerRecord<byte[], byte[]> one : consumer.poll(POLL)) {
                met(
                        new TopicPartition(one.topic(), one.partition()),
                        one.offset(),
                        System.nanoTime());
            }
        }
        consumer.close();
    }

    /** Which of reading and acknowledgement comes first is open; the later one tells. */
    private synchronized void met(TopicPartition partition, long offset, long readAt) {
        Map<Long, Long> waiting = seenAt.computeIfAbsent(partition, any -> new HashMap<>());
        Long due = waiting.remove(-offset - 1);
        if (due == null) {
            waiting.put(offset, readAt);
        } else {
            arrivals.seen(due);
        }
    }

    @Override
    public synchronized void sent(PreparedEvent event, RecordMetadata place, long dueNanos) {
        var partition = new TopicPartition(place.topic(), place.partition());
        Map<Long, Long> waiting = seenAt.computeIfAbsent(partition, any -> new HashMap<>());
        Long readAt = waiting.remove(place.offset());
        if (readAt == null) {
            waiting.put(-place.offset() - 1, dueNanos);
        } else {
            arrivals.seen(dueNanos, readAt);
        }
    }

    @Override
    public void finish() throws InterruptedException {
        Thread.sleep(Duration.ofSeconds(1));
    }

    @Override
    public void close() {
        stopping.set(true);
        try {
            reading.join(STOP_LIMIT);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
