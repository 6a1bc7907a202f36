package org.carerecord.topology;

import java.util.Map;

/** Tells of tasks as the fold does, to tests of what listens. */
public final class Tasks {

    private Tasks() {}

    /** The task of a partition starts. */
    public static void start(Positions positions, int partition, Map<String, Long> folded) {
        positions.opened(partition, folded);
    }

    /** The task of a partition folds a record. */
    public static void fold(Positions positions, int partition, String topic, long offset) {
        positions.applied(partition, topic, offset + 1);
    }

    /** The task of a partition stops. */
    public static void stop(Positions positions, int partition) {
        positions.closed(partition);
    }
}
