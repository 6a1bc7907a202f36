package org.carerecord.testkit.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A real Apicurio registry in a JVM of its own on the loopback address, keeping its schemas in
 * memory.
 *
 * <p>The server is what this module's build unpacks into {@code target/apicurio-registry}. It is
 * found from the system property {@code care-record.root} (the project's root, set by the build for
 * every integration test), or from the working directory upwards.
 */
public final class RegistryProcess implements TestRegistry {

    /** How long a registry may take from its start to its first answer. */
    public static final Duration START_LIMIT = Duration.ofMinutes(2);

    private static final Duration ANSWER_LIMIT = Duration.ofSeconds(5);
    private static final Path SERVER = Path.of("testkit", "target", "apicurio-registry");
    private static final String JAR = "quarkus-run.jar";

    private final ChildJvm child;
    private final int port;

    private RegistryProcess(ChildJvm child, int port) {
        this.child = child;
        this.port = port;
    }

    /**
     * Starts an empty registry and waits until it answers.
     *
     * @param directory receives {@code registry.log}
     */
    public static RegistryProcess start(Path directory) {
        Path server = unpackedServer();
        int port = LoopbackPorts.free(1).getFirst();
        try {
            Files.createDirectories(directory);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        ChildJvm child =
                ChildJvm.start(
                        directory,
                        directory.resolve("registry.log"),
                        List.of(
                                "-Xmx256m",
                                "-Dquarkus.http.host=127.0.0.1",
                                "-Dquarkus.http.port=" + port,
                                "-Dquarkus.management.host=127.0.0.1",
                                "-Dquarkus.management.port=" + LoopbackPorts.free(1).getFirst(),
                                "-jar",
                                server.resolve(JAR).toString()));
        RegistryProcess registry = new RegistryProcess(child, port);
        registry.awaitReady();
        return registry;
    }

    @Override
    public String url() {
        return "http://127.0.0.1:" + port + CONFLUENT_PATH;
    }

    @Override
    public void close() {
        child.close();
    }

    private void awaitReady() {
        HttpRequest subjects =
                HttpRequest.newBuilder(URI.create(url() + "/subjects"))
                        .timeout(ANSWER_LIMIT)
                        .build();
        try (HttpClient http = HttpClient.newHttpClient()) {
            child.awaitReady(
                    "the registry at " + url(), START_LIMIT, () -> answers(http, subjects));
        } catch (IllegalStateException notReady) {
            child.kill();
            throw notReady;
        }
    }

    private static boolean answers(HttpClient http, HttpRequest request) {
        try {
            return http.send(request, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while waiting for the registry", e);
        }
    }

    private static Path unpackedServer() {
        Path start = Path.of(System.getProperty("care-record.root", "")).toAbsolutePath();
        for (@Nullable Path root = start; root != null; root = root.getParent()) {
            Path server = root.resolve(SERVER);
            if (Files.exists(server.resolve(JAR))) {
                return server;
            }
        }
        throw new IllegalStateException(
                "Expected the registry server in %s of the project, but found none from %s upwards: run ./mvnw -pl testkit -am process-resources"
                        .formatted(SERVER, start));
    }
}
