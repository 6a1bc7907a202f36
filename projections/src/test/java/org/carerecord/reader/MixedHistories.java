package org.carerecord.reader;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.carerecord.codec.EventEncoder;
import org.carerecord.feed.Partitioning;
import org.carerecord.identity.NhsNumber;
import org.carerecord.registry.InMemorySchemaRegistry;
import org.carerecord.testkit.history.Delivery;
import org.carerecord.testkit.history.HistoryGenerator;
import org.carerecord.testkit.history.HistoryShape;
import org.carerecord.testkit.history.PatientHistory;

/**
 * Generated histories of many patients, published as one stream: mixed with each other, and with
 * some records that cannot be folded.
 */
final class MixedHistories {

    private static final byte[] UNREADABLE = RunningRecord.bytes("no event at all");
    private static final int LONG_ONES_FROM = 50_000;
    private static final int UNREADABLE_ONE_IN = 60;

    private final List<NhsNumber> patients = new ArrayList<>();
    private final List<Sent> records = new ArrayList<>();

    /** A record of a feed, under the number that is its key. */
    private record Sent(String feed, NhsNumber key, byte[] value) {}

    /**
     * Makes them.
     *
     * @param shorts how many short ones, full of hard cases
     * @param longs how many of about a hundred entries
     */
    MixedHistories(int shorts, int longs, long seed) {
        var encoder = new EventEncoder(new InMemorySchemaRegistry());
        var random = new Random(seed);
        List<Deque<Delivery>> open = new ArrayList<>();
        for (int i = 0; i < shorts + longs; i++) {
            PatientHistory history =
                    i < shorts
                            ? HistoryGenerator.of(seed + i, HistoryShape.SMALL)
                            : HistoryGenerator.of(LONG_ONES_FROM + i, HistoryShape.TYPICAL);
            patients.addAll(history.patients());
            open.add(new ArrayDeque<>(history.deliveries()));
        }
        while (!open.isEmpty()) {
            int chosen = random.nextInt(open.size());
            Delivery next = open.get(chosen).remove();
            if (open.get(chosen).isEmpty()) {
                open.remove(chosen);
            }
            add(next, encoder, random);
        }
    }

    private void add(Delivery next, EventEncoder encoder, Random random) {
        String feed = next.feed().value();
        byte[] value = encoder.encode(next.event());
        records.add(new Sent(feed, next.event().nhsNumber(), value));
        if (random.nextInt(UNREADABLE_ONE_IN) == 0) {
            records.add(new Sent(feed, next.event().nhsNumber(), UNREADABLE));
        }
        if (random.nextInt(UNREADABLE_ONE_IN) == 0) {
            NhsNumber another = patients.get(random.nextInt(patients.size()));
            records.add(new Sent(feed, another, value));
        }
    }

    /** Everyone they are about. */
    List<NhsNumber> patients() {
        return patients;
    }

    List<String> feeds() {
        return records.stream().map(Sent::feed).distinct().sorted().toList();
    }

    int size() {
        return records.size();
    }

    /** Publishes some of them in their order, without waiting for the log. */
    List<Future<RecordMetadata>> send(RunningRecord to, int from, int until, int partitions) {
        var partitioning = new Partitioning(partitions);
        List<Future<RecordMetadata>> sent = new ArrayList<>();
        for (Sent one : records.subList(from, until)) {
            sent.add(
                    to.send(
                            one.feed(),
                            partitioning.of(one.key()),
                            Partitioning.keyOf(one.key()),
                            one.value()));
        }
        return sent;
    }
}
