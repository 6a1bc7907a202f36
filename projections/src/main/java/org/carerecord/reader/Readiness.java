package org.carerecord.reader;

/**
 * Whether a node can answer.
 *
 * @param ready whether every partition this node should hold is open and up to date
 * @param state a word for the state, such as {@code running} or {@code catching-up}
 * @param partitions how many partitions the record has
 * @param upToDate how many of them this node holds open and up to date
 */
public record Readiness(boolean ready, String state, int partitions, int upToDate) {}
