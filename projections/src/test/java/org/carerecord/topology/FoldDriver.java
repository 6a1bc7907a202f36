package org.carerecord.topology;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.streams.TestInputTopic;
import org.apache.kafka.streams.TestOutputTopic;
import org.apache.kafka.streams.TopologyTestDriver;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.test.TestRecord;
import org.carerecord.codec.EventDecoder;
import org.carerecord.codec.ForwardedEventCodec;
import org.carerecord.codec.QuarantineNotice;
import org.carerecord.codec.QuarantineNoticeCodec;
import org.carerecord.feed.Partitioning;
import org.carerecord.feed.Topics;
import org.carerecord.identity.NhsNumber;
import org.carerecord.identity.NhsNumber.TestRange;
import org.carerecord.record.NumberRows;
import org.carerecord.record.PatientRows;
import org.carerecord.registry.InMemorySchemaRegistry;
import org.carerecord.registry.SchemaRegistry;
import org.carerecord.rocks.RocksMemory;
import org.carerecord.store.Applied;
import org.carerecord.store.Histories;
import org.carerecord.store.Histories.Told;
import org.carerecord.store.RecordView;
import org.carerecord.store.RowDump;
import org.carerecord.store.RowStore;
import org.carerecord.store.WriteCounts;
import org.jspecify.annotations.Nullable;

/**
 * The real topology with its real settings and RocksDB, driven record by record. The driver has one
 * partition, number 0, whose offsets all topics of the pattern share, and it gives what is written
 * to the topic of quarantine back to the fold, as a broker does.
 */
final class FoldDriver implements AutoCloseable {

    private static final HexFormat HEX = HexFormat.of();

    static final int MAX_EVENT_BYTES = 100_000;

    static final Duration WRITE_POSITIONS_EVERY = Duration.ofSeconds(1);

    private final EventDecoder decoder;
    private final QuarantineNoticeCodec notices;
    private final Positions positions = new Positions();
    private final RocksMemory memory;
    private final TopologyTestDriver driver;
    private final TestOutputTopic<byte[], byte[]> quarantine;
    private final TestOutputTopic<byte[], byte[]> forwardedEvents;
    private final TestOutputTopic<byte[], byte[]> changelog;
    private boolean closed;

    FoldDriver(Path directory, int partitions) {
        this(directory, partitions, new InMemorySchemaRegistry(), Map.of());
    }

    /** A fold whose store holds rows when it starts. */
    FoldDriver(Path directory, int partitions, SchemaRegistry registry, Map<String, String> rows) {
        this.decoder = new EventDecoder(registry, TestRange.ALLOWED);
        this.notices = new QuarantineNoticeCodec(registry);
        FoldParts parts = parts(registry, partitions, positions);
        ProjectionConfig config = config(directory, partitions);
        this.memory = memory(config);
        this.driver =
                new TopologyTestDriver(
                        RecordTopology.build(
                                () -> new Restored(new FoldProcessor(parts), rows), memory),
                        StreamsSettings.of(config),
                        Histories.RECEIVED);
        this.quarantine =
                driver.createOutputTopic(
                        Topics.QUARANTINE,
                        new ByteArrayDeserializer(),
                        new ByteArrayDeserializer());
        this.forwardedEvents =
                driver.createOutputTopic(
                        Topics.FORWARDED, new ByteArrayDeserializer(), new ByteArrayDeserializer());
        this.changelog =
                driver.createOutputTopic(
                        config.application() + "-" + RecordTopology.STORE + "-changelog",
                        new ByteArrayDeserializer(),
                        new ByteArrayDeserializer());
    }

    /** What processors share, over a registry. */
    static FoldParts parts(SchemaRegistry registry, int partitions, Positions positions) {
        var decoder = new EventDecoder(registry, TestRange.ALLOWED);
        return new FoldParts(
                new Admission(decoder, new Partitioning(partitions), MAX_EVENT_BYTES),
                decoder,
                new QuarantineNoticeCodec(registry),
                new ForwardedEventCodec(registry),
                positions,
                new WriteCounts(),
                WRITE_POSITIONS_EVERY);
    }

    /** The memory that the stores of a node share. */
    static RocksMemory memory(ProjectionConfig config) {
        return new RocksMemory(
                config.limits().blockCacheBytes(), config.limits().writeBufferBytes());
    }

    static ProjectionConfig config(Path directory, int partitions) {
        return new ProjectionConfig(
                "127.0.0.1:1",
                "care-record",
                "node-1",
                directory,
                partitions,
                2,
                1,
                TestRange.ALLOWED,
                ProjectionConfig.Limits.DEFAULT);
    }

    void publish(Told told) {
        pipe(
                Topics.of(told.provenance().feed()),
                Partitioning.keyOf(told.event().nhsNumber()),
                told.framed());
    }

    void pipe(String topic, byte @Nullable [] key, byte @Nullable [] value) {
        pipe(topic, key, value, Histories.RECEIVED);
    }

    /** A record that the broker appended at a moment. */
    void pipe(String topic, byte @Nullable [] key, byte @Nullable [] value, Instant receivedAt) {
        TestInputTopic<byte[], byte[]> input =
                driver.createInputTopic(
                        topic, new ByteArraySerializer(), new ByteArraySerializer());
        input.pipeInput(new TestRecord<>(key, value, receivedAt));
    }

    /** The notices of quarantine since this was last asked. */
    List<TestRecord<byte[], byte[]>> quarantined() {
        return quarantine.readRecordsToList();
    }

    /** The events forwarded since this was last asked. */
    List<TestRecord<byte[], byte[]>> forwarded() {
        return forwardedEvents.readRecordsToList();
    }

    /** The writes of rows since this was last asked, in their order; those of a restore too. */
    List<TestRecord<byte[], byte[]>> changelog() {
        return changelog.readRecordsToList();
    }

    /** What is held under a number now. */
    NumberRows number(NhsNumber number) {
        return view().number(number, Histories.NOW);
    }

    QuarantineNotice notice(TestRecord<byte[], byte[]> record) {
        return notices.decode(record.value()).orElseThrow();
    }

    PatientRows patient() {
        return Histories.patient(number(Histories.PATIENT));
    }

    List<Applied> applied() {
        return view().applied();
    }

    RecordView view() {
        return new RecordView(rows(), decoder);
    }

    RowStore rows() {
        return (RecordStore) driver.getStateStore(RecordTopology.STORE);
    }

    /** Every row, as hexadecimal text. */
    Map<String, String> everyRow() {
        return RowDump.of(rows());
    }

    Positions positions() {
        return positions;
    }

    void pass(Duration time) {
        driver.advanceWallClockTime(time);
    }

    /** Stops the fold; a second time does nothing. */
    @Override
    public void close() {
        if (!closed) {
            closed = true;
            driver.close();
            memory.close();
        }
    }

    static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    /** Puts rows into the store before the fold starts, as a restore does. */
    private record Restored(FoldProcessor fold, Map<String, String> rows)
            implements Processor<byte[], byte[], byte[], byte[]> {

        @Override
        public void init(ProcessorContext<byte[], byte[]> context) {
            RecordStore store = context.getStateStore(RecordTopology.STORE);
            rows.forEach((key, value) -> store.put(HEX.parseHex(key), HEX.parseHex(value)));
            fold.init(context);
        }

        @Override
        public void process(Record<byte[], byte[]> record) {
            fold.process(record);
        }

        @Override
        public void close() {
            fold.close();
        }
    }
}
