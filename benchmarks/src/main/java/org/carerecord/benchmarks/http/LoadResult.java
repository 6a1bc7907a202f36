package org.carerecord.benchmarks.http;

/**
 * What came of a plan.
 *
 * @param answers how many answers came whole with status 200
 * @param failures how many answers had another status
 * @param bodyBytes the bytes of all bodies
 * @param seconds how long it took
 * @param p50ms half of the answers took no longer, in milliseconds
 * @param p99ms 99 of 100 answers took no longer, in milliseconds
 */
public record LoadResult(
        long answers, long failures, long bodyBytes, double seconds, double p50ms, double p99ms) {

    /** Answers a second. */
    public double rate() {
        return answers / seconds;
    }
}
