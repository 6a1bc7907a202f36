package org.carerecord.store;

import org.carerecord.feed.FeedName;

/**
 * How far a feed has been folded.
 *
 * @param feed the feed
 * @param partition the partition of its topic
 * @param nextOffset the offset after the last one folded
 */
public record Applied(FeedName feed, int partition, long nextOffset) {}
