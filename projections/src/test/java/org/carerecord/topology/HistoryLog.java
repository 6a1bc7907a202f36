package org.carerecord.topology;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.apache.kafka.streams.test.TestRecord;
import org.carerecord.codec.EventEncoder;
import org.carerecord.event.ClinicalEvent;
import org.carerecord.feed.Partitioning;
import org.carerecord.feed.Topics;
import org.carerecord.identity.NhsNumber;
import org.carerecord.registry.InMemorySchemaRegistry;
import org.carerecord.store.Histories;
import org.carerecord.testkit.history.Delivery;
import org.carerecord.testkit.history.PatientHistory;
import org.jspecify.annotations.Nullable;

/**
 * The log that a generated history and the fold make together: what providers publish, some of
 * which cannot be folded, and what the fold writes to the topics of quarantine and of forwarded
 * events, which the driver gives it to read at once. A record's place in the list is the offset at
 * which the driver gives it to the fold.
 */
record HistoryLog(List<Logged> records) {

    private static final InMemorySchemaRegistry REGISTRY = new InMemorySchemaRegistry();
    private static final EventEncoder ENCODER = new EventEncoder(REGISTRY);
    private static final byte[] UNREADABLE = FoldDriver.ascii("no event at all");
    private static final int ONE_IN = 12;

    /** Copies the list. */
    HistoryLog {
        records = List.copyOf(records);
    }

    /**
     * A record of the log.
     *
     * @param event the event that is to be folded; null in a record that cannot be, and in one that
     *     the fold wrote
     * @param cause the offset of the record whose fold wrote this one; null for what a provider did
     */
    @SuppressWarnings("ArrayRecordComponent") // handed on as bytes, never compared
    record Logged(
            String topic,
            byte[] key,
            byte[] value,
            Instant receivedAt,
            @Nullable ClinicalEvent event,
            @Nullable Integer cause) {

        void pipeInto(FoldDriver driver) {
            driver.pipe(topic, key, value, receivedAt);
        }

        /** Whether the fold wrote it for one of these records, the last one included. */
        boolean isCausedBy(int from, int last) {
            return cause != null && cause >= from && cause <= last;
        }

        private Logged at(Instant moment) {
            return new Logged(topic, key, value, moment, event, cause);
        }
    }

    /** Told after each record of a provider, once it and what it led to have been folded. */
    interface Watch {

        void folded(int records);
    }

    /** Publishes a history into a fold, which must be new, until all is folded. */
    static HistoryLog publish(PatientHistory history, FoldDriver driver, Watch watch) {
        var random = new Random(history.seed());
        List<Logged> records = new ArrayList<>();
        for (Logged one : published(history, random)) {
            int offset = records.size();
            Logged next = one.at(Histories.RECEIVED.plusSeconds(offset));
            next.pipeInto(driver);
            records.add(next);
            records.addAll(writtenBy(offset, next.receivedAt(), driver));
            if (random.nextInt(3) == 0) {
                driver.pass(FoldDriver.WRITE_POSITIONS_EVERY);
            }
            watch.folded(records.size());
        }
        return new HistoryLog(records);
    }

    /** What the fold of a record wrote to topics that it reads itself. */
    private static List<Logged> writtenBy(int cause, Instant at, FoldDriver driver) {
        List<Logged> written = new ArrayList<>();
        driver.quarantined()
                .forEach(notice -> written.add(logged(Topics.QUARANTINE, notice, at, cause)));
        driver.forwarded()
                .forEach(event -> written.add(logged(Topics.FORWARDED, event, at, cause)));
        return written;
    }

    private static Logged logged(
            String topic, TestRecord<byte[], byte[]> record, Instant at, int cause) {
        return new Logged(topic, record.key(), record.value(), at, null, cause);
    }

    private static List<Logged> published(PatientHistory history, Random random) {
        List<Logged> published = new ArrayList<>();
        for (Delivery delivery : history.deliveries()) {
            ClinicalEvent event = delivery.event();
            String topic = Topics.of(delivery.feed());
            byte[] key = Partitioning.keyOf(event.nhsNumber());
            byte[] value = ENCODER.encode(event);
            published.add(new Logged(topic, key, value, Histories.RECEIVED, event, null));
            if (random.nextInt(ONE_IN) == 0) {
                published.add(new Logged(topic, key, UNREADABLE, Histories.RECEIVED, null, null));
            }
            NhsNumber any = history.patients().get(random.nextInt(history.patients().size()));
            if (random.nextInt(ONE_IN) == 0 && !any.equals(event.nhsNumber())) {
                byte[] wrongKey = Partitioning.keyOf(any);
                published.add(new Logged(topic, wrongKey, value, Histories.RECEIVED, null, null));
            }
        }
        return published;
    }
}
