package org.carerecord.ingest.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.record.TimestampType;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.carerecord.codec.ClinicalEventDeserializer;
import org.carerecord.codec.Decoded;
import org.carerecord.codec.EventDecoder;
import org.carerecord.feed.FeedName;
import org.carerecord.feed.Partitioning;
import org.carerecord.feed.Receipt;
import org.carerecord.feed.Topics;
import org.carerecord.identity.NhsNumber;
import org.carerecord.identity.NhsNumber.TestRange;
import org.carerecord.identity.OdsCode;
import org.carerecord.registry.InMemorySchemaRegistry;
import org.carerecord.testkit.process.BrokerProcess;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The publisher on a real broker, in the order of an installation's life. */
@Timeout(120)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
final class EventPublisherIT {

    private static final int PARTITIONS = 4;
    private static final NhsNumber PATIENT = new NhsNumber(9_434_765_919L);
    private static final Duration READ_LIMIT = Duration.ofSeconds(20);

    @TempDir static Path directory;

    private static BrokerProcess broker;

    @BeforeAll
    static void start() {
        broker = BrokerProcess.start(directory);
    }

    @AfterAll
    static void stop() {
        broker.close();
    }

    @Test
    @Order(1)
    void saysThatABrokerHoldsNoCareRecord() {
        assertThatThrownBy(() -> connect(settings("early")))
                .isInstanceOf(NotConnectedException.class)
                .hasMessageContaining("has no topic care.quarantine")
                .hasMessageContaining("start Care Record on it first");
    }

    @Test
    @Order(2)
    void createsTheFeedsTopicAsTheInstallationsOthers() throws Exception {
        create(Topics.QUARANTINE, PARTITIONS);

        connect(settings("new-feed").withPartitions(PARTITIONS)).close();
        connect(settings("new-feed")).close();

        try (Admin admin = admin()) {
            String topic = Topics.of(new FeedName("new-feed"));
            var described = admin.describeTopics(List.of(topic)).allTopicNames().get();
            assertThat(described.values())
                    .singleElement()
                    .satisfies(it -> assertThat(it.partitions()).hasSize(PARTITIONS));
            var resource = new ConfigResource(ConfigResource.Type.TOPIC, topic);
            Config config =
                    admin.describeConfigs(List.of(resource))
                            .values()
                            .values()
                            .iterator()
                            .next()
                            .get();
            Topics.SETTINGS.forEach(
                    (name, value) -> assertThat(config.get(name).value()).isEqualTo(value));
        }
    }

    @Test
    @Order(3)
    void refusesTopicsWithAnotherNumberOfPartitions() throws Exception {
        create(Topics.of(new FeedName("odd")), PARTITIONS + 1);

        assertThatThrownBy(() -> connect(settings("odd")))
                .isInstanceOf(NotConnectedException.class)
                .hasMessageContaining("care.feed.odd to have 4 partitions, but it has 5");
        assertThatThrownBy(() -> connect(settings("new-feed").withPartitions(9)))
                .isInstanceOf(NotConnectedException.class)
                .hasMessageContaining("care.quarantine to have 9 partitions, but it has 4");
    }

    @Test
    @Order(4)
    void laysEachEventWhereItsReceiptSays() throws Exception {
        try (EventPublisher publisher = connect(settings("gp-north"))) {
            List<EventDraft> drafts =
                    IntStream.range(0, 500)
                            .mapToObj(i -> Drafts.valid().eventId("event-" + i))
                            .toList();
            List<Submission> submissions = publisher.publishAll(drafts);
            publisher.flush();

            int partition = new Partitioning(PARTITIONS).of(PATIENT);
            List<ConsumerRecord<String, Decoded>> records =
                    read(Topics.of(new FeedName("gp-north")), partition, drafts.size());
            for (int i = 0; i < drafts.size(); i++) {
                Receipt receipt = ((Submission.Sent) submissions.get(i)).receipt().join();
                ConsumerRecord<String, Decoded> lain = records.get(i);
                assertThat(receipt)
                        .isEqualTo(
                                new Receipt(
                                        new FeedName("gp-north"), lain.partition(), lain.offset()));
                assertThat(lain.key()).isEqualTo("9434765919");
                assertThat(lain.timestampType()).isEqualTo(TimestampType.LOG_APPEND_TIME);
                assertThat(((Decoded.Event) lain.value()).event().eventId())
                        .isEqualTo("event-" + i);
            }
        }
    }

    @Test
    @Order(5)
    void saysThatAnEventCouldNotBeSentWhenTheBrokerIsGone() {
        var limits = PublisherLimits.DEFAULT.withDelivery(Duration.ofSeconds(2));
        try (EventPublisher publisher = connect(settings("gp-north").withLimits(limits))) {
            ((Submission.Sent) publisher.publish(Drafts.valid())).receipt().join();
            broker.kill();

            CompletableFuture<Receipt> receipt =
                    ((Submission.Sent) publisher.publish(Drafts.valid())).receipt();

            assertThatThrownBy(receipt::get)
                    .isInstanceOf(ExecutionException.class)
                    .hasCauseInstanceOf(EventNotSentException.class)
                    .cause()
                    .hasMessageContaining("Expected the broker to acknowledge an event")
                    .extracting(failure -> ((EventNotSentException) failure).isLogUnavailable())
                    .isEqualTo(true);
        } finally {
            broker.restart();
        }
    }

    private static EventPublisher connect(PublisherSettings settings) {
        return EventPublisher.connect(
                settings, new InMemorySchemaRegistry(), InstantSource.system());
    }

    private static PublisherSettings settings(String feed) {
        return PublisherSettings.of(broker.bootstrap(), new FeedName(feed), new OdsCode("RJ1"));
    }

    private static Admin admin() {
        return Admin.create(Map.of("bootstrap.servers", broker.bootstrap()));
    }

    private static void create(String topic, int partitions) throws Exception {
        try (Admin admin = admin()) {
            admin.createTopics(List.of(new NewTopic(topic, partitions, (short) 1))).all().get();
        }
    }

    private static List<ConsumerRecord<String, Decoded>> read(
            String topic, int partition, int count) {
        var decoder = new EventDecoder(new InMemorySchemaRegistry(), TestRange.REFUSED);
        List<ConsumerRecord<String, Decoded>> records = new ArrayList<>();
        try (var consumer =
                new KafkaConsumer<>(
                        Map.of("bootstrap.servers", broker.bootstrap()),
                        new StringDeserializer(),
                        new ClinicalEventDeserializer(decoder))) {
            var source = new TopicPartition(topic, partition);
            consumer.assign(List.of(source));
            consumer.seekToBeginning(List.of(source));
            long deadline = System.nanoTime() + READ_LIMIT.toNanos();
            while (records.size() < count && System.nanoTime() < deadline) {
                consumer.poll(Duration.ofMillis(200)).forEach(records::add);
            }
        }
        assertThat(records).hasSize(count);
        return records;
    }
}
