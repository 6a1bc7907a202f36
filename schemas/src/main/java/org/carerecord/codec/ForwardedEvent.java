package org.carerecord.codec;

import java.time.Instant;
import org.carerecord.feed.FeedName;

/**
 * An event that is folded under another key than the one it lies under in its feed: a link of
 * numbers under the other number, or a record of quarantine that is tried again.
 *
 * @param feed the feed in which it lies
 * @param partition the partition in which it lies
 * @param offset its offset there
 * @param receivedAt the broker's append time there, UTC
 * @param value its value there, framed; never modified
 */
@SuppressWarnings("ArrayRecordComponent")
public record ForwardedEvent(
        FeedName feed, int partition, long offset, Instant receivedAt, byte[] value) {

    /** Names the place without the content: this form may reach a log. */
    @Override
    public String toString() {
        return "ForwardedEvent[" + feed.value() + "/" + partition + "/" + offset + "]";
    }
}
