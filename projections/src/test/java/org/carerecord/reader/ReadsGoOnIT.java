package org.carerecord.reader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.carerecord.reader.Statements.condition;
import static org.carerecord.reader.Statements.patient;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.FutureTask;
import org.carerecord.identity.NhsNumber;
import org.carerecord.record.Moment;
import org.carerecord.record.Sharing;
import org.carerecord.testkit.process.TestBroker;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Readers of a partition that stays on its node do not notice that the group shares out anew. */
final class ReadsGoOnIT {

    private static final Moment NOW = Moment.now(Instant.parse("2026-01-15T12:00:00Z"));
    private static final int PATIENTS = 7;

    @TempDir private Path directory;

    @Test
    void whileANewFeedJoins() throws Exception {
        try (var broker = TestBroker.start(directory.resolve("broker"));
                var record = new RunningRecord(broker, directory.resolve("state"))) {
            record.addFeed("gp-north");
            record.start();
            for (int i = 0; i < PATIENTS; i++) {
                record.publish("gp-north", condition(patient(i), "c1", 1, "Asthma"));
            }
            // By then each thread of the node has its partitions: what follows moves none of them.
            record.awaitCommitted();

            assertThat(answersDuring(() -> joined(record), record.reader()))
                    .containsOnlyKeys("Found");
        }
    }

    private static boolean joined(RunningRecord record) throws Exception {
        record.addFeed("trust-south");
        record.publish("trust-south", condition(patient(1), "c2", 1, "Gout"));
        record.awaitFolded();
        return true;
    }

    /** How often each kind of answer was given while something went on. */
    private static Map<String, Integer> answersDuring(Callable<Boolean> work, RecordReader reader)
            throws Exception {
        var going = new FutureTask<>(work);
        Thread.ofVirtual().start(going);
        Map<String, Integer> answers = new TreeMap<>();
        while (!going.isDone()) {
            for (int i = 0; i < PATIENTS; i++) {
                answers.merge(answer(reader, patient(i)), 1, Integer::sum);
            }
        }
        assertThat(going.get()).isTrue();
        return answers;
    }

    private static String answer(RecordReader reader, NhsNumber patient) {
        return switch (reader.summary(patient, NOW, Sharing.UNKNOWN)) {
            case Lookup.NotReady<?> notReady -> notReady.reason().toString();
            case Lookup<?> other -> other.getClass().getSimpleName();
        };
    }
}
