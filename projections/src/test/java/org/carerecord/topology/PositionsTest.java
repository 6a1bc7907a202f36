package org.carerecord.topology;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Whoever waits for a record is told once it has been folded, and not before. */
final class PositionsTest {

    private static final String TOPIC = "care.events.gp-north";
    private static final TopicPartition PARTITION = new TopicPartition(TOPIC, 3);
    private static final Duration LONG = Duration.ofMinutes(5);

    private final Positions positions = new Positions();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    @AfterEach
    void end() {
        threads.shutdownNow();
    }

    @Test
    void whatHasBeenFoldedIsNotWaitedFor() throws InterruptedException {
        positions.opened(3, Map.of(TOPIC, 7L));

        assertThat(positions.await(PARTITION, 6, LONG)).isTrue();
        assertThat(positions.await(PARTITION, 7, Duration.ZERO)).isFalse();
    }

    @Test
    void whoeverWaitsIsToldOnceTheRecordItselfHasBeenFolded() {
        positions.opened(3, Map.of());
        CompletableFuture<Boolean> fourth = waiting(4);
        CompletableFuture<Boolean> fifth = waiting(5);

        positions.applied(3, TOPIC, 4);
        positions.applied(3, "care.events.gp-south", 9);
        positions.applied(2, TOPIC, 9);
        assertThat(fourth).isNotDone();

        positions.applied(3, TOPIC, 5);
        assertThat(fourth.orTimeout(5, TimeUnit.MINUTES).join()).isTrue();
        assertThat(fifth).isNotDone();

        positions.committed(PARTITION, 8);
        assertThat(fifth.orTimeout(5, TimeUnit.MINUTES).join()).isTrue();
    }

    /** Each begins to wait while the fold goes on: none is missed, however close it is. */
    @Test
    void nobodyIsMissedWhileTheFoldGoesOn() {
        positions.opened(3, Map.of());
        List<CompletableFuture<Boolean>> all = new ArrayList<>();
        for (long offset = 0; offset < 2_000; offset++) {
            all.add(waiting(offset));
            all.add(waiting(offset));
            positions.applied(3, TOPIC, offset + 1);
        }

        assertThat(all)
                .allSatisfy(one -> assertThat(one.orTimeout(5, TimeUnit.MINUTES).join()).isTrue());
    }

    private CompletableFuture<Boolean> waiting(long offset) {
        return CompletableFuture.supplyAsync(
                () -> {
                    try {
                        return positions.await(PARTITION, offset, LONG);
                    } catch (InterruptedException stopped) {
                        throw new CompletionException(stopped);
                    }
                },
                threads);
    }
}
