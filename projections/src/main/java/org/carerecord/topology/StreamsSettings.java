package org.carerecord.topology;

import java.util.Properties;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.streams.StreamsConfig;

/**
 * The settings of Kafka Streams, each with its reason where it is not the default. Public for what
 * is to run beside the fold on the same footing.
 */
public final class StreamsSettings {

    private StreamsSettings() {}

    /** The settings of a node. */
    public static Properties of(ProjectionConfig config) {
        var settings = new Properties();
        settings.put(StreamsConfig.APPLICATION_ID_CONFIG, config.application());
        settings.put(StreamsConfig.BOOTSTRAP_SERVERS_CONFIG, config.bootstrap());
        settings.put(StreamsConfig.STATE_DIR_CONFIG, config.stateDirectory().toString());
        settings.put(StreamsConfig.NUM_STREAM_THREADS_CONFIG, config.threads());
        // The fold is idempotent; exactly-once would wipe the local store after a crash.
        settings.put(StreamsConfig.PROCESSING_GUARANTEE_CONFIG, StreamsConfig.AT_LEAST_ONCE);
        // Under "streams" a query can be sent to a wrong host during a rebalance (KAFKA-20887).
        settings.put(StreamsConfig.GROUP_PROTOCOL_CONFIG, "classic");
        // Standbys see only what is in the changelog, so nothing may wait in a cache.
        settings.put(StreamsConfig.STATESTORE_CACHE_MAX_BYTES_CONFIG, 0);
        // Any order of events gives the same rows, so no topic waits for what may lie in another.
        settings.put(
                StreamsConfig.MAX_TASK_IDLE_MS_CONFIG, StreamsConfig.MAX_TASK_IDLE_MS_DISABLED);
        settings.put(StreamsConfig.COMMIT_INTERVAL_MS_CONFIG, 1_000);
        settings.put(StreamsConfig.NUM_STANDBY_REPLICAS_CONFIG, config.standbys());
        settings.put(StreamsConfig.ACCEPTABLE_RECOVERY_LAG_CONFIG, 10_000L);
        settings.put(StreamsConfig.PROBING_REBALANCE_INTERVAL_MS_CONFIG, 60_000L);
        settings.put(StreamsConfig.ENSURE_EXPLICIT_INTERNAL_RESOURCE_NAMING_CONFIG, true);
        clients(settings, config);
        return settings;
    }

    private static void clients(Properties settings, ProjectionConfig config) {
        main(settings, ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        // A new feed's topic is noticed at the next refresh of the metadata.
        main(
                settings,
                ConsumerConfig.METADATA_MAX_AGE_CONFIG,
                Math.toIntExact(config.limits().newFeedWithin().toMillis()));
        // Static membership: the members a crash leaves behind can be told from others by their
        // ids.
        main(settings, ConsumerConfig.GROUP_INSTANCE_ID_CONFIG, config.node());
        main(
                settings,
                ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG,
                Math.toIntExact(config.limits().session().toMillis()));
        main(
                settings,
                ConsumerConfig.HEARTBEAT_INTERVAL_MS_CONFIG,
                Math.toIntExact(config.limits().session().toMillis() / 5));
        settings.put(
                StreamsConfig.restoreConsumerPrefix(ConsumerConfig.MAX_POLL_RECORDS_CONFIG),
                10_000);
        // Nobody waits for what a node writes: fewer and larger requests cost all less.
        settings.put(StreamsConfig.producerPrefix(ProducerConfig.LINGER_MS_CONFIG), 20);
        settings.put(StreamsConfig.producerPrefix(ProducerConfig.BATCH_SIZE_CONFIG), 128 * 1024);
        settings.put(StreamsConfig.producerPrefix(ProducerConfig.COMPRESSION_TYPE_CONFIG), "lz4");
    }

    private static void main(Properties settings, String name, Object value) {
        settings.put(StreamsConfig.mainConsumerPrefix(name), value);
    }
}
