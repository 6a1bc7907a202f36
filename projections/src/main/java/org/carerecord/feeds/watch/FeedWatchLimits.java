package org.carerecord.feeds.watch;

import java.time.Duration;

/**
 * What bounds the watch.
 *
 * @param pause between two looks at the log
 * @param answerWithin how long any one question to the log may take
 * @param freshWithin how old the last look may be to tell that a feed is silent; longer than a
 *     pause and the questions of a look
 */
public record FeedWatchLimits(Duration pause, Duration answerWithin, Duration freshWithin) {

    /** A look every two seconds. */
    public static final FeedWatchLimits DEFAULT =
            new FeedWatchLimits(
                    Duration.ofSeconds(2), Duration.ofSeconds(5), Duration.ofSeconds(15));

    /** Refuses limits that no look could keep to. */
    public FeedWatchLimits {
        if (!pause.isPositive() || !answerWithin.isPositive()) {
            throw new IllegalArgumentException(
                    "Expected pause and answerWithin to be longer than nothing, but were %s and %s"
                            .formatted(pause, answerWithin));
        }
        if (freshWithin.compareTo(pause.plus(answerWithin)) < 0) {
            throw new IllegalArgumentException(
                    "Expected freshWithin to be at least pause and answerWithin together, but was "
                            + freshWithin);
        }
    }
}
