package org.carerecord.benchmarks.figure;

/**
 * How long answers took.
 *
 * @param p50ms half took no longer, in milliseconds
 * @param p99ms 99 of 100 took no longer, in milliseconds
 */
public record Latency(double p50ms, double p99ms) {}
