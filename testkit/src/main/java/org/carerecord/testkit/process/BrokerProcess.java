package org.carerecord.testkit.process;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;
import kafka.tools.StorageTool;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.common.Uuid;

/**
 * A real Kafka broker, its own controller, in a JVM of its own on the loopback address: the one
 * that can be killed with SIGKILL and started again on the same data and the same ports.
 *
 * <p>Not for several threads at once.
 */
public final class BrokerProcess implements TestBroker {

    /** How long a broker may take from its start to its first answer. */
    public static final Duration START_LIMIT = Duration.ofMinutes(1);

    private static final Duration ANSWER_LIMIT = Duration.ofSeconds(5);

    private static final List<String> OPTIONS =
            List.of(
                    "-Xmx256m",
                    "-Dlogback.configurationFile=org/carerecord/testkit/process/server-log.xml");

    private final Path directory;
    private final int port;
    private final List<String> options;
    private ChildJvm child;

    private BrokerProcess(Path directory, int port, List<String> options) {
        this.directory = directory;
        this.port = port;
        this.options = options;
        this.child = launch();
    }

    /**
     * Starts a new broker and waits until it answers.
     *
     * @param directory receives the broker's data, its configuration and {@code broker.log}
     */
    public static BrokerProcess start(Path directory) {
        return start(directory, List.of());
    }

    /**
     * Starts a new broker and waits until it answers.
     *
     * @param directory receives the broker's data, its configuration and {@code broker.log}
     * @param jvmOptions options of its JVM beside those that every broker gets
     */
    public static BrokerProcess start(Path directory, List<String> jvmOptions) {
        List<Integer> ports = LoopbackPorts.free(2);
        configure(directory, ports.get(0), ports.get(1));
        format(directory);
        BrokerProcess broker =
                new BrokerProcess(
                        directory,
                        ports.get(0),
                        Stream.concat(OPTIONS.stream(), jvmOptions.stream()).toList());
        broker.awaitReady();
        return broker;
    }

    @Override
    public String bootstrap() {
        return "127.0.0.1:" + port;
    }

    /** The id of the broker's process. */
    public long pid() {
        return child.pid();
    }

    /** Ends the broker at once, as a crash would. */
    public void kill() {
        child.kill();
    }

    /** Starts the broker again on the same ports and data, and waits until it answers. */
    public void restart() {
        child.close();
        child = launch();
        awaitReady();
    }

    @Override
    public void close() {
        child.close();
    }

    private static void configure(Path directory, int port, int controllerPort) {
        String properties =
                """
                process.roles=broker,controller
                node.id=1
                controller.quorum.voters=1@127.0.0.1:%2$d
                listeners=PLAINTEXT://127.0.0.1:%1$d,CONTROLLER://127.0.0.1:%2$d
                controller.listener.names=CONTROLLER
                log.dirs=%3$s
                auto.create.topics.enable=false
                group.initial.rebalance.delay.ms=0
                offsets.topic.replication.factor=1
                offsets.topic.num.partitions=4
                transaction.state.log.replication.factor=1
                transaction.state.log.min.isr=1
                transaction.state.log.num.partitions=1
                share.coordinator.state.topic.replication.factor=1
                share.coordinator.state.topic.min.isr=1
                share.coordinator.state.topic.num.partitions=1
                log.cleaner.dedupe.buffer.size=2097152
                # A broker killed and started again is let in once its former session has ended.
                broker.session.timeout.ms=2000
                broker.heartbeat.interval.ms=500
                """
                        .formatted(port, controllerPort, directory.resolve("data"));
        try {
            Files.createDirectories(directory);
            Files.writeString(configuration(directory), properties);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void format(Path directory) {
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        PrintStream out = new PrintStream(said, true, StandardCharsets.UTF_8);
        String[] arguments = {
            "format", "-t", Uuid.randomUuid().toString(), "-c", configuration(directory).toString()
        };
        if (StorageTool.execute(arguments, out) != 0) {
            throw new IllegalStateException(
                    "Expected an empty directory for the broker, but formatting "
                            + directory
                            + " failed: "
                            + said.toString(StandardCharsets.UTF_8));
        }
    }

    private ChildJvm launch() {
        return ChildJvm.startMain(
                directory,
                directory.resolve("broker.log"),
                options,
                "kafka.Kafka",
                configuration(directory).toString());
    }

    private static Path configuration(Path directory) {
        return directory.resolve("server.properties").toAbsolutePath();
    }

    private void awaitReady() {
        try {
            child.awaitReady("the broker at " + bootstrap(), START_LIMIT, this::answers);
        } catch (IllegalStateException notReady) {
            child.kill();
            throw notReady;
        }
    }

    private boolean answers() {
        // Asked over a plain socket first: a client logs each attempt in vain.
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            return socket.isConnected() && answersAdmin();
        } catch (IOException notListening) {
            return false;
        }
    }

    private boolean answersAdmin() {
        Map<String, Object> configuration =
                Map.of(
                        AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG,
                        bootstrap(),
                        AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG,
                        (int) ANSWER_LIMIT.toMillis(),
                        AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG,
                        (int) ANSWER_LIMIT.toMillis());
        try (Admin admin = Admin.create(configuration)) {
            return !admin.describeCluster().nodes().get().isEmpty();
        } catch (ExecutionException notYet) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while waiting for the broker", e);
        }
    }
}
