package org.carerecord.benchmarks.measure;

/** Told what a long run is doing. */
@FunctionalInterface
public interface Progress {

    /** Something is being done now, in a few words. */
    void now(String words);
}
