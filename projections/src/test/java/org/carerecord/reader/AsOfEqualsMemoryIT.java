package org.carerecord.reader;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.carerecord.identity.NhsNumber;
import org.carerecord.record.Moment;
import org.carerecord.testkit.process.TestBroker;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * At twenty random moments of a live run the answers are kept; asked later as of each of these
 * moments, the record gives the same. A moment is that at which the last event folded was received;
 * the windows of the rules count from it in both.
 *
 * <pre>
 * ./mvnw -pl projections -am verify -Dtest=none -Dsurefire.failIfNoSpecifiedTests=false -Dit.test=AsOfEqualsMemoryIT -Dfailsafe.failIfNoSpecifiedTests=false
 * </pre>
 */
final class AsOfEqualsMemoryIT {

    private static final int MOMENTS = 20;
    private static final long SEED = 3;

    @TempDir private Path directory;

    @Test
    void atTwentyMomentsOfALiveRun() throws Exception {
        var histories = new MixedHistories(60, 2, SEED);
        Map<Instant, Map<NhsNumber, Answers>> memory = new LinkedHashMap<>();
        try (TestBroker broker = TestBroker.start(directory.resolve("broker"));
                RunningRecord record = new RunningRecord(broker, directory.resolve("state"))) {
            for (String feed : histories.feeds()) {
                record.addFeed(feed);
            }
            record.start();
            int from = 0;
            for (int until : cuts(histories.size())) {
                Instant moment = publish(histories, record, from, until);
                record.awaitCommitted();
                memory.put(
                        moment,
                        Answers.of(record.reader(), histories.patients(), Moment.now(moment)));
                from = until;
            }
            publish(histories, record, from, histories.size());
            record.awaitCommitted();

            assertThat(memory).hasSize(MOMENTS);
            memory.forEach((moment, kept) ->
                    assertThat(
                                    Answers.of(
                                            record.reader(),
                                            histories.patients(),
                                            Moment.asOf(moment)))
                            .isEqualTo(kept));
        }
    }

    private static Iterable<Integer> cuts(int size) {
        var random = new Random(SEED);
        var cuts = new TreeSet<Integer>();
        while (cuts.size() < MOMENTS) {
            cuts.add(1 + random.nextInt(size - 1));
        }
        return cuts;
    }

    private static Instant publish(
            MixedHistories histories, RunningRecord record, int from, int until) throws Exception {
        long last = 0;
        for (Future<RecordMetadata> sent :
                histories.send(record, from, until, RunningRecord.PARTITIONS)) {
            last = Math.max(last, sent.get(30, TimeUnit.SECONDS).timestamp());
        }
        // What comes next is received later.
        Thread.sleep(5);
        return Instant.ofEpochMilli(last);
    }
}
