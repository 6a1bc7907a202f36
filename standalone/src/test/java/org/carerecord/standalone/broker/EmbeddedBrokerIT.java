package org.carerecord.standalone.broker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.carerecord.standalone.port.PortInUseException;
import org.carerecord.testkit.process.ChildJvm;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class EmbeddedBrokerIT {

    private static final String TOPIC = "kept";
    private static final Duration LIMIT = Duration.ofSeconds(60);
    private static final Pattern READY = Pattern.compile("ready (\\S+)");

    @TempDir Path directory;

    @Test
    void keepsWhatItAcknowledgedOverAKillOfTheJvm() throws Exception {
        List<String> values = List.of("first", "second", "third");
        try (ChildJvm child = startChild()) {
            publish(awaitBootstrap(child), values);
            child.kill();
        }

        try (EmbeddedBroker broker = start(0)) {
            assertThat(read(broker.bootstrap(), values.size())).isEqualTo(values);
        }
    }

    @Test
    void servesTheSameDataOnAnotherPort() throws Exception {
        int former;
        try (EmbeddedBroker broker = start(0)) {
            former = broker.port();
            publish(broker.bootstrap(), List.of("before"));
        }

        try (ServerSocket taken = new ServerSocket(former, 1, InetAddress.getLoopbackAddress());
                EmbeddedBroker broker = start(0)) {
            assertThat(broker.port()).isNotEqualTo(taken.getLocalPort());
            assertThat(read(broker.bootstrap(), 1)).containsExactly("before");
        }
    }

    @Test
    void namesThePortAndTheFixWhenThePortIsTaken() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            int port = taken.getLocalPort();

            assertThatThrownBy(() -> start(port))
                    .isInstanceOf(PortInUseException.class)
                    .hasMessage(
                            "Expected port %d of 127.0.0.1 to be free, but it is in use: stop the other program or choose another with --kafka-port",
                            port);
        }
    }

    @Test
    void tellsOfAFatalFaultInsteadOfEndingTheJvm() throws Exception {
        try (EmbeddedBroker broker = start(0)) {
            assertThat(broker.fault()).isNotDone();

            org.apache.kafka.common.utils.Exit.halt(1, "all log directories have failed");

            assertThat(broker.fault()).isCompletedWithValue("all log directories have failed");
        }
    }

    private EmbeddedBroker start(int port) {
        return EmbeddedBroker.start(new BrokerConfig(directory.resolve("kafka"), port));
    }

    private ChildJvm startChild() {
        return ChildJvm.startMain(
                directory,
                directory.resolve("child.log"),
                List.of("-Xmx256m"),
                BrokerMain.class.getName(),
                directory.resolve("kafka").toString());
    }

    private static String awaitBootstrap(ChildJvm child) {
        child.awaitReady("the forked broker", LIMIT, () -> READY.matcher(child.output()).find());
        Matcher ready = READY.matcher(child.output());
        assertThat(ready.find()).isTrue();
        return ready.group(1);
    }

    private static void publish(String bootstrap, List<String> values) throws Exception {
        Map<String, Object> configuration = Map.of("bootstrap.servers", bootstrap, "acks", "all");
        try (Admin admin = Admin.create(configuration);
                Producer<String, String> producer =
                        new KafkaProducer<>(
                                configuration, new StringSerializer(), new StringSerializer())) {
            admin.createTopics(List.of(new NewTopic(TOPIC, 1, (short) 1))).all().get();
            List<Future<RecordMetadata>> sent = new ArrayList<>();
            values.forEach(value -> sent.add(producer.send(new ProducerRecord<>(TOPIC, value))));
            for (Future<RecordMetadata> record : sent) {
                record.get();
            }
        }
    }

    private static List<String> read(String bootstrap, int count) {
        TopicPartition partition = new TopicPartition(TOPIC, 0);
        List<String> values = new ArrayList<>();
        long deadline = System.nanoTime() + LIMIT.toNanos();
        try (Consumer<String, String> consumer =
                new KafkaConsumer<>(
                        Map.of("bootstrap.servers", bootstrap),
                        new StringDeserializer(),
                        new StringDeserializer())) {
            consumer.assign(List.of(partition));
            consumer.seekToBeginning(List.of(partition));
            while (values.size() < count && System.nanoTime() < deadline) {
                for (ConsumerRecord<String, String> record :
                        consumer.poll(Duration.ofSeconds(1)).records(partition)) {
                    values.add(record.value());
                }
            }
        }
        return values;
    }
}
