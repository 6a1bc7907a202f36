package org.carerecord.benchmarks.http;

import java.util.List;

/**
 * What is asked, of whom and how long.
 *
 * @param port of the service, on loopback
 * @param connections how many connections ask at a time
 * @param targets paths with queries, asked in turn
 * @param accept the media type asked for
 * @param millis how long; 0 to ask for each target once
 */
public record LoadPlan(
        int port, int connections, List<String> targets, String accept, long millis) {

    /** Copies the list. */
    public LoadPlan {
        targets = List.copyOf(targets);
    }
}
