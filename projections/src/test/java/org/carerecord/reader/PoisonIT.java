package org.carerecord.reader;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.streams.ThreadMetadata;
import org.carerecord.codec.EventEncoder;
import org.carerecord.event.ClinicalEvent;
import org.carerecord.feed.FeedName;
import org.carerecord.feed.Partitioning;
import org.carerecord.feed.Receipt;
import org.carerecord.feed.Topics;
import org.carerecord.identity.NhsNumber;
import org.carerecord.quarantine.LogAccess;
import org.carerecord.quarantine.QuarantineContent;
import org.carerecord.quarantine.QuarantineReader;
import org.carerecord.quarantine.QuarantinedRecord;
import org.carerecord.quarantine.ReadListener;
import org.carerecord.reader.PoisonRecords.Poison;
import org.carerecord.record.EntryPage;
import org.carerecord.record.EntryQuestion;
import org.carerecord.record.Moment;
import org.carerecord.testkit.process.TestBroker;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Records of every kind that cannot be folded, by the thousand, in a busy feed. */
class PoisonIT {

    private static final FeedName FEED = new FeedName("gp-north");
    private static final int POISON = 10_000;
    private static final int ROUNDS = 4;
    private static final int HEALTHY_EACH = POISON / ROUNDS;

    /** A busy feed: so many healthy events to each poisoned record. */
    private static final int HEALTHY_PER_POISON = 3;

    private static final int PATIENTS = 1_000;
    private static final int PAGE = 1_000;
    private static final long SEED = 20_261_122;
    private static final Duration WITHIN = Duration.ofMinutes(3);

    private final Partitioning partitioning = new Partitioning(RunningRecord.PARTITIONS);
    private final Map<NhsNumber, Integer> published = new HashMap<>();
    private int events;

    @Test
    void everyPoisonedRecordIsQuarantinedWithItsReasonAndEveryHealthyEventIsFolded(
            @TempDir Path directory) throws Exception {
        try (var broker = TestBroker.start(directory.resolve("broker"));
                var record = new RunningRecord(broker, directory.resolve("state"));
                var producer = producer(broker)) {
            record.addFeed(FEED.value());
            record.start();
            record.awaitFolded();
            var threads = threads(record);
            var encoder = new EventEncoder(record.registry());
            List<Poison> poison =
                    new PoisonRecords(record.registry(), partitioning, SEED).records(POISON);

            measure(record, producer, encoder, poison);
            record.awaitFolded();

            QuarantineContent content =
                    new QuarantineReader(
                                    LogAccess.of(broker.bootstrap(), WITHIN),
                                    record.registry(),
                                    ReadListener.NONE)
                            .read();
            assertThat(content.unreadable()).isZero();
            assertThat(byReason(content)).isEqualTo(expectedByReason(poison));
            published.forEach(
                    (patient, count) -> assertThat(entries(record, patient)).isEqualTo(count));
            assertThat(threads(record)).isEqualTo(threads);
            assertThat(failedThreads(record)).isZero();
        }
    }

    /** Folds as many healthy events alone and among poison, in turns, and prints both figures. */
    private void measure(
            RunningRecord record,
            KafkaProducer<byte[], byte[]> producer,
            EventEncoder encoder,
            List<Poison> poison)
            throws Exception {
        // Both ways are run before they are timed: the first records of a JVM are slow.
        time(record, producer, healthy(encoder, 2 * HEALTHY_EACH), List.of());
        int warm = POISON / 10;
        time(record, producer, healthy(encoder, busy(warm)), poison.subList(0, warm));
        long alone = 0;
        long among = 0;
        int measured = 0;
        for (int from = warm; from < POISON; from += HEALTHY_EACH) {
            List<Poison> part = poison.subList(from, Math.min(POISON, from + HEALTHY_EACH));
            int healthy = busy(part.size());
            alone += time(record, producer, healthy(encoder, healthy), List.of());
            among += time(record, producer, healthy(encoder, healthy), part);
            measured += healthy;
        }
        System.out.printf(
                "poison: %d healthy events alone in %d ms (%d/s), with a poisoned record to every"
                        + " %d in %d ms (%d/s): ratio %.2f%n",
                measured,
                TimeUnit.NANOSECONDS.toMillis(alone),
                perSecond(measured, alone),
                HEALTHY_PER_POISON,
                TimeUnit.NANOSECONDS.toMillis(among),
                perSecond(measured, among),
                (double) among / alone);
    }

    private static int busy(int poison) {
        return poison * HEALTHY_PER_POISON;
    }

    /** From the first record sent to the last healthy event visible. */
    private long time(
            RunningRecord record,
            KafkaProducer<byte[], byte[]> producer,
            List<ProducerRecord<byte[], byte[]>> healthy,
            List<Poison> poison)
            throws Exception {
        long start = System.nanoTime();
        List<Future<RecordMetadata>> sent = new ArrayList<>();
        List<Future<RecordMetadata>> poisoned = new ArrayList<>();
        for (int i = 0; i < healthy.size(); i++) {
            if (i % HEALTHY_PER_POISON == 0 && i / HEALTHY_PER_POISON < poison.size()) {
                Poison bad = poison.get(i / HEALTHY_PER_POISON);
                poisoned.add(
                        producer.send(
                                new ProducerRecord<>(
                                        Topics.of(FEED), bad.partition(), bad.key(), bad.value())));
            }
            sent.add(producer.send(healthy.get(i)));
        }
        producer.flush();
        Map<Integer, Long> last = new HashMap<>();
        for (Future<RecordMetadata> one : sent) {
            last.merge(one.get().partition(), one.get().offset(), Math::max);
        }
        for (var end : last.entrySet()) {
            var receipt = new Receipt(FEED, end.getKey(), end.getValue());
            assertThat(record.reader().await(receipt, WITHIN)).isTrue();
        }
        long took = System.nanoTime() - start;
        for (Future<RecordMetadata> one : poisoned) {
            one.get();
        }
        record.awaitFolded();
        return took;
    }

    private List<ProducerRecord<byte[], byte[]>> healthy(EventEncoder encoder, int count) {
        List<ProducerRecord<byte[], byte[]>> records = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            int number = events++;
            NhsNumber patient = Statements.patient(number % PATIENTS);
            ClinicalEvent event =
                    Statements.condition(patient, "healthy-" + number, 1, "Problem " + number);
            records.add(
                    new ProducerRecord<>(
                            Topics.of(FEED),
                            partitioning.of(patient),
                            Partitioning.keyOf(patient),
                            encoder.encode(event)));
            published.merge(patient, 1, Integer::sum);
        }
        return records;
    }

    private static int entries(RunningRecord record, NhsNumber patient) {
        var question =
                new EntryQuestion(Optional.empty(), Optional.empty(), Optional.empty(), PAGE);
        var moment = Moment.now(java.time.Instant.now());
        return record.reader().entries(patient, question, moment)
                        instanceof Lookup.Found<EntryPage> found
                ? found.value().entries().size()
                : -1;
    }

    private static Map<String, Long> byReason(QuarantineContent content) {
        return content.records().stream()
                .collect(
                        Collectors.groupingBy(
                                QuarantinedRecord::reason, TreeMap::new, Collectors.counting()));
    }

    private static Map<String, Long> expectedByReason(List<Poison> poison) {
        return poison.stream()
                .collect(
                        Collectors.groupingBy(Poison::reason, TreeMap::new, Collectors.counting()));
    }

    private static List<String> threads(RunningRecord record) {
        return record.projection().streams().metadataForLocalThreads().stream()
                .map(ThreadMetadata::threadName)
                .sorted()
                .toList();
    }

    private static double failedThreads(RunningRecord record) {
        return record.projection().streams().metrics().values().stream()
                .filter(metric -> metric.metricName().name().equals("failed-stream-threads"))
                .mapToDouble(metric -> (Double) metric.metricValue())
                .sum();
    }

    private static long perSecond(int count, long nanos) {
        return Math.round(count * 1e9 / nanos);
    }

    private static KafkaProducer<byte[], byte[]> producer(TestBroker broker) {
        return new KafkaProducer<>(
                Map.of(
                        ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        broker.bootstrap(),
                        ProducerConfig.ACKS_CONFIG,
                        "all",
                        ProducerConfig.COMPRESSION_TYPE_CONFIG,
                        "lz4",
                        ProducerConfig.MAX_REQUEST_SIZE_CONFIG,
                        2 << 20),
                new ByteArraySerializer(),
                new ByteArraySerializer());
    }
}
