package org.carerecord.record;

import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Objects;
import org.carerecord.event.ClinicalEvent;
import org.jspecify.annotations.Nullable;

/**
 * What decides between versions of an entry. The order is total, so any order of arrival ends with
 * the same winner: the highest version; among equals the latest asserted, an unknown moment being
 * the earliest; then the highest event id; and should one event id have been used for two contents,
 * the highest digest.
 *
 * @param version rises with each change at the source
 * @param assertedAt when the source recorded it; null where it does not say
 * @param eventId unique within the feed
 * @param digest of the event's bytes, at least 8 bytes; never modified
 */
public record Version(long version, @Nullable Instant assertedAt, String eventId, byte[] digest)
        implements Comparable<Version> {

    private static final Comparator<Version> ORDER =
            Comparator.comparingLong(Version::version)
                    .thenComparing(
                            Version::assertedAt, Comparator.nullsFirst(Comparator.naturalOrder()))
                    .thenComparing(Version::eventId)
                    .thenComparing(Version::digest, Arrays::compareUnsigned);

    /** The version that an event is. */
    public static Version of(ClinicalEvent event, byte[] digest) {
        return new Version(event.version(), event.assertedAt(), event.eventId(), digest);
    }

    @Override
    public int compareTo(Version other) {
        return ORDER.compare(this, other);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Version that && compareTo(that) == 0;
    }

    @Override
    public int hashCode() {
        return Objects.hash(version, assertedAt, eventId, Arrays.hashCode(digest));
    }
}
