package org.carerecord.testkit.history;

import org.carerecord.event.ClinicalEvent;
import org.carerecord.feed.FeedName;

/**
 * One publication of an event. Two equal deliveries are the same event sent twice.
 *
 * @param feed by which feed it comes
 * @param event what is published
 */
public record Delivery(FeedName feed, ClinicalEvent event) {}
