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
import org.carerecord.record.Revision;
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

    @Test
    void theRevisedSummaryIsTheSummaryAndItsRevisionUntilTheRecordChanges() throws Exception {
        record.publish("gp-north", condition(patient(1), "c1", 1, "Asthma"));
        record.publish("gp-north", condition(patient(2), "c1", 1, "Gout"));
        record.awaitFolded();

        RevisedSummary first = revised(patient(1));
        assertThat(first.summary()).isEqualTo(summary(patient(1)));
        assertThat(first.revision()).contains(revision(patient(1)));
        assertThat(revised(patient(1))).isEqualTo(first);
        Revision ofAnother = revision(patient(2));

        record.publish("gp-north", condition(patient(1), "c2", 1, "Eczema"));
        record.awaitFolded();

        RevisedSummary second = revised(patient(1));
        assertThat(words(second.summary())).containsExactlyInAnyOrder("Asthma", "Eczema");
        assertThat(second.summary()).isEqualTo(summary(patient(1)));
        assertThat(second.revision()).contains(revision(patient(1))).isNotEqualTo(first.revision());
        assertThat(revision(patient(2))).isEqualTo(ofAnother);
    }

    @Test
    void theRevisionIsTheSameAfterARestart() throws Exception {
        record.publish("gp-north", condition(patient(1), "c1", 1, "Asthma"));
        record.awaitFolded();
        Revision before = revision(patient(1));

        record.stop();
        record.start();
        record.awaitFolded();

        assertThat(revision(patient(1))).isEqualTo(before);
    }

    /** What docs/storage.md tells to do with a store of another format. */
    @Test
    void aStoreWhoseStateAndChangelogAndGroupAreGoneIsMadeAnewFromTheFeeds() throws Exception {
        for (int i = 0; i < 50; i++) {
            record.publish("gp-north", condition(patient(i % 7), "c" + i, 1, "Problem " + i));
        }
        record.awaitCommitted();
        List<Summary> live = summaries();

        record.stop();
        delete(directory.resolve("state"));
        record.forget();
        record.start();
        record.awaitFolded();

        assertThat(summaries()).isEqualTo(live);
    }

    private RevisedSummary revised(NhsNumber patient) {
        return found(record.reader().revisedSummary(patient, Moment.now(NOW), Sharing.UNKNOWN));
    }

    private Revision revision(NhsNumber patient) {
        return found(record.reader().revision(patient));
    }

    private List<Summary> summaries() {
        return IntStream.range(0, 7).mapToObj(number -> summary(patient(number))).toList();
    }

    private Summary summary(NhsNumber patient) {
        return found(record.reader().summary(patient, Moment.now(NOW), Sharing.UNKNOWN));
    }

    private static <T> T found(Lookup<T> lookup) {
        return switch (lookup) {
            case Lookup.Found<T> found -> found.value();
            case Lookup.Superseded<T> superseded -> throw new AssertionError("superseded");
            case Lookup.NotFound<T> notFound -> throw new AssertionError("not found");
            case Lookup.NotReady<T> notReady -> throw new AssertionError(notReady.reason());
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
