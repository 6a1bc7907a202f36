package org.carerecord.feeds;

import java.time.Instant;
import java.util.Optional;

/**
 * What the log holds of a feed: how much, and since when and until when, by the broker's time.
 *
 * @param events how many events, repeated ones included
 * @param firstAt when the first was appended, UTC; empty exactly if there is none
 * @param lastAt when the newest was appended, UTC; empty exactly if there is none
 */
public record FeedTraffic(long events, Optional<Instant> firstAt, Optional<Instant> lastAt) {

    /** A feed that has not spoken yet. */
    public static final FeedTraffic NONE = new FeedTraffic(0, Optional.empty(), Optional.empty());

    /** Refuses events without their times, and times without events. */
    public FeedTraffic {
        boolean none = events == 0;
        if (events < 0 || firstAt.isEmpty() != none || lastAt.isEmpty() != none) {
            throw new IllegalArgumentException(
                    "Expected the first and the last moment exactly where there are events, but"
                            + " there are "
                            + events);
        }
    }

    /** Events between two moments. */
    public static FeedTraffic of(long events, Instant firstAt, Instant lastAt) {
        return new FeedTraffic(events, Optional.of(firstAt), Optional.of(lastAt));
    }

    /** Both together: two partitions of one feed. */
    public FeedTraffic plus(FeedTraffic other) {
        if (events == 0) {
            return other;
        }
        if (other.events == 0) {
            return this;
        }
        return new FeedTraffic(
                events + other.events,
                firstAt.flatMap(mine -> other.firstAt.map(its -> its.isBefore(mine) ? its : mine)),
                lastAt.flatMap(mine -> other.lastAt.map(its -> its.isAfter(mine) ? its : mine)));
    }
}
