package org.carerecord.reader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.carerecord.reader.Statements.condition;
import static org.carerecord.reader.Statements.patient;

import java.nio.file.Path;
import java.time.Duration;
import java.util.HexFormat;
import org.carerecord.feed.FeedName;
import org.carerecord.feed.Receipt;
import org.carerecord.testkit.process.TestBroker;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How far a feed was folded is noted once a second: a crash can take the note, not the fold. */
final class CrashedPositionsIT {

    private static final String POSITION_ROWS = "fe";
    private static final Duration WAIT = Duration.ofSeconds(5);

    @TempDir private Path directory;

    @Test
    void anEventIsVisibleToWhoeverWaitsForItWhereACrashTookTheNoteOfIt() throws Exception {
        try (TestBroker broker = TestBroker.start(directory.resolve("broker"))) {
            Receipt receipt;
            try (var record = new RunningRecord(broker, directory.resolve("state"))) {
                record.addFeed("gp-north");
                record.start();
                var published = record.publish("gp-north", condition(patient(1), "c1", 1, "Gout"));
                receipt =
                        new Receipt(
                                new FeedName("gp-north"),
                                published.partition(),
                                published.offset());
                record.awaitCommitted();
                record.stop();
                loseNotes(record, published.partition());
            }
            try (var record = new RunningRecord(broker, directory.resolve("state-anew"))) {
                record.start();
                record.awaitFolded();
                assertThat(record.rows(receipt.partition()).keySet())
                        .isNotEmpty()
                        .noneMatch(key -> key.startsWith(POSITION_ROWS));

                assertThat(record.reader().await(receipt, WAIT)).isTrue();
            }
        }
    }

    /** The changelog as it is where the crash came after the commit and before the note. */
    private static void loseNotes(RunningRecord record, int partition) throws Exception {
        record.start();
        record.awaitFolded();
        var notes =
                record.rows(partition).keySet().stream()
                        .filter(key -> key.startsWith(POSITION_ROWS))
                        .toList();
        record.stop();
        assertThat(notes).hasSize(1);
        record.takeOut(partition, HexFormat.of().parseHex(notes.getFirst()));
    }
}
