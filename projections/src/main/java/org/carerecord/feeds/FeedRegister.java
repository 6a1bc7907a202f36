package org.carerecord.feeds;

import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.carerecord.feed.FeedName;

/** The feeds that are expected to speak, by name. */
public final class FeedRegister {

    /** A register of no feeds: nothing is expected of any. */
    public static final FeedRegister EMPTY = new FeedRegister(List.of());

    private final SortedMap<FeedName, RegisteredFeed> feeds = new TreeMap<>();

    /** Of these feeds; refuses two of one name. */
    public FeedRegister(List<RegisteredFeed> feeds) {
        for (RegisteredFeed feed : feeds) {
            if (this.feeds.put(feed.feed(), feed) != null) {
                throw new IllegalArgumentException(
                        "Expected each feed once, but " + feed.feed() + " is registered twice");
            }
        }
    }

    /** Every feed, in the order of their names. */
    public List<RegisteredFeed> feeds() {
        return List.copyOf(feeds.values());
    }

    /** The feed of a name; empty if it is not registered. */
    public Optional<RegisteredFeed> find(FeedName feed) {
        return Optional.ofNullable(feeds.get(feed));
    }
}
