package org.carerecord.benchmarks.figure;

import java.util.List;
import java.util.stream.IntStream;

/**
 * The values of several rounds of one measurement.
 *
 * @param values at least one, in the order of the rounds
 */
public record Rounds(List<Double> values) {

    private static final double HALF = 2;

    /** Copies the list, and refuses an empty one. */
    public Rounds {
        values = List.copyOf(values);
        if (values.isEmpty()) {
            throw new IllegalArgumentException("Expected at least one round, but there is none");
        }
    }

    /** One round. */
    public static Rounds of(double value) {
        return new Rounds(List.of(value));
    }

    /** The value that half of the rounds are above. */
    public double median() {
        List<Double> sorted = values.stream().sorted().toList();
        int middle = sorted.size() / 2;
        return sorted.size() % 2 == 1
                ? sorted.get(middle)
                : (sorted.get(middle - 1) + sorted.get(middle)) / HALF;
    }

    /**
     * How far the rounds lie apart: what is between the least and the greatest, as a part of the
     * median. Of a few rounds in one process less would not tell how far another run may lie.
     */
    public double spread() {
        double least = values.stream().mapToDouble(Double::doubleValue).min().orElseThrow();
        double most = values.stream().mapToDouble(Double::doubleValue).max().orElseThrow();
        return median() == 0 ? 0 : (most - least) / median();
    }

    /**
     * Each value over that of the same round of others.
     *
     * @throws IllegalArgumentException where the others have more rounds or fewer
     */
    Rounds over(Rounds others) {
        if (values.size() != others.values().size()) {
            throw new IllegalArgumentException(
                    "Expected %d rounds, but there are %d"
                            .formatted(values.size(), others.values().size()));
        }
        return new Rounds(
                IntStream.range(0, values.size())
                        .mapToObj(round -> values.get(round) / others.values().get(round))
                        .toList());
    }
}
