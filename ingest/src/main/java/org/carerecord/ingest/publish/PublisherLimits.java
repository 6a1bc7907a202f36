package org.carerecord.ingest.publish;

import java.time.Duration;

/**
 * The limits of a publisher.
 *
 * @param connect how long connecting may take in all
 * @param delivery how long an event may be under way, retries included, before it fails
 * @param block how long sending may wait for the broker's metadata or for buffer space; as long as
 *     an event may be under way, for a producer whose brokers are all gone forgets where they were
 *     and what is sent then waits for their return
 * @param close how long closing waits for what is under way
 * @param inFlight how many events may be under way; more wait
 * @param eventBytes the greatest size of an encoded event; below the broker's own 1 MiB
 * @param identifierLength the greatest length of event, entry and encounter ids, in characters
 * @param futureTolerance how far ahead of this clock a source's may be
 */
public record PublisherLimits(
        Duration connect,
        Duration delivery,
        Duration block,
        Duration close,
        int inFlight,
        int eventBytes,
        int identifierLength,
        Duration futureTolerance) {

    /** What is right for most: see the source. */
    public static final PublisherLimits DEFAULT =
            new PublisherLimits(
                    Duration.ofSeconds(10),
                    Duration.ofSeconds(120),
                    Duration.ofSeconds(120),
                    Duration.ofSeconds(30),
                    2_000,
                    900 * 1024,
                    256,
                    Duration.ofDays(1));

    /** Refuses what cannot work. */
    public PublisherLimits {
        requirePositive("connect", connect);
        requirePositive("delivery", delivery);
        requirePositive("block", block);
        requirePositive("close", close);
        if (inFlight < 1 || eventBytes < 1 || identifierLength < 1) {
            throw new IllegalArgumentException(
                    "Expected inFlight, eventBytes and identifierLength of 1 or more");
        }
        if (futureTolerance.isNegative()) {
            throw new IllegalArgumentException("Expected futureTolerance of 0 or more");
        }
    }

    /** The same but for how long connecting may take. */
    public PublisherLimits withConnect(Duration limit) {
        return new PublisherLimits(
                limit,
                delivery,
                block,
                close,
                inFlight,
                eventBytes,
                identifierLength,
                futureTolerance);
    }

    /** The same but for how many events may be under way. */
    public PublisherLimits withInFlight(int limit) {
        return new PublisherLimits(
                connect,
                delivery,
                block,
                close,
                limit,
                eventBytes,
                identifierLength,
                futureTolerance);
    }

    /** The same but for how long an event may be under way, and sending may wait. */
    public PublisherLimits withDelivery(Duration limit) {
        return new PublisherLimits(
                connect,
                limit,
                block.compareTo(limit) < 0 ? block : limit,
                close,
                inFlight,
                eventBytes,
                identifierLength,
                futureTolerance);
    }

    private static void requirePositive(String name, Duration limit) {
        if (limit.isNegative() || limit.isZero()) {
            throw new IllegalArgumentException("Expected " + name + " to be longer than 0");
        }
    }
}
