package org.carerecord.standalone.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.carerecord.feed.FeedName;
import org.carerecord.feed.Partitioning;
import org.carerecord.feed.Topics;
import org.carerecord.identity.NhsNumber;
import org.carerecord.quarantine.ReasonGuide;
import org.carerecord.testkit.process.LoopbackPorts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs every command that the documents print, in their order, and compares the answers. */
class DocumentsIT {

    private static final Path ROOT = Path.of(System.getProperty("care-record.root"));
    private static final Duration READY_WITHIN = Duration.ofMinutes(3);
    private static final String UP = "./care-record up";

    /** Numbers that {@code up} prints to be tried. */
    private static final int TO_TRY = 3;

    @TempDir Path directory;
    private final List<Integer> ports = LoopbackPorts.free(2);

    @Test
    void theCommandsOfTheReadmeAnswerAsItSays() throws Exception {
        List<DocumentedCommand> commands = DocumentedCommand.in(ROOT.resolve("README.md"));
        assertThat(commands.getFirst().command()).isEqualTo(UP);

        Process up = start(hereOf(UP) + " --data " + directory.resolve("data"));
        try {
            assertSame(commands.getFirst(), awaitReady(up, TO_TRY));
            for (DocumentedCommand command : commands.subList(1, commands.size())) {
                assertSame(command, answer(command));
            }
        } finally {
            up.destroy();
            assertThat(up.waitFor(1, TimeUnit.MINUTES)).isTrue();
        }
    }

    @Test
    void theCommandsOfQuarantineAnswerAsItsPageSays() throws Exception {
        Process up = start(hereOf(UP) + " --no-sample --data " + directory.resolve("data"));
        try {
            awaitReady(up, 0);
            List<DocumentedCommand> commands =
                    DocumentedCommand.in(ROOT.resolve("docs/quarantine.md"));
            // The page tells of a feed whose sixth record is a Bundle, sent by mistake.
            answer(
                    new DocumentedCommand(
                            "./care-record load --feed gp-north --organisation Y06601"
                                    + " samples/first-bundle.json",
                            List.of()));
            NhsNumber patient = new NhsNumber(9_990_001_057L);
            publish("gp-north", patient, "{\"resourceType\":\"Bundle\"}");
            for (DocumentedCommand command : commands) {
                assertSame(command, answer(command));
            }
        } finally {
            up.destroy();
            assertThat(up.waitFor(1, TimeUnit.MINUTES)).isTrue();
        }
    }

    @Test
    void thePageOfQuarantineExplainsEveryReasonInTheWordsOfTheProgram() throws IOException {
        String page = Files.readString(ROOT.resolve("docs/quarantine.md"));

        assertThat(page.lines().filter(line -> line.startsWith("| `")))
                .containsExactlyElementsOf(
                        ReasonGuide.all().stream()
                                .map(guide ->
                                        "| `%s` | %s | %s |"
                                                .formatted(
                                                        guide.code(), guide.meaning(), guide.fix()))
                                .toList());
    }

    private void publish(String feed, NhsNumber patient, String value) throws Exception {
        try (var producer =
                new KafkaProducer<>(
                        Map.of("bootstrap.servers", address(1)),
                        new ByteArraySerializer(),
                        new ByteArraySerializer())) {
            producer.send(
                            new ProducerRecord<>(
                                    Topics.of(new FeedName(feed)),
                                    Partitioning.keyOf(patient),
                                    value.getBytes(StandardCharsets.UTF_8)))
                    .get(1, TimeUnit.MINUTES);
        }
    }

    @Test
    void theExampleOfThePublisherIsTheOneThatIsCompiled() throws IOException {
        String source =
                Files.readString(
                        ROOT.resolve(
                                "ingest/src/test/java/org/carerecord/ingest/publish/PublishExample.java"));
        String example =
                source.substring(
                                source.indexOf("// docs:begin publish"),
                                source.indexOf("// docs:end publish"))
                        .lines()
                        .skip(1)
                        .collect(Collectors.joining("\n"))
                        .stripIndent()
                        .strip();

        assertThat(Files.readString(ROOT.resolve("docs/publish.md"))).contains(example);
    }

    private static void assertSame(DocumentedCommand command, String answer) {
        assertThat(DocumentedCommand.settled(answer))
                .as(command.command())
                .isEqualTo(DocumentedCommand.settled(String.join("\n", command.answer())));
    }

    private String answer(DocumentedCommand command) throws Exception {
        Instant end = Instant.now().plusSeconds(30);
        String expected = DocumentedCommand.settled(String.join("\n", command.answer()));
        // What was loaded a moment ago may take a moment to be seen; repeating a read is harmless.
        while (true) {
            Process process = start(hereOf(command.command()));
            String answer = text(process.getInputStream().readAllBytes());
            process.waitFor();
            boolean read = !command.command().contains(" load ");
            boolean same = DocumentedCommand.settled(answer).equals(expected);
            if (same || !read || Instant.now().isAfter(end)) {
                return answer.replace(address(0), "127.0.0.1:8080");
            }
            Thread.sleep(500);
        }
    }

    private String awaitReady(Process up, int toTry) throws Exception {
        Path out = directory.resolve("up.out");
        Instant end = Instant.now().plus(READY_WITHIN);
        while (Instant.now().isBefore(end) && up.isAlive()) {
            String text = Files.readString(out);
            if (text.contains("kafka:")
                    && text.lines().filter(line -> line.startsWith("try:")).count() == toTry) {
                return text.replace(address(0), "127.0.0.1:8080")
                        .replace(address(1), "127.0.0.1:9092");
            }
            Thread.sleep(200);
        }
        throw new AssertionError("not ready: " + Files.readString(directory.resolve("up.err")));
    }

    /** The command on this test's ports and data, so that it disturbs nobody. */
    private String hereOf(String command) {
        return command.replace("127.0.0.1:8080", address(0))
                .replace(UP, UP + " --http-port " + ports.get(0) + " --kafka-port " + ports.get(1))
                .replace("record load", "record load --bootstrap " + address(1))
                .replaceAll(
                        "record quarantine (\\w+)", "record quarantine $1 --kafka " + address(1))
                .replace("record summary", "record summary --url http://" + address(0));
    }

    private String address(int index) {
        return "127.0.0.1:" + ports.get(index);
    }

    private Process start(String command) throws IOException {
        var builder = new ProcessBuilder("bash", "-c", "exec " + command);
        if (command.contains("|")) {
            builder = new ProcessBuilder("bash", "-c", command);
        }
        builder.directory(ROOT.toFile());
        boolean up = command.startsWith(UP);
        if (up) {
            builder.redirectOutput(directory.resolve("up.out").toFile());
        }
        builder.redirectError(directory.resolve(up ? "up.err" : "command.err").toFile());
        return builder.start();
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
