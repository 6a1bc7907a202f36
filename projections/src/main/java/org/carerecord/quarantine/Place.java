package org.carerecord.quarantine;

import java.util.Comparator;
import java.util.Optional;
import org.apache.kafka.common.TopicPartition;
import org.carerecord.feed.FeedName;
import org.carerecord.feed.Receipt;
import org.carerecord.feed.Topics;

/**
 * Where a record of a feed lies in the log.
 *
 * @param feed the feed
 * @param partition the partition of the feed's topic
 * @param offset the offset within the partition
 */
public record Place(FeedName feed, int partition, long offset) implements Comparable<Place> {

    /** The form of a place as text, for messages. */
    public static final String RULE =
            "Expected a place as feed/partition/offset, for example gp-north/3/1724";

    private static final Comparator<Place> ORDER =
            Comparator.comparing(Place::feed)
                    .thenComparingInt(Place::partition)
                    .thenComparingLong(Place::offset);

    /** Reads {@code feed/partition/offset}; empty if the text is no place. */
    public static Optional<Place> parse(String text) {
        return Receipt.parse(text)
                .map(receipt -> new Place(receipt.feed(), receipt.partition(), receipt.offset()));
    }

    TopicPartition topicPartition() {
        return new TopicPartition(Topics.of(feed), partition);
    }

    @Override
    public int compareTo(Place other) {
        return ORDER.compare(this, other);
    }

    /** The place as text, {@code feed/partition/offset}. */
    @Override
    public String toString() {
        return feed.value() + "/" + partition + "/" + offset;
    }
}
