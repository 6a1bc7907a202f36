package org.carerecord.standalone.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.carerecord.testkit.process.LoopbackPorts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs every command that the documents print, in their order, and compares the answers. */
class DocumentsIT {

    private static final Path ROOT = Path.of(System.getProperty("care-record.root"));
    private static final Duration READY_WITHIN = Duration.ofMinutes(3);
    private static final String UP = "./care-record up";

    @TempDir Path directory;
    private final List<Integer> ports = LoopbackPorts.free(2);

    @Test
    void theCommandsOfTheReadmeAnswerAsItSays() throws Exception {
        List<DocumentedCommand> commands = DocumentedCommand.in(ROOT.resolve("README.md"));
        assertThat(commands.getFirst().command()).isEqualTo(UP);

        Process up = start(hereOf(UP) + " --data " + directory.resolve("data"));
        try {
            assertSame(commands.getFirst(), awaitReady(up));
            for (DocumentedCommand command : commands.subList(1, commands.size())) {
                assertSame(command, answer(command));
            }
        } finally {
            up.destroy();
            assertThat(up.waitFor(1, TimeUnit.MINUTES)).isTrue();
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

    private String awaitReady(Process up) throws Exception {
        Path out = directory.resolve("up.out");
        Instant end = Instant.now().plus(READY_WITHIN);
        while (Instant.now().isBefore(end) && up.isAlive()) {
            String text = Files.readString(out);
            if (text.lines().filter(line -> line.startsWith("try:")).count() == 3) {
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
