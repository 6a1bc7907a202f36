package org.carerecord.reader;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.streams.CloseOptions;
import org.carerecord.codec.EventEncoder;
import org.carerecord.event.ClinicalEvent;
import org.carerecord.feed.FeedName;
import org.carerecord.feed.Partitioning;
import org.carerecord.feed.Topics;
import org.carerecord.identity.NhsNumber;
import org.carerecord.record.SummaryLimits;
import org.carerecord.record.SummaryRules;
import org.carerecord.registry.InMemorySchemaRegistry;
import org.carerecord.testkit.process.TestBroker;
import org.carerecord.topology.Installation;
import org.carerecord.topology.Projection;
import org.carerecord.topology.ProjectionConfig;
import org.jspecify.annotations.Nullable;

/** A projection and its reader over a real broker, with a producer beside them. */
final class RunningRecord implements AutoCloseable {

    static final int PARTITIONS = 3;
    static final Duration WITHIN = Duration.ofSeconds(60);

    private final InMemorySchemaRegistry registry = new InMemorySchemaRegistry();
    private final EventEncoder encoder = new EventEncoder(registry);
    private final Partitioning partitioning = new Partitioning(PARTITIONS);
    private final TestBroker broker;
    private final Path state;
    private final Admin admin;
    private final KafkaProducer<byte[], byte[]> producer;
    private @Nullable Projection projection;
    private @Nullable StreamsRecordReader reader;

    RunningRecord(TestBroker broker, Path state) throws Exception {
        this.broker = broker;
        this.state = state;
        this.admin = Admin.create(Map.of("bootstrap.servers", broker.bootstrap()));
        this.producer =
                new KafkaProducer<>(
                        Map.of(
                                ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
                                broker.bootstrap(),
                                ProducerConfig.ACKS_CONFIG,
                                "all"),
                        new ByteArraySerializer(),
                        new ByteArraySerializer());
        var findings = new Installation(admin, PARTITIONS, (short) 1, 30).prepare();
        if (!findings.isSound()) {
            throw new IllegalStateException(findings.toString());
        }
    }

    void addFeed(String feed) throws Exception {
        String topic = Topics.of(new FeedName(feed));
        admin.createTopics(
                        List.of(
                                new NewTopic(topic, PARTITIONS, (short) 1)
                                        .configs(Topics.SETTINGS)))
                .all()
                .get(30, TimeUnit.SECONDS);
    }

    void start() {
        var config =
                new ProjectionConfig(
                        broker.bootstrap(),
                        "care-record-test",
                        "node-1",
                        state,
                        PARTITIONS,
                        2,
                        0,
                        NhsNumber.TestRange.ALLOWED,
                        ProjectionConfig.Limits.DEFAULT);
        projection = Projection.start(config, registry);
        reader =
                new StreamsRecordReader(
                        projection,
                        admin,
                        new SummaryRules(SummaryLimits.DEFAULT),
                        InstantSource.system());
    }

    void stop() {
        if (reader != null) {
            reader.close();
        }
        if (projection != null) {
            projection.close();
        }
        reader = null;
        projection = null;
    }

    /** Stops as a killed node does as far as others can tell: it stays a member of its group. */
    void vanish() {
        if (projection != null) {
            projection
                    .streams()
                    .close(
                            CloseOptions.timeout(WITHIN)
                                    .withGroupMembershipOperation(
                                            CloseOptions.GroupMembershipOperation.REMAIN_IN_GROUP));
        }
        stop();
    }

    /** The registry that the projection asks. */
    InMemorySchemaRegistry registry() {
        return registry;
    }

    Projection projection() {
        if (projection == null) {
            throw new IllegalStateException("Expected a started record");
        }
        return projection;
    }

    StreamsRecordReader reader() {
        if (reader == null) {
            throw new IllegalStateException("Expected a started record");
        }
        return reader;
    }

    /** Waits until everything published so far has been folded. */
    void awaitFolded() throws InterruptedException {
        if (!reader().awaitUpToDate(Instant.now(), WITHIN)) {
            throw new AssertionError(
                    "Expected the record to be up to date: " + reader().readiness());
        }
    }

    RecordMetadata publish(String feed, ClinicalEvent event) throws Exception {
        return publish(
                feed,
                partitioning.of(event.nhsNumber()),
                Partitioning.keyOf(event.nhsNumber()),
                encoder.encode(event));
    }

    RecordMetadata publish(String feed, int partition, byte[] key, byte[] value) throws Exception {
        String topic = Topics.of(new FeedName(feed));
        return producer.send(new ProducerRecord<>(topic, partition, key, value))
                .get(30, TimeUnit.SECONDS);
    }

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        stop();
        producer.close();
        admin.close();
    }
}
