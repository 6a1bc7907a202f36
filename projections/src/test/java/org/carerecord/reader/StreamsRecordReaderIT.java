package org.carerecord.reader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.carerecord.reader.Statements.condition;
import static org.carerecord.reader.Statements.patient;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.carerecord.event.Condition;
import org.carerecord.feed.Partitioning;
import org.carerecord.identity.NhsNumber;
import org.carerecord.record.Entry;
import org.carerecord.record.Heading;
import org.carerecord.record.Moment;
import org.carerecord.record.Sharing;
import org.carerecord.record.Summary;
import org.carerecord.record.SummarySection;
import org.carerecord.testkit.process.TestBroker;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StreamsRecordReaderIT {

    private static final Instant NOW = Instant.parse("2026-01-15T12:00:00Z");

    @TempDir Path directory;
    private TestBroker broker;
    private RunningRecord record;

    @BeforeEach
    void start() throws Exception {
        broker = TestBroker.start(directory.resolve("broker"));
        record = new RunningRecord(broker, directory.resolve("state"));
        record.addFeed("gp-north");
        record.start();
        record.awaitFolded();
    }

    @AfterEach
    void stop() throws Exception {
        record.close();
        broker.close();
    }

    @Test
    void showsWhatWasPublishedWithItsProvenance() throws Exception {
        var receipt = record.publish("gp-north", condition(patient(1), "c1", 1, "Asthma"));
        record.awaitFolded();

        Summary summary = summary(patient(1));
        Entry entry = problems(summary).entries().getFirst();
        assertThat(words(summary)).containsExactly("Asthma");
        assertThat(entry.provenance().feed().value()).isEqualTo("gp-north");
        assertThat(entry.provenance().offset()).isEqualTo(receipt.offset());
        assertThat(entry.provenance().receivedAt().toEpochMilli()).isEqualTo(receipt.timestamp());
        assertThat(summary.feeds()).hasSize(1);
    }

    @Test
    void saysNoSuchPatientOnlyOnceItHasFoldedAllThatIsInTheLog() throws Exception {
        assertThat(record.reader().summary(patient(2), Moment.now(NOW), Sharing.UNKNOWN))
                .isInstanceOf(Lookup.NotFound.class);

        record.stop();
        record.start();

        assertThat(record.reader().summary(patient(2), Moment.now(NOW), Sharing.UNKNOWN))
                .isInstanceOf(Lookup.NotReady.class);
        record.awaitFolded();
        assertThat(record.reader().summary(patient(2), Moment.now(NOW), Sharing.UNKNOWN))
                .isInstanceOf(Lookup.NotFound.class);
    }

    @Test
    void seesANewFeedWithinSeconds() throws Exception {
        record.addFeed("trust-south");
        record.publish("trust-south", condition(patient(3), "c1", 1, "Gout"));
        record.awaitFolded();

        assertThat(words(summary(patient(3)))).containsExactly("Gout");
    }

    /** A static member that returns is handed its former share, which has no such topic in it. */
    @Test
    void foldsAFeedThatWasMadeWhileTheNodeLayDead() throws Exception {
        record.vanish();
        record.addFeed("trust-south");
        record.publish("trust-south", condition(patient(3), "c1", 1, "Gout"));
        record.start();
        record.awaitFolded();

        assertThat(words(summary(patient(3)))).containsExactly("Gout");
    }

    @Test
    void answersTheSameAfterARestartAndAfterARebuild() throws Exception {
        for (int i = 0; i < 50; i++) {
            record.publish("gp-north", condition(patient(i % 7), "c" + i, 1, "Problem " + i));
        }
        record.publish("gp-north", condition(patient(1), "c1", 2, "Corrected"));
        record.awaitFolded();
        List<Summary> live = summaries();

        record.stop();
        record.start();
        record.awaitFolded();
        assertThat(summaries()).isEqualTo(live);

        record.stop();
        delete(directory.resolve("state"));
        record.start();
        record.awaitFolded();
        assertThat(summaries()).isEqualTo(live);
        assertThat(words(summary(patient(1)))).contains("Corrected").doesNotContain("Problem 1");
    }

    @Test
    void quarantinesWhatItCannotFoldAndTellsThePatientsReader() throws Exception {
        NhsNumber patient = patient(4);
        byte[] key = Partitioning.keyOf(patient);
        int partition = new Partitioning(RunningRecord.PARTITIONS).of(patient);
        record.publish("gp-north", partition, key, RunningRecord.bytes("no event at all"));
        record.publish("gp-north", condition(patient, "c1", 1, "Asthma"));
        record.awaitFolded();
        // The notice comes back through the log.
        record.awaitFolded();

        Summary summary = summary(patient);
        assertThat(words(summary)).containsExactly("Asthma");
        assertThat(summary.quarantined()).isEqualTo(1);
    }

    private List<Summary> summaries() {
        return IntStream.range(0, 7).mapToObj(number -> summary(patient(number))).toList();
    }

    private Summary summary(NhsNumber patient) {
        return switch (record.reader().summary(patient, Moment.now(NOW), Sharing.UNKNOWN)) {
            case Lookup.Found<Summary> found -> found.value();
            case Lookup.Superseded<Summary> superseded -> throw new AssertionError("superseded");
            case Lookup.NotFound<Summary> notFound -> throw new AssertionError("not found");
            case Lookup.NotReady<Summary> notReady -> throw new AssertionError(notReady.reason());
        };
    }

    private static SummarySection problems(Summary summary) {
        return summary.sections().stream()
                .filter(section -> section.heading() == Heading.PROBLEMS)
                .findFirst()
                .orElseThrow();
    }

    private static List<String> words(Summary summary) {
        return problems(summary).entries().stream()
                .map(entry -> (Condition) entry.event().body())
                .map(condition -> condition.code().words())
                .toList();
    }

    private static void delete(Path directory) throws Exception {
        try (var files = Files.walk(directory)) {
            files.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
        }
    }
}
