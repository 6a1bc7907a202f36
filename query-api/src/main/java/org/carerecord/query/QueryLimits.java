package org.carerecord.query;

import java.time.Duration;

/**
 * What a client may use up.
 *
 * @param maxConcurrentQueries how many queries read the store at a time: reads go through native
 *     code and hold the thread that carries them
 * @param maxQueryWait how long a query waits for its turn before it is turned away
 * @param maxConcurrentWaits how many requests wait for an event to become visible at a time
 * @param maxAfterWait how long such a request waits before it is turned away
 * @param retryAfter when a client that was turned away is told to ask again
 * @param defaultPage how many entries a page holds where the request does not say
 * @param maxPage how many entries a page may hold
 * @param maxLookedAt how many entries a search looks at for one page
 * @param cacheBytes how much memory answers take that are kept to be sent again
 * @param maxHeaderBytes of a request's first line and headers together
 * @param maxUriBytes of a request's address
 * @param maxBodyBytes of a request's body
 * @param idleTimeout how long a connection may be silent
 * @param stopGrace how long a stop waits for queries that are being answered
 */
public record QueryLimits(
        int maxConcurrentQueries,
        Duration maxQueryWait,
        int maxConcurrentWaits,
        Duration maxAfterWait,
        Duration retryAfter,
        int defaultPage,
        int maxPage,
        int maxLookedAt,
        long cacheBytes,
        int maxHeaderBytes,
        int maxUriBytes,
        int maxBodyBytes,
        Duration idleTimeout,
        Duration stopGrace) {

    /** The limits used unless configured otherwise. */
    public static final QueryLimits DEFAULT =
            new QueryLimits(
                    16,
                    Duration.ofSeconds(2),
                    64,
                    Duration.ofSeconds(5),
                    Duration.ofSeconds(1),
                    50,
                    500,
                    2_000,
                    64L * 1024 * 1024,
                    8 * 1024,
                    2 * 1024,
                    64 * 1024,
                    Duration.ofSeconds(30),
                    Duration.ofSeconds(5));

    /** Refuses limits that would turn everyone away. */
    public QueryLimits {
        atLeastOne("maxConcurrentQueries", maxConcurrentQueries);
        atLeastOne("maxConcurrentWaits", maxConcurrentWaits);
        atLeastOne("defaultPage", defaultPage);
        atLeastOne("maxPage", maxPage);
        atLeastOne("maxLookedAt", maxLookedAt);
        atLeastZero("cacheBytes", cacheBytes);
        atLeastOne("maxHeaderBytes", maxHeaderBytes);
        atLeastOne("maxUriBytes", maxUriBytes);
        atLeastZero("maxBodyBytes", maxBodyBytes);
        atLeastZero("maxQueryWait", maxQueryWait.toMillis());
        atLeastZero("maxAfterWait", maxAfterWait.toMillis());
        atLeastOne("retryAfter", retryAfter.toMillis());
        atLeastOne("idleTimeout", idleTimeout.toMillis());
        atLeastOne("stopGrace", stopGrace.toMillis());
        if (defaultPage > maxPage) {
            throw new IllegalArgumentException(
                    "Expected defaultPage to be at most maxPage, but was " + defaultPage);
        }
    }

    /** The same limits with other memory for answers that are kept; 0 keeps none. */
    public QueryLimits withCacheBytes(long bytes) {
        return new QueryLimits(
                maxConcurrentQueries,
                maxQueryWait,
                maxConcurrentWaits,
                maxAfterWait,
                retryAfter,
                defaultPage,
                maxPage,
                maxLookedAt,
                bytes,
                maxHeaderBytes,
                maxUriBytes,
                maxBodyBytes,
                idleTimeout,
                stopGrace);
    }

    private static void atLeastOne(String name, long value) {
        if (value < 1) {
            throw new IllegalArgumentException(
                    "Expected " + name + " to be at least 1, but was " + value);
        }
    }

    private static void atLeastZero(String name, long value) {
        if (value < 0) {
            throw new IllegalArgumentException(
                    "Expected " + name + " to be at least 0, but was " + value);
        }
    }
}
