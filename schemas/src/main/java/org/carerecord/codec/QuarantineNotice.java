package org.carerecord.codec;

import java.time.Instant;
import org.carerecord.feed.FeedName;
import org.jspecify.annotations.Nullable;

/**
 * A record of a feed that could not be folded: where it lies in the log and why. It never holds
 * content of the record; who may read the log finds the record at its place.
 *
 * @param feed the feed
 * @param topic the feed's topic
 * @param partition the partition
 * @param offset the offset in the partition
 * @param receivedAt the broker's append time, UTC
 * @param reason a code of the catalogue of reasons
 * @param rule the rule that was broken, in words
 * @param field the field the rule speaks of, where it is one
 * @param valueDigest SHA-256 of the value, hexadecimal; null where there is no value
 * @param valueBytes the value's length in bytes
 */
public record QuarantineNotice(
        FeedName feed,
        String topic,
        int partition,
        long offset,
        Instant receivedAt,
        String reason,
        String rule,
        @Nullable String field,
        @Nullable String valueDigest,
        int valueBytes) {}
