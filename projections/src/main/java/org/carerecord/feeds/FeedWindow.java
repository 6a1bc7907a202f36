package org.carerecord.feeds;

import java.time.Instant;

/**
 * The time in which a feed was expected to be heard, both ends included.
 *
 * @param from its start, UTC
 * @param to its end, UTC: the moment asked for
 */
public record FeedWindow(Instant from, Instant to) {

    /** Whether a moment lies within. */
    public boolean contains(Instant moment) {
        return !moment.isBefore(from) && !moment.isAfter(to);
    }
}
