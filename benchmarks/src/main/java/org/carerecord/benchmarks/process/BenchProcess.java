package org.carerecord.benchmarks.process;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.carerecord.testkit.process.ChildJvm;

/** A process of a run, the parent's side: a JVM of its own that takes commands. */
public final class BenchProcess implements AutoCloseable {

    /** How long a child may take until it takes commands. */
    public static final Duration START_LIMIT = Duration.ofMinutes(2);

    /** How long one command may take. */
    public static final Duration COMMAND_LIMIT = Duration.ofMinutes(30);

    private static final Pattern PORT =
            Pattern.compile("^" + Control.READY + "(\\d+)$", Pattern.MULTILINE);
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int OK = 200;

    private final String name;
    private final ChildJvm child;
    private final HttpClient http = HttpClient.newHttpClient();
    private final int port;

    private BenchProcess(String name, ChildJvm child, int port) {
        this.name = name;
        this.child = child;
        this.port = port;
    }

    /**
     * Starts a child and waits until it takes commands.
     *
     * @param name what it is called in reports
     * @param directory where it works and keeps its log
     * @param jvmOptions options of its JVM
     * @param main its main class
     * @param arguments what its main class is given
     */
    public static BenchProcess start(
            String name,
            Path directory,
            List<String> jvmOptions,
            String main,
            String... arguments) {
        Path log = newLog(directory, name);
        ChildJvm child = ChildJvm.startMain(directory, log, jvmOptions, main, arguments);
        try {
            child.awaitReady(name, START_LIMIT, () -> port(child).isPresent());
        } catch (IllegalStateException notReady) {
            child.kill();
            throw notReady;
        }
        return new BenchProcess(name, child, port(child).orElseThrow());
    }

    /** A file of its own for each start: an earlier one of the name holds an earlier port. */
    private static Path newLog(Path directory, String name) {
        Path log = directory.resolve(name + ".log");
        for (int start = 2; Files.exists(log); start++) {
            log = directory.resolve(name + "-" + start + ".log");
        }
        return log;
    }

    private static OptionalInt port(ChildJvm child) {
        Matcher line = PORT.matcher(child.output());
        return line.find() ? OptionalInt.of(Integer.parseInt(line.group(1))) : OptionalInt.empty();
    }

    /**
     * Has the child do something, and waits for it.
     *
     * @param command the command's name
     * @param request sent as JSON
     * @param type of the answer
     * @throws IllegalStateException with the child's words where it fails
     */
    public <T> T ask(String command, Object request, Class<T> type) {
        try {
            HttpRequest call =
                    HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/" + command))
                            .timeout(COMMAND_LIMIT)
                            .POST(BodyPublishers.ofByteArray(JSON.writeValueAsBytes(request)))
                            .build();
            HttpResponse<byte[]> answer = http.send(call, BodyHandlers.ofByteArray());
            if (answer.statusCode() != OK) {
                throw new IllegalStateException(
                        "Expected %s to do %s, but it failed: see %s.log"
                                .formatted(name, command, name));
            }
            return JSON.readValue(answer.body(), type);
        } catch (IOException gone) {
            throw new UncheckedIOException(
                    "Expected %s to answer %s: see %s.log".formatted(name, command, name), gone);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while waiting for " + name, stopped);
        }
    }

    /** What it has used so far. */
    public ProcessUse use() {
        return ProcessUse.of(name, child.pid());
    }

    /** Asks it to end and waits for that. */
    @Override
    public void close() {
        http.close();
        child.close();
    }
}
