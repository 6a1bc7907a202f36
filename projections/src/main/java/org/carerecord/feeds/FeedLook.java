package org.carerecord.feeds;

import java.time.Instant;
import java.util.Map;
import org.carerecord.feed.FeedName;

/**
 * What one look at the log found.
 *
 * @param at when the look began, UTC: everything that was in the log by then is in it
 * @param traffic every feed that has a topic
 */
public record FeedLook(Instant at, Map<FeedName, FeedTraffic> traffic) {

    /** Copies the map. */
    public FeedLook {
        traffic = Map.copyOf(traffic);
    }

    /** What was found of a feed; nothing where it has no topic. */
    public FeedTraffic of(FeedName feed) {
        return traffic.getOrDefault(feed, FeedTraffic.NONE);
    }
}
