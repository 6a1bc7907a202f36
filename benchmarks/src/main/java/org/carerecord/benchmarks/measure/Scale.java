package org.carerecord.benchmarks.measure;

import java.util.List;

/**
 * How much is measured, and for how long.
 *
 * @param partitions of every topic
 * @param threads how many threads fold
 * @param rounds how often each measurement is repeated; the median counts
 * @param patientsARound how many patients each round of folding brings
 * @param entries how many entries a patient has
 * @param tests how many different tests a patient's results are of
 * @param hotPatients how many patients take turns in being asked for
 * @param connections how many connections ask at a time
 * @param warmMillis how long each round of warming a service up is
 * @param warmRounds after how many rounds that were no faster a service is warm
 * @param maxWarmRounds after how many rounds it is taken as it is
 * @param roundMillis how long a round of asking is
 * @param perSecond how many events are sent a second where it is looked how soon they are visible
 * @param pacedSeconds how long that goes on
 * @param historyLengths lengths of history that are set side by side, in entries
 * @param historyEvents how many events are folded into each length
 * @param bundles how many FHIR Bundles are loaded from a file, at most 32
 * @param parseMillis for how long at least they are parsed in a round
 * @param microMillis how long each round of a hot path by itself is
 * @param microJvms how many JVMs of its own each hot path by itself gets; 0 to share one, which
 *     saves their starts
 * @param footprintPatients how many patients the node is to hold at least when its footprint is
 *     measured
 */
public record Scale(
        int partitions,
        int threads,
        int rounds,
        int patientsARound,
        int entries,
        int tests,
        int hotPatients,
        int connections,
        long warmMillis,
        int warmRounds,
        int maxWarmRounds,
        long roundMillis,
        int perSecond,
        int pacedSeconds,
        List<Integer> historyLengths,
        int historyEvents,
        int bundles,
        long parseMillis,
        long microMillis,
        int microJvms,
        int footprintPatients) {

    private static final int PARTITIONS = 12;
    private static final List<Integer> LENGTHS = List.of(10, 1_000, 20_000);
    private static final int CONNECTIONS = 16;

    /** Enough to see whether a change did what it was to do. */
    public static final Scale QUICK =
            new Scale(
                    PARTITIONS,
                    Runtime.getRuntime().availableProcessors(),
                    3,
                    300,
                    100,
                    12,
                    100,
                    CONNECTIONS,
                    1_000,
                    2,
                    4,
                    1_000,
                    1_000,
                    2,
                    LENGTHS,
                    1_000,
                    4,
                    150,
                    100,
                    0,
                    0);

    /** Long enough for figures to be quoted. */
    public static final Scale FULL =
            new Scale(
                    PARTITIONS,
                    Runtime.getRuntime().availableProcessors(),
                    5,
                    5_000,
                    100,
                    12,
                    200,
                    CONNECTIONS,
                    2_000,
                    6,
                    40,
                    4_000,
                    1_000,
                    15,
                    LENGTHS,
                    5_000,
                    32,
                    1_000,
                    1_000,
                    1,
                    100_000);

    /** Just enough to see that everything starts and counts. */
    public static final Scale SMOKE =
            new Scale(
                    4,
                    2,
                    2,
                    6,
                    30,
                    4,
                    4,
                    2,
                    200,
                    1,
                    2,
                    500,
                    50,
                    1,
                    List.of(2, 20),
                    20,
                    1,
                    10,
                    10,
                    0,
                    0);

    /** Copies the list. */
    public Scale {
        historyLengths = List.copyOf(historyLengths);
    }

    /**
     * The same with services that are warmer before they count, and rounds of more patients.
     *
     * @param noFaster after how many rounds that were no faster
     * @param atMost after how many rounds in any case
     * @param patients how many each round of folding brings
     */
    public Scale warmedUpFor(int noFaster, int atMost, int patients) {
        return new Scale(
                partitions,
                threads,
                rounds,
                patients,
                entries,
                tests,
                hotPatients,
                connections,
                warmMillis,
                noFaster,
                atMost,
                roundMillis,
                perSecond,
                pacedSeconds,
                historyLengths,
                historyEvents,
                bundles,
                parseMillis,
                microMillis,
                microJvms,
                footprintPatients);
    }
}
