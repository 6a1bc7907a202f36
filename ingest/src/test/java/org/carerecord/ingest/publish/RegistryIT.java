package org.carerecord.ingest.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.GenericDatumReader;
import org.apache.avro.generic.GenericDatumWriter;
import org.apache.avro.generic.GenericRecord;
import org.apache.avro.io.BinaryEncoder;
import org.apache.avro.io.DecoderFactory;
import org.apache.avro.io.EncoderFactory;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.carerecord.codec.ClinicalEventDeserializer;
import org.carerecord.codec.Decoded;
import org.carerecord.codec.EventDecoder;
import org.carerecord.codec.EventEncoder;
import org.carerecord.event.Body;
import org.carerecord.event.ClinicalEvent;
import org.carerecord.feed.FeedName;
import org.carerecord.feed.Partitioning;
import org.carerecord.feed.Receipt;
import org.carerecord.feed.Topics;
import org.carerecord.identity.NhsNumber.TestRange;
import org.carerecord.identity.OdsCode;
import org.carerecord.registry.ConfluentSchemaRegistry;
import org.carerecord.registry.InMemorySchemaRegistry;
import org.carerecord.registry.ReleasedFirstRegistry;
import org.carerecord.registry.ReleasedSchema;
import org.carerecord.registry.SchemaRegistry;
import org.carerecord.testkit.process.TestBroker;
import org.carerecord.testkit.process.TestRegistry;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Events over a real broker whose schemas lie in a real registry, now and as they change. */
final class RegistryIT {

    private static final int PARTITIONS = 3;
    private static final int HEADER_BYTES = 5;
    private static final Duration LIMIT = Duration.ofSeconds(60);
    private static final ReleasedSchema TODAY =
            ReleasedSchema.latest(ReleasedSchema.EVENT_1.subject());

    @TempDir static Path directory;

    private static TestBroker broker;
    private static TestRegistry server;

    @BeforeAll
    static void start() throws Exception {
        broker = TestBroker.start(directory.resolve("broker"));
        server = TestRegistry.start(directory.resolve("registry"));
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", broker.bootstrap()))) {
            admin.createTopics(
                            List.of(
                                    new NewTopic(Topics.QUARANTINE, PARTITIONS, (short) 1)
                                            .configs(Topics.SETTINGS)))
                    .all()
                    .get(LIMIT.toSeconds(), TimeUnit.SECONDS);
        }
    }

    @AfterAll
    static void stop() {
        server.close();
        broker.close();
    }

    @Test
    void whatIsPublishedIsReadByAReaderThatAsksTheRegistry() throws Exception {
        var feed = new FeedName("published");
        List<ClinicalEvent> events = IntStream.range(0, 20).mapToObj(i -> event(feed, i)).toList();

        publish(feed, events);

        assertThat(read(feed, events.size(), registry()))
                .containsExactlyInAnyOrderElementsOf(
                        events.stream().map(Decoded.Event::new).toList());
        assertThat(read(feed, events.size(), new InMemorySchemaRegistry()))
                .as("a reader without that registry does not know the id")
                .allSatisfy(decoded ->
                        assertThat(decoded)
                                .isInstanceOfSatisfying(
                                        Decoded.Undecodable.class,
                                        it ->
                                                assertThat(it.reason())
                                                        .isEqualTo(Decoded.Reason.UNKNOWN_SCHEMA)));
    }

    @Test
    void todaysReaderReadsWhatANewerSchemaWroteBesideWhatTodaysDid() throws Exception {
        var feed = new FeedName("evolving");
        ClinicalEvent old = event(feed, 1);
        ClinicalEvent withNewField = event(feed, 2);
        ClinicalEvent ofNewKind = event(feed, 3);
        publish(feed, List.of(old));

        Schema newer = newer();
        int id =
                ((SchemaRegistry.Registered) registry().register(TODAY.subject(), newer.toString()))
                        .id();
        send(feed, withNewField, framed(id, record(withNewField, newer)));
        GenericRecord genomics = record(ofNewKind, newer);
        genomics.put(
                "body",
                new GenericData.Record(newer.getField("body").schema().getTypes().getLast()));
        send(feed, ofNewKind, framed(id, genomics));

        assertThat(read(feed, 3, registry()))
                .containsExactlyInAnyOrder(
                        new Decoded.Event(old),
                        new Decoded.Event(withNewField),
                        new Decoded.Event(
                                ofNewKind.withBody(
                                        new Body.Unknown("org.carerecord.avro.GenomicsBody"))));
    }

    @Test
    void aSchemaThatCouldNotReadEarlierEventsIsRefused() {
        registry().register(TODAY.subject(), TODAY.json());
        Schema today = new Schema.Parser().parse(TODAY.json());
        List<Schema.Field> fields = copies(today);
        fields.add(new Schema.Field("required", Schema.create(Schema.Type.STRING)));

        assertThat(registry().register(TODAY.subject(), like(today, fields).toString()))
                .isInstanceOf(SchemaRegistry.Incompatible.class);
        assertThat(registry().register(TODAY.subject(), TODAY.json()))
                .isInstanceOf(SchemaRegistry.Registered.class);
    }

    private static SchemaRegistry registry() {
        return new ReleasedFirstRegistry(new ConfluentSchemaRegistry(server.url()));
    }

    private static ClinicalEvent event(FeedName feed, int number) {
        EventDraft draft =
                Drafts.valid()
                        .organisation("Y06601")
                        .eventId(feed.value() + "-" + number)
                        .entryId("Condition/" + number);
        try (var publisher =
                new EventPublisher(
                        new InMemoryEventLog(feed, new Partitioning(PARTITIONS)),
                        new InMemorySchemaRegistry(),
                        settings(feed),
                        InstantSource.system())) {
            return ((Validity.Valid) publisher.validate(draft)).event();
        }
    }

    private static PublisherSettings settings(FeedName feed) {
        return PublisherSettings.of(broker.bootstrap(), feed, new OdsCode("Y06601"));
    }

    private static void publish(FeedName feed, List<ClinicalEvent> events) throws Exception {
        try (var publisher =
                EventPublisher.connect(settings(feed), registry(), InstantSource.system())) {
            for (Submission submission :
                    publisher.publishAll(events.stream().map(EventDraft::of).toList())) {
                Receipt receipt =
                        ((Submission.Sent) submission)
                                .receipt()
                                .get(LIMIT.toSeconds(), TimeUnit.SECONDS);
                assertThat(receipt.feed()).isEqualTo(feed);
            }
        }
    }

    /** Today's schema with a field more, in front of all others, and a kind of body more. */
    private static Schema newer() {
        Schema today = new Schema.Parser().parse(TODAY.json());
        List<Schema.Field> fields = new ArrayList<>();
        fields.add(new Schema.Field("urgency", Schema.create(Schema.Type.STRING), null, "routine"));
        for (Schema.Field field : copies(today)) {
            if (field.name().equals("body")) {
                List<Schema> kinds = new ArrayList<>(field.schema().getTypes());
                kinds.add(
                        Schema.createRecord(
                                "GenomicsBody", null, today.getNamespace(), false, List.of()));
                fields.add(new Schema.Field("body", Schema.createUnion(kinds)));
            } else {
                fields.add(field);
            }
        }
        return like(today, fields);
    }

    private static List<Schema.Field> copies(Schema schema) {
        List<Schema.Field> copies = new ArrayList<>();
        schema.getFields().forEach(field -> copies.add(new Schema.Field(field, field.schema())));
        return copies;
    }

    private static Schema like(Schema schema, List<Schema.Field> fields) {
        return Schema.createRecord(
                schema.getName(), schema.getDoc(), schema.getNamespace(), false, fields);
    }

    /** The event as a record of a schema, which a writer of that version would fill. */
    private static GenericRecord record(ClinicalEvent event, Schema schema) throws IOException {
        byte[] framed = new EventEncoder(new InMemorySchemaRegistry()).encode(event);
        Schema today = new Schema.Parser().parse(TODAY.json());
        GenericRecord record =
                new GenericDatumReader<GenericRecord>(today, schema)
                        .read(
                                null,
                                DecoderFactory.get()
                                        .binaryDecoder(
                                                framed,
                                                HEADER_BYTES,
                                                framed.length - HEADER_BYTES,
                                                null));
        record.put("urgency", "high");
        return record;
    }

    /** Confluent's framing, written here as another program would. */
    private static byte[] framed(int schemaId, GenericRecord record) throws IOException {
        var bytes = new ByteArrayOutputStream();
        var header = new DataOutputStream(bytes);
        header.writeByte(0);
        header.writeInt(schemaId);
        header.flush();
        BinaryEncoder encoder = EncoderFactory.get().directBinaryEncoder(bytes, null);
        new GenericDatumWriter<GenericRecord>(record.getSchema()).write(record, encoder);
        encoder.flush();
        return bytes.toByteArray();
    }

    private static void send(FeedName feed, ClinicalEvent event, byte[] value) throws Exception {
        try (var producer =
                new KafkaProducer<>(
                        Map.of("bootstrap.servers", broker.bootstrap(), "acks", "all"),
                        new ByteArraySerializer(),
                        new ByteArraySerializer())) {
            producer.send(
                            new ProducerRecord<>(
                                    Topics.of(feed),
                                    new Partitioning(PARTITIONS).of(event.nhsNumber()),
                                    Partitioning.keyOf(event.nhsNumber()),
                                    value))
                    .get(LIMIT.toSeconds(), TimeUnit.SECONDS);
        }
    }

    /** Reads a feed from its start, with nothing known but what the registry says. */
    private static List<Decoded> read(FeedName feed, int count, SchemaRegistry registry) {
        List<Decoded> read = new ArrayList<>();
        var decoder = new EventDecoder(registry, TestRange.REFUSED);
        List<TopicPartition> partitions =
                IntStream.range(0, PARTITIONS)
                        .mapToObj(partition -> new TopicPartition(Topics.of(feed), partition))
                        .toList();
        long deadline = System.nanoTime() + LIMIT.toNanos();
        try (var consumer =
                new KafkaConsumer<>(
                        Map.of("bootstrap.servers", broker.bootstrap()),
                        new ByteArrayDeserializer(),
                        new ClinicalEventDeserializer(decoder))) {
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            while (read.size() < count && System.nanoTime() < deadline) {
                for (ConsumerRecord<byte[], Decoded> record :
                        consumer.poll(Duration.ofSeconds(1))) {
                    read.add(record.value());
                }
            }
        }
        assertThat(read).hasSize(count);
        return read;
    }
}
