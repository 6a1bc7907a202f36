package org.carerecord.benchmarks.measure;

import org.carerecord.benchmarks.feed.Population;

/** Gives out seeds, each once, so that no two populations of a run share a patient. */
final class Seeds {

    private static final long ALL = 100_000;

    private final Scale scale;
    private long next;

    Seeds(Scale scale) {
        this.scale = scale;
    }

    /** Patients nobody has had before. */
    Population next(int patients) {
        return next(patients, false);
    }

    /** As many patients as it takes to have given out this many in all, each told of plainly. */
    Population upTo(int patients) {
        return next(Math.toIntExact(Math.max(0, patients - next)), true);
    }

    /** How many have been given out. */
    int given() {
        return Math.toIntExact(next);
    }

    private Population next(int patients, boolean plain) {
        if (next + patients > ALL) {
            throw new IllegalStateException("Expected at most " + ALL + " patients in a run");
        }
        var population = new Population(next, patients, scale.entries(), scale.tests(), plain);
        next += patients;
        return population;
    }
}
