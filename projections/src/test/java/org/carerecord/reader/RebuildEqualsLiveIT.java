package org.carerecord.reader;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.carerecord.identity.NhsNumber;
import org.carerecord.record.Moment;
import org.carerecord.testkit.process.ChildJvm;
import org.carerecord.testkit.process.TestBroker;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A record that is folded while it is published, by a node that is killed with -9 again and again,
 * is the same as one that is folded afterwards from the topics alone: every row byte for byte, and
 * every answer, now and as of each moment between. With another number of partitions the answers
 * differ in where and when an event was received, and in nothing else.
 *
 * <pre>
 * ./mvnw -pl projections -am verify -Dtest=none -Dsurefire.failIfNoSpecifiedTests=false -Dit.test=RebuildEqualsLiveIT -Dfailsafe.failIfNoSpecifiedTests=false
 * </pre>
 */
final class RebuildEqualsLiveIT {

    private static final Moment NOW = Moment.now(Instant.parse("2026-06-01T09:30:00Z"));
    private static final String POSITION_ROWS = "fe";
    private static final int KILLS = 4;
    private static final int ROWS_BEFORE_A_KILL = 1_000;

    private final MixedHistories histories = new MixedHistories(250, 6, 7);
    private final Random random = new Random(11);

    @TempDir private Path directory;

    /** What a record answers, by a word for the moment asked for. */
    private record Told(
            Map<String, Map<NhsNumber, Answers>> answers, List<Map<String, String>> rows) {

        Map<String, Map<NhsNumber, Answers>> but(UnaryOperator<Answers> change) {
            Map<String, Map<NhsNumber, Answers>> changed = new LinkedHashMap<>();
            answers.forEach((moment, ofEach) -> {
                Map<NhsNumber, Answers> others = new LinkedHashMap<>();
                ofEach.forEach((patient, one) -> others.put(patient, change.apply(one)));
                changed.put(moment, others);
            });
            return changed;
        }
    }

    @Test
    void atOneTwoAndEightPartitions() throws Exception {
        Told one = liveAndRebuilt(1);
        for (int partitions : List.of(2, 8)) {
            Told other = liveAndRebuilt(partitions);
            assertThat(other.but(RebuildEqualsLiveIT::comparable))
                    .isEqualTo(one.but(RebuildEqualsLiveIT::comparable));
            assertThat(now(other)).as("summaries, too").isEqualTo(now(one));
        }
    }

    /** The moments of receipt differ from run to run, and the windows that count from them. */
    private static Answers comparable(Answers answers) {
        return answers.withoutWindows().withoutReceipt();
    }

    private static Map<NhsNumber, Answers> now(Told told) {
        return Objects.requireNonNull(told.but(Answers::withoutReceipt).get("now"));
    }

    private Told liveAndRebuilt(int partitions) throws Exception {
        Path place = directory.resolve("partitions-" + partitions);
        try (TestBroker broker = TestBroker.start(place.resolve("broker"))) {
            List<Instant> moments = new ArrayList<>();
            Told live = live(broker, place, partitions, moments);
            try (RunningRecord rebuilt = record(broker, "rebuilt", place, partitions)) {
                rebuilt.start();
                rebuilt.awaitCommitted();
                Told again = told(rebuilt, moments, partitions);

                assertThat(again.rows()).isEqualTo(live.rows());
                assertThat(again.answers()).isEqualTo(live.answers());
            }
            return live;
        }
    }

    private Told live(TestBroker broker, Path place, int partitions, List<Instant> moments)
            throws Exception {
        long lostWork = 0;
        try (RunningRecord record = record(broker, "live", place, partitions)) {
            for (String feed : histories.feeds()) {
                record.addFeed(feed);
            }
            for (int part = 0; part < KILLS; part++) {
                moments.add(publish(record, part, partitions));
                foldAndKill(broker, record, place, partitions);
                lostWork += record.uncommitted();
            }
            record.start();
            moments.add(publish(record, KILLS, partitions));
            record.awaitCommitted();
            assertThat(lostWork).as("records that a kill took the commit of").isPositive();
            return told(record, moments, partitions);
        }
    }

    /** Publishes a part of the histories; the moment at which the last of it was received. */
    private Instant publish(RunningRecord record, int part, int partitions) throws Exception {
        int parts = KILLS + 1;
        int from = histories.size() * part / parts;
        int until = histories.size() * (part + 1) / parts;
        long last = 0;
        for (Future<RecordMetadata> sent : histories.send(record, from, until, partitions)) {
            last = Math.max(last, sent.get(30, TimeUnit.SECONDS).timestamp());
        }
        // What comes next is received later.
        Thread.sleep(5);
        return Instant.ofEpochMilli(last);
    }

    private void foldAndKill(TestBroker broker, RunningRecord record, Path place, int partitions)
            throws Exception {
        long until = record.rowsWritten() + 1 + random.nextInt(ROWS_BEFORE_A_KILL);
        try (ChildJvm node =
                ChildJvm.startMain(
                        place,
                        place.resolve("node.log"),
                        List.of("-Xmx256m", "-XX:+UseSerialGC"),
                        FoldNode.class.getName(),
                        broker.bootstrap(),
                        "live",
                        place.resolve("live").toString(),
                        Integer.toString(partitions))) {
            node.awaitReady("so many rows", RunningRecord.WITHIN, () -> written(record) >= until);
            node.kill();
        }
    }

    private static long written(RunningRecord record) {
        try {
            return record.rowsWritten();
        } catch (Exception unanswered) { // the broker is asked again until the limit
            return 0;
        }
    }

    private Told told(RunningRecord record, List<Instant> moments, int partitions) {
        Map<String, Map<NhsNumber, Answers>> answers = new LinkedHashMap<>();
        answers.put("now", Answers.of(record.reader(), histories.patients(), NOW));
        for (int i = 0; i < moments.size(); i++) {
            Moment then = Moment.asOf(moments.get(i));
            answers.put("part " + i, Answers.of(record.reader(), histories.patients(), then));
        }
        List<Map<String, String>> rows = new ArrayList<>();
        for (int partition = 0; partition < partitions; partition++) {
            Map<String, String> all = record.rows(partition);
            // How far a feed was folded is noted once a second, and a crash can take the note.
            all.keySet().removeIf(key -> key.startsWith(POSITION_ROWS));
            rows.add(all);
        }
        return new Told(answers, rows);
    }

    private static RunningRecord record(
            TestBroker broker, String application, Path place, int partitions) throws Exception {
        return new RunningRecord(
                broker,
                RunningRecord.config(
                        broker.bootstrap(), application, place.resolve(application), partitions));
    }
}
