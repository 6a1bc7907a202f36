package org.carerecord.benchmarks.feed;

import java.util.Map;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.carerecord.testkit.history.HistoryGenerator;
import org.carerecord.testkit.history.HistoryShape;
import org.carerecord.testkit.history.PatientHistory;

/**
 * Patients and what is told of them, from seeds: the same population is the same on any machine.
 *
 * @param firstSeed the seed of the first patient; each has a seed of its own
 * @param patients how many, at most 100 000 seeds in all
 * @param entries how many entries each has, beside those that rare hard cases add
 * @param tests how many different tests their results are of
 * @param plain whether each entry is told once, in order: no corrections, repetitions or conflicts
 */
public record Population(long firstSeed, int patients, int entries, int tests, boolean plain) {

    /** The histories, each of one patient. */
    public Stream<PatientHistory> histories() {
        HistoryShape usual = HistoryShape.large(entries, tests);
        HistoryShape shape = plain ? usual.with(Map.of()) : usual;
        return LongStream.range(firstSeed, firstSeed + patients)
                .mapToObj(seed -> HistoryGenerator.of(seed, shape));
    }
}
