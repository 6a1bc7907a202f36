package org.carerecord.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.carerecord.testkit.process.ChildJvm;

/**
 * {@code care-record up} as people run it, in a JVM of its own that can be stopped, killed and
 * started again on the same data directory. Not for several threads at once.
 */
final class RunningCareRecord implements AutoCloseable {

    /** How long anything waited for may take. */
    static final Duration LIMIT = Duration.ofMinutes(6);

    private static final Duration POLL = Duration.ofMillis(50);
    private static final Pattern READY = Pattern.compile("(?m)^ready: (\\S+)\\R");
    private static final Pattern KAFKA = Pattern.compile("(?m)^kafka: (\\S+)\\R");
    private static final Pattern TRY =
            Pattern.compile("(?m)^try: \\./care-record summary (\\d+)\\R");

    private final HttpClient http = HttpClient.newHttpClient();
    private final Path data;
    private final List<String> options;
    private int starts;
    private ChildJvm process;

    private RunningCareRecord(Path data, List<String> options) {
        this.data = data;
        this.options = options;
        this.process = launch();
    }

    /**
     * Starts it and waits until it says that it is ready. It listens on free ports unless the
     * options say otherwise.
     */
    static RunningCareRecord start(Path data, String... options) {
        var record = new RunningCareRecord(data, List.of(options));
        record.awaitReady();
        return record;
    }

    private ChildJvm launch() {
        List<String> arguments = new ArrayList<>();
        arguments.addAll(List.of("up", "--data", data.toString()));
        arguments.addAll(List.of("--http-port", "0"));
        if (!options.contains("--kafka-port")) {
            arguments.addAll(List.of("--kafka-port", "0"));
        }
        arguments.addAll(options);
        starts++;
        return ChildJvm.startMain(
                data.toAbsolutePath().resolveSibling(""),
                data.resolveSibling(data.getFileName() + "-" + starts + ".log"),
                Program.JVM_OPTIONS,
                Main.class.getName(),
                arguments.toArray(String[]::new));
    }

    private void awaitReady() {
        try {
            process.awaitReady(
                    "care-record up",
                    LIMIT,
                    () -> said(READY).isPresent() && said(KAFKA).isPresent());
        } catch (IllegalStateException notReady) {
            process.kill();
            throw notReady;
        }
    }

    /** Ends it at once, as a crash would. */
    void kill() {
        process.kill();
    }

    /** Ends it as Ctrl-C does. */
    void stop() {
        process.close();
    }

    /** Starts it again on the same data, once it has ended. */
    void startAgain() {
        process = launch();
        awaitReady();
    }

    /** The id of its process. */
    long pid() {
        return process.pid();
    }

    /** What it has printed since its last start, to standard output and standard error. */
    String output() {
        return process.output();
    }

    /** Where its broker listens. */
    String bootstrap() {
        return said(KAFKA).orElseThrow();
    }

    /** Where its API answers. */
    String url() {
        return said(READY).orElseThrow();
    }

    /** The NHS numbers it printed to be tried, once there are that many. */
    List<String> numbersToTry(int count) {
        await("numbers to try", () -> TRY.matcher(output()).results().count() >= count);
        return TRY.matcher(output()).results().map(found -> found.group(1)).toList();
    }

    /** What the API answers to a GET of this path. */
    HttpResponse<String> get(String path) {
        HttpRequest request =
                HttpRequest.newBuilder(URI.create(url() + path)).timeout(LIMIT).build();
        try {
            return http.send(request, BodyHandlers.ofString());
        } catch (IOException unanswered) {
            throw new UncheckedIOException(unanswered);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while waiting for an answer", stopped);
        }
    }

    /** The patient's summary as it is served now. */
    String summary(String nhsNumber) {
        HttpResponse<String> answer = get("/patients/" + nhsNumber + "/summary");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return answer.body();
    }

    /** The patient's summary once it shows all that was in the log at a moment. */
    String summaryOf(String nhsNumber, Instant moment) {
        await(
                "a summary up to date at " + moment,
                () -> {
                    HttpResponse<String> answer = get("/patients/" + nhsNumber + "/summary");
                    return answer.statusCode() == 200 && upToDateAt(answer).isAfter(moment);
                });
        return summary(nhsNumber);
    }

    /** When all that was in the log had been read, as an answer says. */
    static Instant upToDateAt(HttpResponse<String> answer) {
        return Instant.parse(
                answer.headers().firstValue("Care-Record-Up-To-Date-At").orElseThrow());
    }

    /** The patient's summary once the event at this offset of a feed has been folded. */
    JsonNode summaryAt(String nhsNumber, String feed, long offset) {
        await(
                "a summary at " + feed + " " + offset,
                () -> {
                    HttpResponse<String> answer = get("/patients/" + nhsNumber + "/summary");
                    return answer.statusCode() == 200
                            && Summaries.parse(answer.body())
                                            .at("/position/" + feed + "/offset")
                                            .asLong(-1)
                                    >= offset;
                });
        return Summaries.parse(summary(nhsNumber));
    }

    /** Waits until something is so, at most as long as the limit. */
    void await(String what, BooleanSupplier condition) {
        long deadline = System.nanoTime() + LIMIT.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > deadline) {
                throw new AssertionError(
                        "Expected " + what + " within " + LIMIT + ", but there was none");
            }
            try {
                Thread.sleep(POLL);
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("Interrupted while waiting for " + what, stopped);
            }
        }
    }

    private Optional<String> said(Pattern line) {
        Matcher matcher = line.matcher(output());
        return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
    }

    @Override
    public void close() {
        process.close();
        http.close();
    }
}
