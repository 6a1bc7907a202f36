package org.carerecord.standalone.broker;

import static org.carerecord.standalone.port.LoopbackPort.ADDRESS;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.utils.Exit;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;
import org.apache.kafka.server.common.MetadataVersion;
import org.carerecord.standalone.port.LoopbackPort;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A real Kafka broker inside this JVM, listening on the loopback address only and keeping its data
 * in a directory. What it has acknowledged survives the end of the JVM, also by SIGKILL; like any
 * single copy it does not survive the loss of the machine's memory before the disk has it.
 *
 * <p>At most one may run in a JVM at a time: what Kafka does at a fatal fault is set for the whole
 * JVM.
 */
public final class EmbeddedBroker implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedBroker.class);

    // Kept on disk and checked there by Kafka: for ever the same, so that any data directory opens.
    private static final String CLUSTER_ID = "CareRecordStandalone-A";

    private final KafkaRaftServer server;
    private final int port;
    private final CompletableFuture<String> fault;

    private EmbeddedBroker(KafkaRaftServer server, int port, CompletableFuture<String> fault) {
        this.server = server;
        this.port = port;
        this.fault = fault;
    }

    /**
     * Starts the broker on this data, new or not, and returns once it serves clients.
     *
     * @throws org.carerecord.standalone.port.PortInUseException when the port is taken
     */
    public static EmbeddedBroker start(BrokerConfig config) {
        int port = LoopbackPort.claim(config.port(), BrokerConfig.PORT_OPTION);
        format(config.directory());
        CompletableFuture<String> fault = faultInsteadOfExit();
        KafkaConfig settings =
                new KafkaConfig(BrokerSettings.of(config, port, LoopbackPort.free()), false);
        KafkaRaftServer server = new KafkaRaftServer(settings, Time.SYSTEM);
        EmbeddedBroker broker = new EmbeddedBroker(server, port, fault);
        try {
            server.startup();
        } catch (RuntimeException | Error e) {
            broker.close();
            throw e;
        }
        return broker;
    }

    /** The address for clients, {@code 127.0.0.1:port}. */
    public String bootstrap() {
        return ADDRESS + ":" + port;
    }

    /** The port for clients. */
    public int port() {
        return port;
    }

    /**
     * Completes, with Kafka's reason, if the broker meets a fault after which Kafka would end the
     * JVM. The broker serves no further then: its owner should close everything and end.
     */
    public CompletableFuture<String> fault() {
        return fault.copy();
    }

    /** Stops the broker cleanly: its next start has nothing to repair. */
    @Override
    public void close() {
        server.shutdown();
        server.awaitShutdown();
        Exit.resetExitProcedure();
        Exit.resetHaltProcedure();
    }

    private static void format(Path directory) {
        try {
            Files.createDirectories(directory);
            new Formatter()
                    .setPrintStream(
                            new PrintStream(
                                    OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8))
                    .setNodeId(BrokerSettings.NODE_ID)
                    .setClusterId(CLUSTER_ID)
                    .addDirectory(directory.toAbsolutePath().toString())
                    .setMetadataLogDirectory(directory.toAbsolutePath().toString())
                    .setControllerListenerName(BrokerSettings.CONTROLLER_LISTENER)
                    .setReleaseVersion(MetadataVersion.latestProduction())
                    .setIgnoreFormatted(true)
                    .run();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (Exception e) { // The formatter declares no narrower type.
            throw new IllegalStateException(
                    "Expected a directory that Kafka can use, but it refused " + directory, e);
        }
    }

    private static CompletableFuture<String> faultInsteadOfExit() {
        CompletableFuture<String> fault = new CompletableFuture<>();
        Exit.Procedure report =
                (status, message) -> {
                    String reason = message == null ? "exit status " + status : message;
                    LOG.error("The embedded broker met a fatal fault: {}", reason);
                    fault.complete(reason);
                };
        Exit.setExitProcedure(report);
        Exit.setHaltProcedure(report);
        return fault;
    }
}
