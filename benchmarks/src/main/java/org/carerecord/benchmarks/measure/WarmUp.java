package org.carerecord.benchmarks.measure;

import java.util.function.DoubleSupplier;

/**
 * What is done before anything counts: rounds until they get no faster, or for as long as the scale
 * allows. A JVM goes on compiling what it runs for half a minute on two cores, and the longer the
 * more there is.
 */
final class WarmUp {

    /** A round that is not faster than the best by this is no faster. */
    private static final double FASTER = 1.02;

    private WarmUp() {}

    /**
     * Goes through rounds.
     *
     * @param round does one, and tells its rate
     * @return the best rate
     */
    static double in(Scale scale, DoubleSupplier round) {
        double best = 0;
        int noFaster = 0;
        for (int done = 0; done < scale.maxWarmRounds() && noFaster < scale.warmRounds(); done++) {
            double rate = round.getAsDouble();
            noFaster = rate > best * FASTER ? 0 : noFaster + 1;
            best = Math.max(best, rate);
        }
        return best;
    }
}
