package org.carerecord.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * The tests of {@code src/test/browser}, which node runs and Chromium shows. What they need is
 * fetched once into {@code target/browser}; where that cannot be, the tests fail with what is
 * missing.
 */
final class NodeTests {

    /** Longest time that fetching packages or the browser may take. */
    private static final Duration TO_FETCH = Duration.ofMinutes(10);

    /** Longest time that all tests may take together. */
    private static final Duration TO_RUN = Duration.ofMinutes(10);

    private static final String LOCK = "package-lock.json";

    private final Path directory;
    private final Path chromium;

    private NodeTests(Path directory, Path chromium) {
        this.directory = directory;
        this.chromium = chromium;
    }

    /** Copies the tests below a build directory and fetches what they need. */
    static NodeTests prepare(Path source, Path target) throws IOException {
        Path directory = Files.createDirectories(target.resolve("browser"));
        copy(source, directory);
        fetchPackages(directory);
        String chromium = run(directory, TO_FETCH, "chromium", Map.of(), "node", "chromium.mjs");
        return new NodeTests(directory, Path.of(chromium.strip()));
    }

    /** Takes away what an earlier build left, so that a test that is gone is run no more. */
    private static void copy(Path source, Path directory) throws IOException {
        try (Stream<Path> old = Files.list(directory)) {
            for (Path file : old.filter(name -> name.toString().endsWith(".mjs")).toList()) {
                Files.delete(file);
            }
        }
        try (Stream<Path> files = Files.list(source)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Files.copy(
                        file,
                        directory.resolve(file.getFileName()),
                        StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }

    private static void fetchPackages(Path directory) throws IOException {
        Path lock = directory.resolve(LOCK);
        Path fetched = directory.resolve("fetched-" + LOCK);
        if (Files.exists(fetched) && Files.mismatch(lock, fetched) < 0) {
            return;
        }
        run(directory, TO_FETCH, "npm", Map.of(), "npm", "ci", "--ignore-scripts");
        Files.copy(lock, fetched, StandardCopyOption.REPLACE_EXISTING);
    }

    /**
     * Runs all of them. Their output is kept as {@code tests.out} beside them.
     *
     * @param environment what they are told of the system they look at
     * @throws AssertionError with the output, if one of them fails
     */
    void run(Map<String, String> environment) throws IOException {
        Map<String, String> told = new HashMap<>(environment);
        told.put("CHROMIUM", chromium.toString());
        run(directory, TO_RUN, "tests", told, "node", "--test", "--test-reporter=spec");
    }

    private static String run(
            Path directory,
            Duration limit,
            String name,
            Map<String, String> environment,
            String... command)
            throws IOException {
        Path out = directory.resolve(name + ".out");
        Path err = directory.resolve(name + ".err");
        var builder =
                new ProcessBuilder(command)
                        .directory(directory.toFile())
                        .redirectOutput(out.toFile())
                        .redirectError(err.toFile());
        builder.environment().putAll(environment);
        int code = awaitEnd(start(builder), limit);
        assertThat(code)
                .as(
                        "%s%n%s%n%s",
                        String.join(" ", command), Files.readString(out), Files.readString(err))
                .isZero();
        return Files.readString(out);
    }

    private static Process start(ProcessBuilder builder) {
        try {
            return builder.start();
        } catch (IOException missing) {
            throw new UncheckedIOException(
                    "Expected %s on the PATH, but it cannot be started: install Node.js 20 or later, with npm"
                            .formatted(builder.command().getFirst()),
                    missing);
        }
    }

    /** Ends it, and the browsers it has started, where it takes too long. */
    private static int awaitEnd(Process process, Duration limit) {
        try {
            if (!process.waitFor(limit.toSeconds(), TimeUnit.SECONDS)) {
                List<ProcessHandle> children = process.descendants().toList();
                process.destroyForcibly();
                children.forEach(ProcessHandle::destroyForcibly);
            }
            return process.waitFor();
        } catch (InterruptedException stopped) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while waiting for node", stopped);
        }
    }
}
