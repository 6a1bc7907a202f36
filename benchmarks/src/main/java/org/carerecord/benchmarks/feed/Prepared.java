package org.carerecord.benchmarks.feed;

import java.util.List;

/**
 * What is ready to be sent.
 *
 * @param events how many events
 * @param patients the ten digits of each patient
 */
public record Prepared(long events, List<String> patients) {

    /** Copies the list. */
    public Prepared {
        patients = List.copyOf(patients);
    }
}
