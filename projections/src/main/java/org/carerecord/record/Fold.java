package org.carerecord.record;

import java.util.Optional;
import java.util.function.Predicate;

/**
 * The decision at the heart of the record: what an event changes. It depends on the versions alone,
 * never on the order in which they came.
 */
public final class Fold {

    /** What an event changes. */
    public enum Change {
        /** Nothing: it was folded before. */
        NONE,
        /** It is a version of the entry that a known one outranks: history only. */
        HISTORY,
        /** It becomes the entry's current version. */
        CURRENT
    }

    private Fold() {}

    /**
     * Decides what an event changes.
     *
     * @param newest the newest version of its entry folded so far, if any
     * @param incoming the event's version
     * @param inHistory whether a version was folded before; asked only where the newest does not
     *     settle it
     */
    public static Change of(
            Optional<Version> newest, Version incoming, Predicate<Version> inHistory) {
        if (newest.isEmpty()) {
            return Change.CURRENT;
        }
        int order = incoming.compareTo(newest.get());
        if (order > 0) {
            return Change.CURRENT;
        }
        return order == 0 || inHistory.test(incoming) ? Change.NONE : Change.HISTORY;
    }
}
