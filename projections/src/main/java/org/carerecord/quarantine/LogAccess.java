package org.carerecord.quarantine;

import java.time.Duration;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.jspecify.annotations.Nullable;

/**
 * How the log is reached.
 *
 * @param bootstrap the brokers, {@code host:port}
 * @param patience how long the log may be silent while something is awaited of it
 * @param maxRecordBytes the greatest record that is sent
 */
public record LogAccess(String bootstrap, Duration patience, int maxRecordBytes) {

    /** What most brokers take at most, as they come. */
    public static final int DEFAULT_MAX_RECORD_BYTES = 1024 * 1024;

    /** With the usual greatest record. */
    public static LogAccess of(String bootstrap, Duration patience) {
        return new LogAccess(bootstrap, patience, DEFAULT_MAX_RECORD_BYTES);
    }

    /** A consumer without a group: it leaves nothing behind and disturbs nobody. */
    KafkaConsumer<byte[], byte[]> consumer() {
        int limit = Math.toIntExact(patience.toMillis());
        try {
            return new KafkaConsumer<>(
                    Map.of(
                            ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                            bootstrap,
                            ConsumerConfig.CLIENT_ID_CONFIG,
                            "care-record-quarantine",
                            ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
                            false,
                            ConsumerConfig.AUTO_OFFSET_RESET_CONFIG,
                            "none",
                            ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG,
                            false,
                            ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG,
                            limit,
                            ConsumerConfig.REQUEST_TIMEOUT_MS_CONFIG,
                            limit),
                    new ByteArrayDeserializer(),
                    new ByteArrayDeserializer());
        } catch (KafkaException refused) {
            throw unreachable(refused);
        }
    }

    /** A producer whose partitions are those of the fold: murmur2 of the key. */
    KafkaProducer<byte[], byte[]> producer() {
        int limit = Math.toIntExact(patience.toMillis());
        try {
            return new KafkaProducer<>(
                    Map.of(
                            ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
                            bootstrap,
                            ProducerConfig.CLIENT_ID_CONFIG,
                            "care-record-redrive",
                            ProducerConfig.ACKS_CONFIG,
                            "all",
                            ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG,
                            true,
                            ProducerConfig.MAX_IN_FLIGHT_REQUESTS_PER_CONNECTION,
                            1,
                            ProducerConfig.COMPRESSION_TYPE_CONFIG,
                            "lz4",
                            ProducerConfig.MAX_BLOCK_MS_CONFIG,
                            (long) limit,
                            // Kafka asks that one request and the linger fit into the delivery.
                            ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG,
                            limit / 2,
                            ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG,
                            limit,
                            ProducerConfig.MAX_REQUEST_SIZE_CONFIG,
                            maxRecordBytes),
                    new ByteArraySerializer(),
                    new ByteArraySerializer());
        } catch (KafkaException refused) {
            throw unreachable(refused);
        }
    }

    LogUnreachableException unreachable(@Nullable Throwable cause) {
        return new LogUnreachableException(
                "Expected the broker at %s to answer within %d s, but it did not%s: start it, or check the address of --kafka"
                        .formatted(
                                bootstrap,
                                patience.toSeconds(),
                                cause == null ? "" : " (" + cause.getClass().getSimpleName() + ")"),
                cause);
    }

    LogUnreachableException noTopic(String topic) {
        return new LogUnreachableException(
                "Expected a Care Record at %s, but the broker there has no topic %s: start Care Record on it first, or check the address of --kafka"
                        .formatted(bootstrap, topic),
                null);
    }
}
