package org.carerecord.reader;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.TopicPartition;
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
import org.carerecord.rocks.WriteBytes;
import org.carerecord.store.RowDump;
import org.carerecord.store.RowStore.Row;
import org.carerecord.testkit.process.TestBroker;
import org.carerecord.topology.Installation;
import org.carerecord.topology.Projection;
import org.carerecord.topology.ProjectionConfig;
import org.carerecord.topology.RecordTopology;
import org.jspecify.annotations.Nullable;

/** A projection and its reader over a real broker, with a producer beside them. */
final class RunningRecord implements AutoCloseable {

    static final int PARTITIONS = 3;
    static final Duration WITHIN = Duration.ofSeconds(60);

    private final InMemorySchemaRegistry registry = new InMemorySchemaRegistry();
    private final EventEncoder encoder = new EventEncoder(registry);
    private final Partitioning partitioning;
    private final ProjectionConfig config;
    private final Admin admin;
    private final KafkaProducer<byte[], byte[]> producer;
    private @Nullable Projection projection;
    private @Nullable StreamsRecordReader reader;

    RunningRecord(TestBroker broker, Path state) throws Exception {
        this(broker, config(broker.bootstrap(), "care-record-test", state, PARTITIONS));
    }

    RunningRecord(TestBroker broker, ProjectionConfig config) throws Exception {
        this.config = config;
        this.partitioning = new Partitioning(config.partitions());
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
        var findings = new Installation(admin, config.partitions(), (short) 1, 30).prepare();
        if (!findings.isSound()) {
            throw new IllegalStateException(findings.toString());
        }
    }

    void addFeed(String feed) throws Exception {
        String topic = Topics.of(new FeedName(feed));
        admin.createTopics(
                        List.of(
                                new NewTopic(topic, config.partitions(), (short) 1)
                                        .configs(Topics.SETTINGS)))
                .all()
                .get(30, TimeUnit.SECONDS);
    }

    /** A node that folds as they all do in tests. */
    static ProjectionConfig config(
            String bootstrap, String application, Path state, int partitions) {
        return new ProjectionConfig(
                bootstrap,
                application,
                "node-1",
                state,
                partitions,
                2,
                0,
                NhsNumber.TestRange.ALLOWED,
                ProjectionConfig.Limits.DEFAULT);
    }

    void start() {
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

    /** Deletes what the cluster has of a stopped record: the changelog, and where it had got to. */
    void forget() throws Exception {
        String changelog = config.application() + "-" + RecordTopology.STORE + "-changelog";
        admin.deleteTopics(List.of(changelog)).all().get(30, TimeUnit.SECONDS);
        admin.deleteConsumerGroups(List.of(config.application())).all().get(30, TimeUnit.SECONDS);
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

    /**
     * Waits until everything published so far has been folded and committed, and everything that
     * the fold of it wrote to the log as well: a commit comes after both.
     */
    void awaitCommitted() throws Exception {
        awaitFolded();
        long end = System.nanoTime() + WITHIN.toNanos();
        while (uncommitted() > 0) {
            if (System.nanoTime() > end) {
                throw new AssertionError("Expected everything to be committed");
            }
            Thread.sleep(50);
        }
        awaitFolded();
    }

    /** How many records the fold has not committed. */
    long uncommitted() throws Exception {
        var committed =
                admin.listConsumerGroupOffsets(config.application())
                        .partitionsToOffsetAndMetadata()
                        .get(30, TimeUnit.SECONDS);
        long uncommitted = 0;
        for (var end : ends(Topics.SOURCES).entrySet()) {
            OffsetAndMetadata offset = committed.get(end.getKey());
            uncommitted += end.getValue() - (offset == null ? 0 : offset.offset());
        }
        return uncommitted;
    }

    /** How many rows the fold has written since it was made. */
    long rowsWritten() throws Exception {
        Pattern changelog =
                Pattern.compile(
                        Pattern.quote(config.application() + "-" + RecordTopology.STORE)
                                + "-changelog");
        return ends(changelog).values().stream().mapToLong(Long::longValue).sum();
    }

    private Map<TopicPartition, Long> ends(Pattern names) throws Exception {
        List<String> topics =
                admin.listTopics().names().get(30, TimeUnit.SECONDS).stream()
                        .filter(names.asMatchPredicate())
                        .toList();
        Map<TopicPartition, OffsetSpec> latest = new HashMap<>();
        for (String topic : topics) {
            for (int partition = 0; partition < config.partitions(); partition++) {
                latest.put(new TopicPartition(topic, partition), OffsetSpec.latest());
            }
        }
        Map<TopicPartition, Long> ends = new HashMap<>();
        admin.listOffsets(latest)
                .all()
                .get(30, TimeUnit.SECONDS)
                .forEach((partition, end) -> ends.put(partition, end.offset()));
        return ends;
    }

    /** Every row of a partition, as hexadecimal text. */
    Map<String, String> rows(int partition) {
        return RowDump.of(new Stores(projection().streams()).held(partition));
    }

    /** Sends a record without waiting until it is in the log. */
    Future<RecordMetadata> send(String feed, int partition, byte[] key, byte[] value) {
        String topic = Topics.of(new FeedName(feed));
        return producer.send(new ProducerRecord<>(topic, partition, key, value));
    }

    /** Takes a row out of the changelog, as a crash that came before it was written. */
    void takeOut(int partition, byte[] key) throws Exception {
        String changelog = config.application() + "-" + RecordTopology.STORE + "-changelog";
        byte[] removed = WriteBytes.of(List.of(new Row(key, null)));
        producer.send(new ProducerRecord<>(changelog, partition, key, removed))
                .get(30, TimeUnit.SECONDS);
    }

    RecordMetadata publish(String feed, ClinicalEvent event) throws Exception {
        return publish(
                feed,
                partitioning.of(event.nhsNumber()),
                Partitioning.keyOf(event.nhsNumber()),
                encoder.encode(event));
    }

    RecordMetadata publish(String feed, int partition, byte[] key, byte[] value) throws Exception {
        return send(feed, partition, key, value).get(30, TimeUnit.SECONDS);
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
