package org.carerecord.testkit.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class BrokerProcessIT {

    private static final TopicPartition PARTITION = new TopicPartition("kept", 0);
    private static final Duration READ_LIMIT = Duration.ofSeconds(20);

    @TempDir Path directory;

    @Test
    void keepsAnAcknowledgedRecordOverAKill() throws Exception {
        try (BrokerProcess broker = BrokerProcess.start(directory)) {
            String bootstrap = broker.bootstrap();
            publish(bootstrap, "the record");

            broker.kill();
            broker.restart();

            assertThat(broker.bootstrap()).isEqualTo(bootstrap);
            assertThat(firstRecord(bootstrap)).isEqualTo("the record");
        }
    }

    @Test
    void showsTheEndOfTheLogWhenTheBrokerCannotStart() throws Exception {
        try (BrokerProcess broker = BrokerProcess.start(directory)) {
            broker.kill();
            Path configuration = directory.resolve("server.properties");
            Properties broken = new Properties();
            try (var in = Files.newInputStream(configuration)) {
                broken.load(in);
            }
            broken.setProperty("node.id", "2");
            try (var out = Files.newOutputStream(configuration)) {
                broken.store(out, null);
            }

            assertThatThrownBy(broker::restart)
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("it ended with exit code 1")
                    .hasMessageContaining("the node id 2 must be included");
        }
    }

    @Test
    void givesWhoeverAsksForATestBrokerOneThatAnswers() throws Exception {
        try (TestBroker broker = TestBroker.start(directory)) {
            publish(broker.bootstrap(), "a record");
            assertThat(firstRecord(broker.bootstrap())).isEqualTo("a record");
        }
    }

    private static void publish(String bootstrap, String value) throws Exception {
        Map<String, Object> configuration = Map.of("bootstrap.servers", bootstrap, "acks", "all");
        try (Admin admin = Admin.create(configuration);
                Producer<String, String> producer =
                        new KafkaProducer<>(
                                configuration, new StringSerializer(), new StringSerializer())) {
            admin.createTopics(List.of(new NewTopic(PARTITION.topic(), 1, (short) 1))).all().get();
            producer.send(new ProducerRecord<>(PARTITION.topic(), value)).get();
        }
    }

    private static String firstRecord(String bootstrap) {
        try (Consumer<String, String> consumer =
                new KafkaConsumer<>(
                        Map.of("bootstrap.servers", bootstrap),
                        new StringDeserializer(),
                        new StringDeserializer())) {
            consumer.assign(List.of(PARTITION));
            consumer.seekToBeginning(List.of(PARTITION));
            return consumer.poll(READ_LIMIT).records(PARTITION).getFirst().value();
        }
    }
}
