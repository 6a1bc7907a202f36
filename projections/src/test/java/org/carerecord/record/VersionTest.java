package org.carerecord.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class VersionTest {

    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");

    /** Each outranks the one before, for one reason at a time. */
    private static final List<Version> RISING =
            List.of(
                    version(Long.MIN_VALUE, NOON, "z", 9),
                    version(-1, NOON, "z", 9),
                    version(0, null, "z", 9),
                    version(0, Instant.MIN, "z", 9),
                    version(0, NOON, "a", 9),
                    version(0, NOON, "b", 0),
                    version(0, NOON, "b", 127),
                    version(0, NOON, "b", 128),
                    version(0, NOON, "b", 255),
                    version(0, NOON.plusMillis(1), "", 0),
                    version(1, null, "", 0),
                    version(Long.MAX_VALUE, null, "", 0));

    @Test
    void theHigherVersionThenTheLaterThenTheHigherIdThenTheHigherDigestWins() {
        for (int i = 0; i < RISING.size(); i++) {
            for (int j = 0; j < RISING.size(); j++) {
                assertThat(Integer.signum(RISING.get(i).compareTo(RISING.get(j))))
                        .isEqualTo(Integer.compare(i, j));
            }
        }
    }

    static LongStream seeds() {
        return LongStream.range(0, 50);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void theOrderIsTotal(long seed) {
        List<Version> versions = some(new Random(seed));
        for (Version a : versions) {
            for (Version b : versions) {
                assertThat(Integer.signum(a.compareTo(b)))
                        .isEqualTo(-Integer.signum(b.compareTo(a)));
                assertThat(a.equals(b)).isEqualTo(a.compareTo(b) == 0);
                if (a.equals(b)) {
                    assertThat(a).hasSameHashCodeAs(b);
                }
                for (Version c : versions) {
                    if (a.compareTo(b) <= 0 && b.compareTo(c) <= 0) {
                        assertThat(a.compareTo(c)).isNotPositive();
                    }
                }
            }
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void theWinnerDoesNotDependOnTheOrderOfArrival(long seed) {
        var random = new Random(seed);
        List<Version> versions = new ArrayList<>(some(random));
        Version winner = Collections.max(versions);
        Collections.shuffle(versions, random);

        assertThat(Collections.max(versions)).isEqualTo(winner);
    }

    private static List<Version> some(Random random) {
        List<Version> versions = new ArrayList<>();
        for (int i = 0; i < 15; i++) {
            versions.add(
                    version(
                            random.nextInt(2),
                            random.nextInt(3) == 0 ? null : NOON.plusMillis(random.nextInt(2)),
                            "e" + random.nextInt(2),
                            random.nextInt(2) * 200));
        }
        return versions;
    }

    private static Version version(
            long version,
            @org.jspecify.annotations.Nullable Instant assertedAt,
            String eventId,
            int digest) {
        return new Version(version, assertedAt, eventId, new byte[] {(byte) digest, 0, 0, 0});
    }
}
