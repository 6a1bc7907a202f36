package org.carerecord.feed;

/**
 * Where an acknowledged event lies in the log: the proof that it is durable, and what a reader can
 * wait for.
 *
 * @param feed the feed that carries it
 * @param partition the partition of the feed's topic
 * @param offset the offset within the partition
 */
public record Receipt(FeedName feed, int partition, long offset) {

    /** The receipt as text, {@code feed/partition/offset}. */
    public String text() {
        return feed.value() + "/" + partition + "/" + offset;
    }
}
