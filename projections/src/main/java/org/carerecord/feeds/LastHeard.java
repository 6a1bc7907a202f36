package org.carerecord.feeds;

import java.time.Instant;

/** When a feed was last heard, as of the moment asked for. */
public sealed interface LastHeard {

    /**
     * At a moment.
     *
     * @param moment when the broker appended the feed's newest event, UTC
     */
    record At(Instant moment) implements LastHeard {}

    /**
     * Before a moment; how long before was not looked up.
     *
     * @param moment since when nothing was heard, UTC
     */
    record Before(Instant moment) implements LastHeard {}

    /** Not once. */
    record Never() implements LastHeard {}

    /** The log has not told. */
    record Unknown() implements LastHeard {}
}
