package org.carerecord.benchmarks.figure;

import java.util.Locale;

/**
 * What a figure is to reach.
 *
 * @param of which of its numbers
 * @param bound the bound
 * @param atLeast whether the bound is the least, else it is the most
 */
public record Goal(Measure of, double bound, boolean atLeast) {

    /** A number of a figure. */
    public enum Measure {
        /** The figure itself. */
        VALUE,
        /** Beside its ceiling. */
        RATIO,
        /** What half of the answers took at most. */
        P50,
        /** What 99 of 100 answers took at most. */
        P99;

        /** The number; not a number where the figure has none. */
        private double of(Figure figure) {
            return switch (this) {
                case VALUE -> figure.value();
                case RATIO -> figure.ratio().orElse(Double.NaN);
                case P50 -> figure.latency().map(Latency::p50ms).orElse(Double.NaN);
                case P99 -> figure.latency().map(Latency::p99ms).orElse(Double.NaN);
            };
        }
    }

    /** At least this much. */
    public static Goal atLeast(Measure of, double bound) {
        return new Goal(of, bound, true);
    }

    /** At most this much. */
    public static Goal atMost(Measure of, double bound) {
        return new Goal(of, bound, false);
    }

    /** Whether a figure reaches it. */
    public boolean isMetBy(Figure figure) {
        double number = of.of(figure);
        return atLeast ? number >= bound : number <= bound;
    }

    /** In words. */
    public String words() {
        return of.name().toLowerCase(Locale.ROOT)
                + (atLeast ? " >= " : " <= ")
                + Numbers.text(bound);
    }
}
