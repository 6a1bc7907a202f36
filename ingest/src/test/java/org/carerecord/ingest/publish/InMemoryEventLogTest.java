package org.carerecord.ingest.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.carerecord.feed.FeedName;
import org.carerecord.feed.Partitioning;
import org.carerecord.identity.NhsNumber;
import org.junit.jupiter.api.Test;

final class InMemoryEventLogTest {

    private static final NhsNumber PATIENT = new NhsNumber(9_434_765_919L);

    private final InMemoryEventLog log =
            new InMemoryEventLog(new FeedName("gp-north"), new Partitioning(3));

    @Test
    void countsOffsetsUpInEachPartition() {
        assertThat(log.append(PATIENT, new byte[] {1}).join().offset()).isZero();
        assertThat(log.append(PATIENT, new byte[] {2}).join().offset()).isEqualTo(1);
    }

    @Test
    void keepsWhatWasAppendedThoughTheCallersArrayChanges() {
        byte[] bytes = {1};
        log.append(PATIENT, bytes).join();
        bytes[0] = 2;

        assertThat(log.kept().getFirst().event()).containsExactly(1);
    }

    @Test
    void takesNothingOnceClosed() {
        log.close(Duration.ZERO);

        assertThat(log.append(PATIENT, new byte[] {1})).isCompletedExceptionally();
        assertThat(log.kept()).isEmpty();
    }
}
