package org.carerecord.benchmarks.files;

/**
 * What was done with a file.
 *
 * @param startedAtMillis when it began, of the machine's clock
 * @param events how many events came of it; 0 where it was parsed only
 * @param bytes that were read of the file, of each time it was read
 * @param seconds how long it took in this process
 */
public record Loaded(long startedAtMillis, long events, long bytes, double seconds) {}
