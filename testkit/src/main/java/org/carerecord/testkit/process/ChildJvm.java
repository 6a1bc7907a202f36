package org.carerecord.testkit.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/**
 * A JVM of the running Java release, started by a test so that it can be killed as a crash would
 * kill it. It ends with the test's JVM at the latest. What it prints goes to a log file.
 */
public final class ChildJvm implements AutoCloseable {

    private static final Duration POLL = Duration.ofMillis(100);
    private static final Duration STOP_LIMIT = Duration.ofSeconds(20);
    private static final int TAIL_LINES = 40;

    private final Process process;
    private final Path log;
    private final Thread stopWithParent;

    private ChildJvm(Process process, Path log) {
        this.process = process;
        this.log = log;
        this.stopWithParent = Thread.ofPlatform().unstarted(process::destroyForcibly);
        Runtime.getRuntime().addShutdownHook(stopWithParent);
    }

    /**
     * Starts {@code java} with these arguments in this working directory.
     *
     * @param log receives both output streams, appended
     */
    public static ChildJvm start(Path directory, Path log, List<String> arguments) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(arguments);
        try {
            Process process =
                    new ProcessBuilder(command)
                            .directory(directory.toFile())
                            .redirectErrorStream(true)
                            .redirectOutput(Redirect.appendTo(log.toFile()))
                            .start();
            return new ChildJvm(process, log);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Starts a main class of the current class path, logging as tests do. */
    public static ChildJvm startMain(
            Path directory, Path log, List<String> jvmOptions, String mainClass, String... args) {
        List<String> arguments = new ArrayList<>(jvmOptions);
        arguments.add("--enable-native-access=ALL-UNNAMED");
        arguments.add("--sun-misc-unsafe-memory-access=allow");
        arguments.add("-cp");
        arguments.add(System.getProperty("java.class.path"));
        arguments.add(mainClass);
        arguments.addAll(List.of(args));
        return start(directory, log, arguments);
    }

    /**
     * Waits until the server in this JVM is ready.
     *
     * @throws IllegalStateException with the end of the log, if the JVM ends first or the limit
     *     passes
     */
    public void awaitReady(String what, Duration limit, BooleanSupplier ready) {
        long deadline = System.nanoTime() + limit.toNanos();
        while (!ready.getAsBoolean()) {
            if (!process.isAlive()) {
                throw notReady(what, "it ended with exit code " + process.exitValue());
            }
            if (System.nanoTime() > deadline) {
                throw notReady(what, "it did not answer within " + limit);
            }
            pause();
        }
    }

    /** The process's id. */
    public long pid() {
        return process.pid();
    }

    /** Ends the JVM at once, as {@code kill -9} does: no shutdown hook runs. */
    public void kill() {
        process.destroyForcibly();
        awaitEnd();
    }

    /** Waits for the JVM to end by itself and tells its exit code. */
    public int awaitExit(Duration limit) {
        try {
            if (!process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS)) {
                throw notReady("child JVM", "it had not ended after " + limit);
            }
            return process.exitValue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while waiting for a child JVM", e);
        }
    }

    /** What the JVM has printed so far. */
    public String output() {
        try {
            return Files.exists(log) ? Files.readString(log, StandardCharsets.UTF_8) : "";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Asks the JVM to end and waits for it; ends it forcibly when it takes too long. */
    @Override
    public void close() {
        process.destroy();
        awaitEnd();
    }

    private void awaitEnd() {
        try {
            if (!process.waitFor(STOP_LIMIT.toMillis(), TimeUnit.MILLISECONDS)) {
                process.destroyForcibly().waitFor();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
        try {
            Runtime.getRuntime().removeShutdownHook(stopWithParent);
        } catch (IllegalStateException shuttingDown) {
            // The test's JVM is ending: the hook has run or will, and the process is gone already.
            return;
        }
    }

    private IllegalStateException notReady(String what, String but) {
        List<String> lines = output().lines().toList();
        List<String> tail = lines.subList(Math.max(0, lines.size() - TAIL_LINES), lines.size());
        return new IllegalStateException(
                "Expected %s to be ready, but %s. The end of %s:%n%s"
                        .formatted(what, but, log, String.join(System.lineSeparator(), tail)));
    }

    private static void pause() {
        try {
            Thread.sleep(POLL);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while waiting for a child JVM", e);
        }
    }
}
