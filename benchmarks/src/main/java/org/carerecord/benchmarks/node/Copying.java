package org.carerecord.benchmarks.node;

import java.util.List;

/**
 * Which answers are copied from a node.
 *
 * @param port of the node's service
 * @param targets paths with queries
 * @param accept the media type asked for
 */
public record Copying(int port, List<String> targets, String accept) {

    /** Copies the list. */
    public Copying {
        targets = List.copyOf(targets);
    }
}
