package org.carerecord.ingest.publish;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.RetriableException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.carerecord.feed.FeedName;
import org.carerecord.feed.Partitioning;
import org.carerecord.feed.Receipt;
import org.carerecord.feed.Topics;
import org.carerecord.identity.NhsNumber;
import org.jspecify.annotations.Nullable;

/**
 * The log of a feed as a Kafka topic: acknowledged by all replicas in sync, idempotent, each event
 * in the partition that {@link Partitioning} names.
 */
final class KafkaEventLog implements EventLog {

    private static final int LINGER_MS = 5;
    private static final int BATCH_BYTES = 128 * 1024;
    private static final int REQUEST_TIMEOUT_MS = 30_000;
    private static final int FRAMING_BYTES = 4 * 1024;

    private final FeedName feed;
    private final String topic;
    private final Partitioning partitioning;
    private final Producer<byte[], byte[]> producer;

    private KafkaEventLog(
            FeedName feed, Partitioning partitioning, Producer<byte[], byte[]> producer) {
        this.feed = feed;
        this.topic = Topics.of(feed);
        this.partitioning = partitioning;
        this.producer = producer;
    }

    /**
     * Connects to the feed's topic, which is created if it is missing.
     *
     * @throws NotConnectedException where that fails, within the limit for connecting
     */
    static KafkaEventLog connect(PublisherSettings settings) {
        Partitioning partitioning = FeedTopic.require(settings);
        Producer<byte[], byte[]> producer =
                new KafkaProducer<>(
                        producerSettings(settings),
                        new ByteArraySerializer(),
                        new ByteArraySerializer());
        return new KafkaEventLog(settings.feed(), partitioning, producer);
    }

    static Map<String, Object> producerSettings(PublisherSettings settings) {
        PublisherLimits limits = settings.limits();
        int delivery = Math.toIntExact(limits.delivery().toMillis());
        Map<String, Object> map = new HashMap<>(settings.kafka());
        map.put(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, settings.bootstrap());
        map.put(
                ProducerConfig.CLIENT_ID_CONFIG,
                "care-record-publisher-" + settings.feed().value());
        map.put(ProducerConfig.ACKS_CONFIG, "all");
        map.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        // One request at a time: a broker that has just become leader of a partition may refuse the
        // first batch of a new producer and take the second, and then never takes the first again.
        map.put(ProducerConfig.MAX_IN_FLIGHT_REQUESTS_PER_CONNECTION, 1);
        map.put(ProducerConfig.BATCH_SIZE_CONFIG, BATCH_BYTES);
        map.put(ProducerConfig.LINGER_MS_CONFIG, Math.min(LINGER_MS, delivery / 2));
        map.put(ProducerConfig.COMPRESSION_TYPE_CONFIG, "lz4");
        map.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, delivery);
        // Kafka asks that one request and the linger fit into the time of delivery.
        map.put(
                ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG,
                Math.min(REQUEST_TIMEOUT_MS, Math.max(1, delivery - LINGER_MS)));
        map.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, limits.block().toMillis());
        map.put(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, limits.eventBytes() + FRAMING_BYTES);
        return map;
    }

    @Override
    public CompletableFuture<Receipt> append(NhsNumber patient, byte[] event) {
        int partition = partitioning.of(patient);
        var receipt = new CompletableFuture<Receipt>();
        try {
            var _ =
                    producer.send(
                            new ProducerRecord<>(
                                    topic, partition, Partitioning.keyOf(patient), event),
                            (metadata, failure) -> {
                                if (failure == null) {
                                    receipt.complete(
                                            new Receipt(
                                                    feed, metadata.partition(), metadata.offset()));
                                } else {
                                    receipt.completeExceptionally(notSent(failure));
                                }
                            });
        } catch (KafkaException | IllegalStateException refused) {
            receipt.completeExceptionally(notSent(refused));
        }
        return receipt;
    }

    private EventNotSentException notSent(@Nullable Exception failure) {
        if (failure instanceof RetriableException) {
            return EventNotSentException.logUnavailable(
                    "Expected the broker to acknowledge an event of "
                            + topic
                            + " in time, but it did not: send it again when the broker is back",
                    failure);
        }
        String kind = failure == null ? "no reason" : failure.getClass().getSimpleName();
        return EventNotSentException.refused(
                "Expected the broker to take an event of " + topic + ", but it answered " + kind,
                failure == null ? new IllegalStateException(kind) : failure);
    }

    @Override
    public void close(Duration limit) {
        producer.close(limit);
    }
}
