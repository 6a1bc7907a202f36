package org.carerecord.benchmarks.feed;

import java.util.List;

/**
 * What was sent.
 *
 * @param startedAtMillis the first event's moment, of the machine's clock
 * @param events how many
 * @param bytes of all values
 * @param lasts the last of each feed and partition: with them everything is visible
 */
public record Sent(long startedAtMillis, long events, long bytes, List<Last> lasts) {

    /** Copies the list. */
    public Sent {
        lasts = List.copyOf(lasts);
    }

    /**
     * The last event of a feed and partition.
     *
     * @param patient the ten digits of its patient
     * @param receipt where it lies
     */
    public record Last(String patient, String receipt) {}
}
