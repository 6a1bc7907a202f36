package org.carerecord.benchmarks.feed;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.Callback;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.carerecord.codec.EventEncoder;
import org.carerecord.feed.Partitioning;
import org.carerecord.feed.Receipt;
import org.carerecord.feed.Topics;
import org.carerecord.registry.InMemorySchemaRegistry;
import org.carerecord.testkit.history.Delivery;

/** Publishes histories of all feeds through one producer, set as providers' publishers are. */
final class EventFeed {

    private static final int REPLICAS = 1;

    private final Admin admin;
    private final Producer<byte[], byte[]> producer;
    private final Partitioning partitioning;
    private final EventEncoder encoder = new EventEncoder(new InMemorySchemaRegistry());
    private final Set<String> topics = new HashSet<>();

    EventFeed(String bootstrap, int partitions) {
        this.partitioning = new Partitioning(partitions);
        this.admin = Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrap));
        this.producer =
                new KafkaProducer<>(
                        Map.of(
                                ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
                                bootstrap,
                                ProducerConfig.ACKS_CONFIG,
                                "all",
                                ProducerConfig.LINGER_MS_CONFIG,
                                5,
                                ProducerConfig.BATCH_SIZE_CONFIG,
                                128 * 1024,
                                ProducerConfig.COMPRESSION_TYPE_CONFIG,
                                "lz4"),
                        new ByteArraySerializer(),
                        new ByteArraySerializer());
    }

    /** The events of a population, one at a time. */
    Stream<PreparedEvent> events(Population population) {
        return prepared(population.histories().flatMap(history -> history.deliveries().stream()));
    }

    /** Deliveries as they go to the log, one at a time. */
    Stream<PreparedEvent> prepared(Stream<Delivery> deliveries) {
        return deliveries
                .map(delivery -> PreparedEvent.of(delivery, partitioning, encoder))
                .peek(event -> require(event.content().topic()));
    }

    private void require(String topic) {
        if (!topics.add(topic)) {
            return;
        }
        var missing =
                new NewTopic(topic, partitioning.partitions(), (short) REPLICAS)
                        .configs(Topics.SETTINGS);
        try {
            admin.createTopics(List.of(missing)).all().get();
        } catch (ExecutionException refused) {
            if (!(refused.getCause() instanceof TopicExistsException)) {
                throw new IllegalStateException("Expected a topic for a feed", refused);
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted", stopped);
        }
    }

    /** Sends events as fast as the broker takes them, and waits for the last. */
    Sent send(Stream<PreparedEvent> events) {
        var sending = new Sending();
        events.forEach(sending::send);
        return sending.end();
    }

    /** Sends one event; what becomes of it is told to the callback. */
    void send(PreparedEvent event, Callback done) {
        var _ = producer.send(event.content(), done);
    }

    private final class Sending {
        private final Map<String, Sent.Last> lasts = new ConcurrentHashMap<>();
        private final AtomicReference<Exception> failure = new AtomicReference<>();
        private final long startedAt = System.currentTimeMillis();
        private long events;
        private long bytes;

        void send(PreparedEvent event) {
            events++;
            bytes += event.content().value().length;
            EventFeed.this.send(
                    event,
                    (place, failed) -> {
                        if (failed != null) {
                            failure.set(failed);
                        } else {
                            var receipt =
                                    new Receipt(event.feed(), place.partition(), place.offset());
                            lasts.put(
                                    event.feed().value() + "/" + place.partition(),
                                    new Sent.Last(event.patient(), receipt.text()));
                        }
                    });
        }

        Sent end() {
            producer.flush();
            if (failure.get() != null) {
                throw new IllegalStateException(
                        "Expected the broker to take every event", failure.get());
            }
            return new Sent(startedAt, events, bytes, List.copyOf(lasts.values()));
        }
    }
}
