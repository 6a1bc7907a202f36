package org.carerecord.benchmarks.feed;

/**
 * How long events took from the moment they were to be sent until they were seen.
 *
 * @param seen how many were looked for and seen
 * @param failures how many were looked for in vain
 * @param p50ms half took no longer, in milliseconds
 * @param p99ms 99 of 100 took no longer, in milliseconds
 */
public record Paced(long seen, long failures, double p50ms, double p99ms) {}
