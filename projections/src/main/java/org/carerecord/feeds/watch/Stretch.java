package org.carerecord.feeds.watch;

import java.time.Instant;
import org.carerecord.feeds.FeedTraffic;

/**
 * The events of one partition.
 *
 * @param first the offset of the first
 * @param firstAt when it was appended
 * @param end the offset after the last
 * @param lastAt when the newest was appended
 */
record Stretch(long first, Instant firstAt, long end, Instant lastAt) {

    FeedTraffic traffic() {
        return FeedTraffic.of(end - first, firstAt, lastAt);
    }
}
