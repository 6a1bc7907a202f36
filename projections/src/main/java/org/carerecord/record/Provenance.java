package org.carerecord.record;

import java.time.Instant;
import java.util.Comparator;
import org.carerecord.feed.FeedName;

/**
 * How an event reached this system.
 *
 * @param feed the feed that carried it
 * @param partition the partition of the feed's topic
 * @param offset the offset in the partition
 * @param receivedAt the broker's append time, UTC: providers cannot forge it, and a replay sees the
 *     same moment
 */
public record Provenance(FeedName feed, int partition, long offset, Instant receivedAt) {

    /** By the moment of receipt; what came in one moment by where it lies. */
    public static final Comparator<Provenance> BY_RECEIPT =
            Comparator.comparing(Provenance::receivedAt)
                    .thenComparingInt(Provenance::partition)
                    .thenComparingLong(Provenance::offset);
}
