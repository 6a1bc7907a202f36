package org.carerecord.topology;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.GenericDatumReader;
import org.apache.avro.generic.GenericDatumWriter;
import org.apache.avro.generic.GenericRecord;
import org.apache.avro.io.DecoderFactory;
import org.apache.avro.io.EncoderFactory;
import org.apache.kafka.common.TopicPartition;
import org.carerecord.event.Body;
import org.carerecord.feed.Partitioning;
import org.carerecord.feed.Topics;
import org.carerecord.record.CurrentRows;
import org.carerecord.record.Entry;
import org.carerecord.record.FeedState;
import org.carerecord.record.Provenance;
import org.carerecord.record.RowSection;
import org.carerecord.registry.InMemorySchemaRegistry;
import org.carerecord.registry.ReleasedSchema;
import org.carerecord.registry.SchemaRegistry.Registered;
import org.carerecord.store.Applied;
import org.carerecord.store.Histories;
import org.carerecord.store.Histories.Told;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The fold in its topology, over RocksDB. */
final class FoldProcessorTest {

    private static final String TOPIC = "care.feed.gp-north";

    @TempDir private Path directory;
    private FoldDriver driver;
    private final Told asthma =
            Histories.told("c1", Histories.condition("asthma", "active", "2019"));

    @BeforeEach
    void open() {
        driver = new FoldDriver(directory, 1);
    }

    @AfterEach
    void close() {
        driver.close();
    }

    @Test
    void foldsAnEventWithWhereItLiesAndWhenItWasReceived() {
        driver.publish(asthma);

        assertThat(current(driver, RowSection.PROBLEMS_ACTIVE))
                .containsExactly(
                        Histories.entry(
                                asthma.event(),
                                new Provenance(Histories.GP, 0, 0, Histories.RECEIVED)));
        assertThat(driver.patient().feeds())
                .containsExactly(new FeedState(Histories.GP, 0, 0, Histories.RECEIVED));
        assertThat(driver.quarantined()).isEmpty();
    }

    @Test
    void aRepetitionChangesNothing() {
        driver.publish(asthma);
        Map<String, String> once = driver.everyRow();
        driver.publish(asthma);

        assertThat(driver.everyRow()).isEqualTo(once);
    }

    @Test
    void foldsEveryFeed() {
        driver.publish(asthma);
        driver.publish(asthma.from(Histories.ACUTE, "RJ1"));

        assertThat(current(driver, RowSection.PROBLEMS_ACTIVE)).hasSize(2);
        assertThat(driver.patient().feeds()).hasSize(2);
    }

    @Test
    void foldsOnAfterARecordThatCannotBeRead() {
        driver.pipe(TOPIC, Partitioning.keyOf(Histories.PATIENT), FoldDriver.ascii("garbage"));
        driver.pipe(TOPIC, null, null);
        driver.publish(asthma);

        assertThat(current(driver, RowSection.PROBLEMS_ACTIVE)).hasSize(1);
        assertThat(driver.quarantined()).hasSize(2);
    }

    @Test
    void aNoticeRaisesThePatientsCountOnce() {
        driver.pipe(TOPIC, Partitioning.keyOf(Histories.PATIENT), FoldDriver.ascii("garbage"));
        var notice = driver.quarantined().getFirst();
        assertThat(driver.patient().quarantined()).isEqualTo(1);
        driver.pipe(Topics.QUARANTINE, notice.key(), notice.value());

        assertThat(driver.patient().quarantined()).isEqualTo(1);
        assertThat(driver.patient().isKnown()).isTrue();
        assertThat(driver.quarantined()).isEmpty();
    }

    @Test
    void aNoticeThatNamesNobodyOrIsNoneIsPassedOver() {
        driver.pipe(TOPIC, null, FoldDriver.ascii("garbage"));
        var notice = driver.quarantined().getFirst();
        Map<String, String> before = driver.everyRow();
        driver.pipe(Topics.QUARANTINE, notice.key(), notice.value());
        driver.pipe(
                Topics.QUARANTINE,
                Partitioning.keyOf(Histories.PATIENT),
                FoldDriver.ascii("no notice"));
        driver.pipe(Topics.QUARANTINE, Partitioning.keyOf(Histories.PATIENT), null);

        assertThat(driver.everyRow()).isEqualTo(before);
        assertThat(driver.quarantined()).isEmpty();
    }

    @Test
    void tellsHowFarEachTopicIsFolded() {
        assertThat(driver.positions().isOpen(0)).isTrue();
        assertThat(driver.positions().next(new TopicPartition(TOPIC, 0))).isEmpty();
        driver.publish(asthma);
        driver.publish(asthma.version(2));
        driver.pipe(Topics.QUARANTINE, null, null);

        assertThat(driver.positions().next(new TopicPartition(TOPIC, 0))).hasValue(2);
        assertThat(driver.positions().next(new TopicPartition(Topics.QUARANTINE, 0))).hasValue(3);
        assertThat(driver.positions().next(new TopicPartition("care.feed.other", 0))).isEmpty();
        driver.close();
        assertThat(driver.positions().isOpen(0)).isFalse();
    }

    @Test
    void positionsBecomeRowsInTimeAndAreKnownAgainAfterARestart(@TempDir Path another) {
        driver.publish(asthma);
        driver.publish(asthma.version(2));
        driver.publish(asthma.from(Histories.ACUTE, "RJ1"));
        assertThat(driver.applied()).isEmpty();
        driver.pass(FoldDriver.WRITE_POSITIONS_EVERY);

        assertThat(driver.applied())
                .containsExactlyInAnyOrder(
                        new Applied(Histories.GP, 0, 2), new Applied(Histories.ACUTE, 0, 3));
        try (var restarted =
                new FoldDriver(another, 1, new InMemorySchemaRegistry(), driver.everyRow())) {
            assertThat(restarted.positions().next(new TopicPartition(TOPIC, 0))).hasValue(2);
            assertThat(restarted.positions().next(new TopicPartition("care.feed.acute-3", 0)))
                    .hasValue(3);
            // The driver counts offsets from 0 again: what was folded before is not unfolded.
            restarted.publish(asthma);
            assertThat(restarted.positions().next(new TopicPartition(TOPIC, 0))).hasValue(2);
            assertThat(restarted.everyRow()).isEqualTo(driver.everyRow());
        }
    }

    /** Keys lie otherwise since: read as they are now, such a store would seem to be empty. */
    @Test
    void aStoreOfAFormerLayoutIsRefusedAndTheFixIsNamed(@TempDir Path another) {
        driver.publish(asthma);
        driver.pass(FoldDriver.WRITE_POSITIONS_EVERY);
        Map<String, String> rows = new TreeMap<>(driver.everyRow());
        String position =
                rows.keySet().stream()
                        .filter(key -> key.startsWith("fe"))
                        .findFirst()
                        .orElseThrow();
        rows.put("ff" + position.substring(2), rows.remove(position));

        assertThatThrownBy(() -> new FoldDriver(another, 1, new InMemorySchemaRegistry(), rows))
                .hasStackTraceContaining("Expected a store of this version's layout")
                .hasStackTraceContaining("rebuild the store from the topics");
    }

    @Test
    void aBodyOfANewKindStandsWithTheOthers(@TempDir Path another) throws IOException {
        var registry = new InMemorySchemaRegistry();
        Schema newer = new Schema.Parser().parse(withGenomics());
        var registered =
                (Registered) registry.register(ReleasedSchema.EVENT_3.subject(), newer.toString());
        try (var tolerant = new FoldDriver(another, 1, registry, Map.of())) {
            tolerant.pipe(
                    TOPIC,
                    Partitioning.keyOf(Histories.PATIENT),
                    genomics(asthma.framed(), newer, registered.id()));

            assertThat(current(tolerant, RowSection.OTHER))
                    .singleElement()
                    .satisfies(entry -> {
                        assertThat(entry.event().body())
                                .isEqualTo(new Body.Unknown("org.carerecord.avro.Genomics"));
                        assertThat(entry.event().entryId()).isEqualTo("c1");
                    });
            assertThat(tolerant.quarantined()).isEmpty();
        }
    }

    private static String withGenomics() throws IOException {
        var schema = new ObjectMapper().readTree(ReleasedSchema.EVENT_3.json());
        var body = schema.get("fields").get(schema.get("fields").size() - 1);
        ((ArrayNode) body.get("type"))
                .addObject()
                .put("type", "record")
                .put("name", "Genomics")
                .putArray("fields");
        return schema.toString();
    }

    private static byte[] genomics(byte[] framed, Schema newer, int id) throws IOException {
        Schema released = new Schema.Parser().parse(ReleasedSchema.EVENT_3.json());
        GenericRecord record =
                new GenericDatumReader<GenericRecord>(released, newer)
                        .read(
                                null,
                                DecoderFactory.get()
                                        .binaryDecoder(framed, 5, framed.length - 5, null));
        Schema genomics = newer.getField("body").schema().getTypes().getLast();
        record.put("body", new GenericData.Record(genomics));
        var bytes = new ByteArrayOutputStream();
        bytes.write(ByteBuffer.allocate(5).put((byte) 0).putInt(id).array());
        var out = EncoderFactory.get().directBinaryEncoder(bytes, null);
        new GenericDatumWriter<GenericRecord>(newer).write(record, out);
        return bytes.toByteArray();
    }

    private static List<Entry> current(FoldDriver driver, RowSection section) {
        List<Entry> entries = new ArrayList<>();
        try (CurrentRows.Cursor cursor = driver.patient().current().open(section)) {
            while (cursor.next()) {
                entries.add(cursor.entry());
            }
        }
        return entries;
    }
}
