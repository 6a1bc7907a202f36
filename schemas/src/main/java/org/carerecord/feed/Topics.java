package org.carerecord.feed;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The catalogue of topics. One topic per feed, keyed by NHS number; one for what could not be
 * folded, one for what is folded under another key. All have the same number of partitions, fixed
 * for the life of the installation.
 */
public final class Topics {

    /** What could not be folded: notices of place and reason, keyed by NHS number where known. */
    public static final String QUARANTINE = "care.quarantine";

    /** Events that are folded under another key than the one they lie under in their feed. */
    public static final String FORWARDED = "care.forwarded";

    /** Matches every feed's topic. */
    public static final Pattern FEEDS = Pattern.compile("care\\.feed\\." + FeedName.REGEX);

    /** Matches everything the record is folded from: feeds, quarantine and what is forwarded. */
    public static final Pattern SOURCES =
            Pattern.compile("care\\.(feed\\." + FeedName.REGEX + "|quarantine|forwarded)");

    private static final String FEED_PREFIX = "care.feed.";

    /**
     * Settings of every topic of the catalogue: kept for ever, and stamped by the broker, so that
     * no provider can forge when an event was received and a replay sees the same moment.
     */
    public static final Map<String, String> SETTINGS =
            Map.of(
                    "cleanup.policy", "delete",
                    "retention.ms", "-1",
                    "retention.bytes", "-1",
                    "message.timestamp.type", "LogAppendTime");

    private Topics() {}

    /** The topic that carries a feed. */
    public static String of(FeedName feed) {
        return FEED_PREFIX + feed.value();
    }

    /** The feed that a topic carries; empty if the topic is none of a feed. */
    public static Optional<FeedName> feedOf(String topic) {
        return topic.startsWith(FEED_PREFIX)
                ? FeedName.parse(topic.substring(FEED_PREFIX.length()))
                : Optional.empty();
    }
}
