package org.carerecord.reader;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.carerecord.feed.FeedName;
import org.carerecord.feed.Topics;
import org.carerecord.testkit.process.TestBroker;
import org.carerecord.topology.Positions;
import org.carerecord.topology.Tasks;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class LogEndIT {

    private static final String FEED = "gp-north";
    private static final String TOPIC = Topics.of(new FeedName(FEED));

    @TempDir private Path directory;

    private final Positions positions = new Positions();

    /** A crash can take rows that were folded: the task that comes after it is behind again. */
    @Test
    void whatWasFoldedBeforeATaskStartedAnewIsNotSaidOfItsStoreAfterwards() throws Exception {
        try (var broker = TestBroker.start(directory.resolve("broker"));
                var record = new RunningRecord(broker, directory.resolve("state"));
                var admin =
                        Admin.create(
                                Map.<String, Object>of("bootstrap.servers", broker.bootstrap()));
                var logEnd =
                        new LogEnd(
                                admin,
                                "care-record",
                                positions,
                                InstantSource.system(),
                                Duration.ofMillis(20))) {
            record.addFeed(FEED);
            record.publish(FEED, 0, new byte[8], new byte[1]);
            Tasks.start(positions, 0, Map.of(TOPIC, 1L));
            logEnd.start();
            awaitUpToDate(logEnd);
            long before = positions.opening(0).orElseThrow();

            Tasks.stop(positions, 0);
            assertThat(logEnd.upToDateAt(0)).isEmpty();
            Tasks.start(positions, 0, Map.of());
            assertThat(logEnd.upToDateAt(0)).isEmpty();
            assertThat(logEnd.upToDateAt(0, before)).isEmpty();

            Tasks.fold(positions, 0, TOPIC, 0);
            awaitUpToDate(logEnd);
            assertThat(logEnd.upToDateAt(0, before)).isEmpty();
        }
    }

    private static void awaitUpToDate(LogEnd logEnd) throws InterruptedException {
        Instant end = Instant.now().plus(RunningRecord.WITHIN);
        while (logEnd.upToDateAt(0).isEmpty()) {
            assertThat(Instant.now()).isBefore(end);
            Thread.sleep(10);
        }
    }
}
