package org.carerecord.feed;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where an acknowledged event lies in the log: the proof that it is durable, and what a reader can
 * wait for.
 *
 * @param feed the feed that carries it
 * @param partition the partition of the feed's topic
 * @param offset the offset within the partition
 */
public record Receipt(FeedName feed, int partition, long offset) {

    /** The rule in words, for messages. */
    public static final String RULE =
            "Expected a receipt of the form feed/partition/offset, for example gp-north/3/123";

    /** One way to write each number: neither sign nor leading zero. */
    private static final Pattern FORM =
            Pattern.compile("([^/]+)/(0|[1-9][0-9]{0,9})/(0|[1-9][0-9]{0,18})");

    /** Reads a receipt as {@link #text} writes it; empty if the text is none. */
    public static Optional<Receipt> parse(String text) {
        Matcher parts = FORM.matcher(text);
        if (!parts.matches()) {
            return Optional.empty();
        }
        try {
            int partition = Integer.parseInt(parts.group(2));
            long offset = Long.parseLong(parts.group(3));
            return FeedName.parse(parts.group(1)).map(feed -> new Receipt(feed, partition, offset));
        } catch (NumberFormatException tooLarge) {
            return Optional.empty();
        }
    }

    /** The receipt as text, {@code feed/partition/offset}. */
    public String text() {
        return feed.value() + "/" + partition + "/" + offset;
    }
}
