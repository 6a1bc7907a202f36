package org.carerecord.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.carerecord.codec.EventEncoder;
import org.carerecord.event.ClinicalEvent;
import org.carerecord.event.ClinicalEvent.Status;
import org.carerecord.event.Concept;
import org.carerecord.feed.FeedName;
import org.carerecord.feed.Partitioning;
import org.carerecord.feed.Topics;
import org.carerecord.identity.NhsNumber;
import org.carerecord.identity.OdsCode;
import org.carerecord.registry.ConfluentSchemaRegistry;
import org.carerecord.registry.InMemorySchemaRegistry;
import org.carerecord.registry.ReleasedSchema;
import org.carerecord.registry.SchemaRegistry;
import org.carerecord.standalone.system.SystemConfig;
import org.carerecord.testkit.process.LoopbackPorts;
import org.carerecord.testkit.process.TestRegistry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From a record that cannot be folded, through its fix, to the patient's summary. */
final class QuarantineIT {

    private static final FeedName FEED = new FeedName("gp-north");
    private static final int HEADER = 5;
    private static final ReleasedSchema TODAY =
            ReleasedSchema.latest(ReleasedSchema.EVENT_1.subject());
    private static final Partitioning PARTITIONING =
            new Partitioning(SystemConfig.DEFAULT_PARTITIONS);

    private final NhsNumber early = patient(0);
    private final NhsNumber misplaced = patient(1);
    private final NhsNumber damaged = patient(2);
    private final EventEncoder encoder = new EventEncoder(new InMemorySchemaRegistry());

    @TempDir Path directory;

    @Test
    void whatIsReDrivenAfterAFixIsShownAndNoLongerCounted() throws Exception {
        try (var server = TestRegistry.start(directory.resolve("registry"));
                var record =
                        RunningCareRecord.start(
                                directory.resolve("data"),
                                "--no-sample",
                                "--registry",
                                server.url())) {
            var registry = new ConfluentSchemaRegistry(server.url());
            int next = registerAll(registry) + 1;
            publish(record, next);
            String[] access = {"--kafka", record.bootstrap(), "--registry", server.url()};

            record.await("a count of 2", () -> quarantined(record, early) == 2);
            record.await("a count of 1", () -> quarantined(record, misplaced) == 1);
            record.await("a count of 1", () -> quarantined(record, damaged) == 1);
            listsWhatIsThere(access);
            showsOne(access);
            rehearsesWithoutPublishing(record, access);

            assertThat(register(registry, newerSchema())).isEqualTo(next);
            redrivesWhatCanBeFolded(record, access);
            repeatsWithoutHarm(record, access);
        }
    }

    private void listsWhatIsThere(String... access) {
        Program.Ended list = run("list", access);
        assertThat(list.code()).as(list.err()).isZero();
        assertThat(list.out())
                .contains("4 in quarantine, 0 re-driven since")
                .contains("      2  unknown-schema")
                .contains("patient known")
                .doesNotContain(early.digits(), misplaced.digits(), damaged.digits());

        JsonNode json =
                Summaries.parse(
                        run("list --json --reason malformed --feed gp-north", access).out());
        assertThat(json.get("records")).hasSize(1);
        assertThat(json.at("/totals/malformed").asInt()).isEqualTo(1);
        assertThat(run("list --feed trust-south", access).out()).startsWith("0 in quarantine");
        assertThat(run("list --reason bad-luck", access).code()).isEqualTo(2);
    }

    private void showsOne(String... access) throws Exception {
        String place = place("malformed", access);
        Path file = directory.resolve("value");

        Program.Ended shown = run("show " + place + " --save " + file, access);

        assertThat(shown.code()).as(shown.err()).isZero();
        assertThat(shown.out()).contains("place      " + place, "Mend the provider's serializer");
        assertThat(Files.readAllBytes(file)).isEqualTo(malformed());
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        Program.Ended again = run("show " + place + " --save " + file, access);
        assertThat(again.code()).isEqualTo(2);
        assertThat(again.err()).contains("nothing is overwritten");
        assertThat(run("show gp-north/0/987654", access).code()).isEqualTo(2);
        assertThat(run("show somewhere", access).code()).isEqualTo(2);
    }

    private void rehearsesWithoutPublishing(RunningCareRecord record, String... access) {
        Program.Ended rehearsed = run("redrive --dry-run", access);

        assertThat(rehearsed.code()).isEqualTo(1);
        assertThat(rehearsed.out())
                .contains("would be re-driven  1")
                .contains("would be refused    3")
                .contains("      2  unknown-schema");
        assertThat(run("list", access).out()).contains("0 re-driven since");
        assertThat(quarantined(record, misplaced)).isEqualTo(1);
    }

    private void redrivesWhatCanBeFolded(RunningCareRecord record, String... access) {
        Program.Ended redriven = run("redrive", access);

        assertThat(redriven.code()).as(redriven.err()).isEqualTo(1);
        assertThat(redriven.out())
                .contains("re-driven           3")
                .contains("refused still       1")
                .contains(place("malformed", access) + "  malformed  Expected");
        record.await("a count of 0", () -> quarantined(record, early) == 0);
        record.await("a count of 0", () -> quarantined(record, misplaced) == 0);
        assertThat(problems(record, early))
                .containsExactlyInAnyOrder("early-1", "early-2", "in-order");
        assertThat(problems(record, misplaced)).containsExactly("misplaced");
        assertThat(quarantined(record, damaged)).isEqualTo(1);
    }

    private void repeatsWithoutHarm(RunningCareRecord record, String... access) {
        assertThat(run("list", access).out()).contains("4 in quarantine, 3 re-driven since");
        Program.Ended repeated = run("redrive --reason unknown-schema", access);
        assertThat(repeated.code()).isZero();
        assertThat(repeated.out())
                .contains("re-driven           0")
                .contains("re-driven before    2");

        Program.Ended again = run("redrive --again " + place("wrong-partition", access), access);

        assertThat(again.code()).isZero();
        assertThat(again.out()).contains("re-driven           1");
        record.summaryOf(misplaced.digits(), Instant.now());
        assertThat(problems(record, misplaced)).containsExactly("misplaced");
        assertThat(run("redrive gp-north/0/987654", access).code()).isEqualTo(2);
    }

    @Test
    void saysThatTheBrokerCannotBeReached() {
        String nowhere = "127.0.0.1:" + LoopbackPorts.free(1).getFirst();
        for (String command : List.of("list", "show gp-north/0/1", "redrive")) {
            Program.Ended ended = run(command + " --timeout-seconds 1", "--kafka", nowhere);

            assertThat(ended.code()).as(command).isEqualTo(3);
            assertThat(ended.err()).contains("Expected the broker at " + nowhere);
        }
    }

    private static Program.Ended run(String command, String... access) {
        String[] words = command.split(" ");
        String[] all = Arrays.copyOf(words, words.length + access.length);
        System.arraycopy(access, 0, all, words.length, access.length);
        return Program.quarantine(all);
    }

    private static String place(String reason, String... access) {
        return Summaries.parse(run("list --json --reason " + reason, access).out())
                .at("/records/0/place")
                .asText();
    }

    private static int quarantined(RunningCareRecord record, NhsNumber patient) {
        HttpResponse<String> answer = record.get("/patients/" + patient.digits() + "/summary");
        return answer.statusCode() == 200
                ? Summaries.parse(answer.body()).get("quarantined").asInt()
                : -1;
    }

    private static List<String> problems(RunningCareRecord record, NhsNumber patient) {
        return Summaries.entryIds(Summaries.parse(record.summary(patient.digits())), "problems");
    }

    private void publish(RunningCareRecord record, int unknownSchema) throws Exception {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", record.bootstrap()))) {
            admin.createTopics(
                            List.of(
                                    new NewTopic(
                                                    Topics.of(FEED),
                                                    PARTITIONING.partitions(),
                                                    (short) 1)
                                            .configs(Topics.SETTINGS)))
                    .all()
                    .get(RunningCareRecord.LIMIT.toSeconds(), TimeUnit.SECONDS);
        }
        try (var producer =
                new KafkaProducer<>(
                        Map.of("bootstrap.servers", record.bootstrap()),
                        new ByteArraySerializer(),
                        new ByteArraySerializer())) {
            send(producer, early, 0, encoder.encode(event(early, "in-order")));
            send(producer, early, 0, newer(event(early, "early-1"), unknownSchema));
            send(producer, early, 0, newer(event(early, "early-2"), unknownSchema));
            send(producer, misplaced, 1, encoder.encode(event(misplaced, "misplaced")));
            send(producer, damaged, 0, malformed());
        }
    }

    private static void send(
            KafkaProducer<byte[], byte[]> producer, NhsNumber patient, int beside, byte[] value)
            throws Exception {
        int partition = (PARTITIONING.of(patient) + beside) % PARTITIONING.partitions();
        producer.send(
                        new ProducerRecord<>(
                                Topics.of(FEED), partition, Partitioning.keyOf(patient), value))
                .get(RunningCareRecord.LIMIT.toSeconds(), TimeUnit.SECONDS);
    }

    private static byte[] malformed() {
        return ByteBuffer.allocate(HEADER + 3)
                .put((byte) 0)
                .putInt(TODAY.id())
                .put("bad".getBytes(StandardCharsets.US_ASCII))
                .array();
    }

    /** As the newer schema writes it: its last field is absent. */
    private byte[] newer(ClinicalEvent event, int schema) {
        byte[] today = encoder.encode(event);
        return ByteBuffer.allocate(today.length + 1)
                .put((byte) 0)
                .putInt(schema)
                .put(today, HEADER, today.length - HEADER)
                .put((byte) 0)
                .array();
    }

    private static String newerSchema() {
        var schema = (ObjectNode) Summaries.parse(TODAY.json());
        ((ArrayNode) schema.get("fields"))
                .add(
                        Summaries.parse(
                                "{\"name\":\"remark\",\"type\":[\"null\",\"string\"],\"default\":null}"));
        return schema.toString();
    }

    /**
     * Registers the schemas that the system writes, so that the next id is known; gives the last.
     */
    private static int registerAll(SchemaRegistry registry) {
        int last = 0;
        for (ReleasedSchema released : ReleasedSchema.values()) {
            last =
                    Math.max(
                            last,
                            ((SchemaRegistry.Registered)
                                            registry.register(
                                                    released.subject(),
                                                    ReleasedSchema.latest(released.subject())
                                                            .json()))
                                    .id());
        }
        return last;
    }

    private static int register(SchemaRegistry registry, String schema) {
        return ((SchemaRegistry.Registered) registry.register(TODAY.subject(), schema)).id();
    }

    private static ClinicalEvent event(NhsNumber patient, String entry) {
        return new ClinicalEvent(
                entry + "-1",
                new OdsCode("Y06601"),
                patient,
                "problems",
                entry,
                1,
                Instant.EPOCH,
                Status.RECORDED,
                "N",
                List.of(),
                null,
                null,
                MadeUp.problem(Concept.ofText("Asthma")));
    }

    private static NhsNumber patient(int number) {
        return new NhsNumber(Long.parseLong(MadeUp.numbers(number + 1).getLast()));
    }
}
