package org.carerecord.feeds.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.carerecord.feed.FeedName;
import org.carerecord.feed.Topics;
import org.carerecord.feeds.FeedRegister;
import org.carerecord.feeds.FeedReport;
import org.carerecord.feeds.FeedStatus;
import org.carerecord.feeds.LastHeard;
import org.carerecord.feeds.Registered;
import org.carerecord.feeds.Silence;
import org.carerecord.record.Moment;
import org.carerecord.testkit.process.TestBroker;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The watch over a real broker, whose own time says when feeds were heard. */
final class FeedWatchIT {

    private static final int PARTITIONS = 3;
    private static final Duration HOUR = Duration.ofHours(1);
    private static final Duration WITHIN = Duration.ofSeconds(30);
    private static final FeedWatchLimits LIMITS =
            new FeedWatchLimits(
                    Duration.ofMillis(100), Duration.ofSeconds(5), Duration.ofSeconds(30));
    private static final FeedName GP = new FeedName("gp-north");
    private static final FeedRegister REGISTER =
            Registered.register(Registered.expected("gp-north", HOUR));
    private static final Instant TEN = Instant.parse("2026-03-01T10:00:00Z");

    @TempDir Path directory;

    private TestBroker broker;
    private Admin admin;
    private KafkaProducer<byte[], byte[]> producer;

    @BeforeEach
    void start() {
        broker = TestBroker.start(directory);
        admin = Admin.create(Map.of("bootstrap.servers", broker.bootstrap()));
        producer =
                new KafkaProducer<>(
                        Map.of("bootstrap.servers", broker.bootstrap(), "acks", "all"),
                        new ByteArraySerializer(),
                        new ByteArraySerializer());
    }

    @AfterEach
    void stop() {
        producer.close(Duration.ZERO);
        admin.close(Duration.ZERO);
        broker.close();
    }

    @Test
    void countsEventsAndTellsTheBrokersTimeOfTheNewest() throws Exception {
        create("gp-north", Topics.SETTINGS);
        create("stranger", Topics.SETTINGS);
        long last = 0;
        for (int event = 0; event < 10; event++) {
            last = Math.max(last, publish("gp-north", event % 2));
        }
        var now = new AtomicReference<>(Instant.ofEpochMilli(last));
        try (var watch = FeedWatch.start(admin, REGISTER, now::get, LIMITS)) {
            FeedStatus gp = status(watch.at(Moment.now(now.get())), GP);
            assertThat(gp.events()).hasValue(10);
            assertThat(gp.lastHeard()).isEqualTo(new LastHeard.At(Instant.ofEpochMilli(last)));
            assertThat(gp.silence()).isEqualTo(Silence.HEARD);
            FeedStatus stranger = status(watch.at(Moment.now(now.get())), new FeedName("stranger"));
            assertThat(stranger.registration()).isEmpty();
            assertThat(stranger.events()).hasValue(0);
            assertThat(stranger.lastHeard()).isEqualTo(new LastHeard.Never());

            now.set(now.get().plus(HOUR).plusMillis(1));
            awaitStatus(watch, now::get, status -> status.silence() == Silence.SILENT);

            Instant next = Instant.ofEpochMilli(publish("gp-north", 2));
            FeedStatus grown =
                    awaitStatus(watch, now::get, status -> status.events().getAsLong() == 11);
            assertThat(grown.lastHeard()).isEqualTo(new LastHeard.At(next));
        }
    }

    @Test
    void tellsARegisteredFeedWithoutATopic() {
        try (var watch = FeedWatch.start(admin, REGISTER, () -> TEN, LIMITS)) {
            FeedStatus gp = status(watch.at(Moment.now(TEN)), GP);

            assertThat(gp.events()).hasValue(0);
            assertThat(gp.lastHeard()).isEqualTo(new LastHeard.Never());
            assertThat(gp.silence()).isEqualTo(Silence.SILENT);
        }
    }

    /** Times are given here, as no test can wait for hours: the same index answers. */
    @Test
    void tellsSilenceInThePastToTheMillisecond() throws Exception {
        create("gp-north", Map.of("message.timestamp.type", "CreateTime", "retention.ms", "-1"));
        publish("gp-north", 0, TEN);
        publish("gp-north", 1, TEN.plus(Duration.ofMinutes(30)));
        publish("gp-north", 0, TEN.plus(Duration.ofHours(5)));
        Instant later = TEN.plus(Duration.ofDays(2));
        try (var watch = FeedWatch.start(admin, REGISTER, () -> later, LIMITS)) {
            Instant end = TEN.plus(Duration.ofMinutes(90));
            assertThat(past(watch, TEN.minusMillis(1)).silence()).isEqualTo(Silence.SILENT);
            assertThat(past(watch, TEN).silence()).isEqualTo(Silence.HEARD);
            assertThat(past(watch, end).silence()).isEqualTo(Silence.HEARD);
            assertThat(past(watch, end.plusNanos(1)).silence()).isEqualTo(Silence.SILENT);
            assertThat(past(watch, end.plusMillis(1)).silence()).isEqualTo(Silence.SILENT);
            assertThat(past(watch, end.plusMillis(1)).lastHeard())
                    .isEqualTo(new LastHeard.Before(end.plusMillis(1).minus(HOUR)));
            Instant last = TEN.plus(Duration.ofHours(5));
            assertThat(past(watch, last.minusMillis(1)).silence()).isEqualTo(Silence.SILENT);
            assertThat(past(watch, last).silence()).isEqualTo(Silence.HEARD);
            assertThat(past(watch, last.plus(HOUR)).silence()).isEqualTo(Silence.HEARD);
            assertThat(past(watch, last.plus(HOUR).plusMillis(1)).silence())
                    .isEqualTo(Silence.SILENT);
        }
    }

    @Test
    void tellsWhatItLastKnewAndThatItDoesNotKnowWhereTheLogIsGone() throws Exception {
        create("gp-north", Map.of("message.timestamp.type", "CreateTime", "retention.ms", "-1"));
        publish("gp-north", 0, TEN);
        publish("gp-north", 0, TEN.plus(Duration.ofHours(5)));
        Instant seen = TEN.plus(Duration.ofHours(5));
        var impatient =
                new FeedWatchLimits(
                        Duration.ofMillis(100), Duration.ofSeconds(1), Duration.ofSeconds(2));
        var now = new AtomicReference<>(seen);
        try (var watch = FeedWatch.start(admin, REGISTER, now::get, impatient)) {
            assertThat(past(watch, TEN.plus(HOUR)).silence()).isEqualTo(Silence.HEARD);
            broker.close();
            // A look that had begun may still end well, and is as old as its beginning.
            awaitPast(watch, TEN.plus(HOUR), status -> status.silence() == Silence.UNKNOWN);
            now.set(seen.plus(HOUR).plusMillis(1));

            FeedReport report = watch.at(Moment.now(now.get()));

            assertThat(report.complete()).isFalse();
            assertThat(report.upToDateAt()).hasValue(seen);
            assertThat(status(report, GP).silence()).isEqualTo(Silence.UNKNOWN);
            assertThat(status(report, GP).events()).hasValue(2);
            assertThat(status(report, GP).lastHeard()).isEqualTo(new LastHeard.At(seen));
        }
    }

    private void create(String feed, Map<String, String> settings) throws Exception {
        admin.createTopics(
                        List.of(new NewTopic(topic(feed), PARTITIONS, (short) 1).configs(settings)))
                .all()
                .get(30, TimeUnit.SECONDS);
    }

    /** Publishes an event, and gives the time that the broker keeps for it. */
    private long publish(String feed, int partition) throws Exception {
        return publish(new ProducerRecord<>(topic(feed), partition, null, new byte[] {1}));
    }

    private long publish(String feed, int partition, Instant at) throws Exception {
        return publish(
                new ProducerRecord<>(
                        topic(feed), partition, at.toEpochMilli(), null, new byte[] {1}));
    }

    private long publish(ProducerRecord<byte[], byte[]> event) throws Exception {
        return producer.send(event).get(30, TimeUnit.SECONDS).timestamp();
    }

    private static String topic(String feed) {
        return Topics.of(new FeedName(feed));
    }

    private static FeedStatus past(FeedWatch watch, Instant moment) {
        return status(watch.at(Moment.asOf(moment)), GP);
    }

    private static FeedStatus status(FeedReport report, FeedName feed) {
        return report.feeds().stream()
                .filter(status -> status.feed().equals(feed))
                .findFirst()
                .orElseThrow();
    }

    private static FeedStatus awaitStatus(
            FeedWatch watch, InstantSource clock, Predicate<FeedStatus> wanted)
            throws InterruptedException {
        return await(() -> status(watch.at(Moment.now(clock.instant())), GP), wanted);
    }

    private static void awaitPast(FeedWatch watch, Instant moment, Predicate<FeedStatus> wanted)
            throws InterruptedException {
        await(() -> past(watch, moment), wanted);
    }

    private static FeedStatus await(Supplier<FeedStatus> source, Predicate<FeedStatus> wanted)
            throws InterruptedException {
        long deadline = System.nanoTime() + WITHIN.toNanos();
        FeedStatus status = source.get();
        while (!wanted.test(status)) {
            if (System.nanoTime() > deadline) {
                throw new AssertionError("Expected another status than " + status);
            }
            Thread.sleep(50);
            status = source.get();
        }
        return status;
    }
}
