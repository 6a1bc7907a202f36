package org.carerecord.record;

import java.time.Instant;
import org.carerecord.feed.FeedName;

/**
 * What one feed last changed of a patient's record.
 *
 * @param feed the feed
 * @param partition the patient's partition
 * @param offset the offset of the last event that changed the record
 * @param lastReceivedAt when that event was received, UTC
 */
public record FeedState(FeedName feed, int partition, long offset, Instant lastReceivedAt) {}
