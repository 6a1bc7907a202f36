package org.carerecord.feeds;

import java.time.Duration;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.carerecord.event.Section;
import org.carerecord.feed.FeedName;
import org.carerecord.identity.OdsCode;
import org.carerecord.record.Heading;

/**
 * What the register says of a feed.
 *
 * @param feed the feed
 * @param organisation whose system it is
 * @param name the organisation's name, as people know it
 * @param kind the kind of service
 * @param shares the sections of its events, at least one; empty where it may share anything
 * @param cadence how long it is expected to stay unheard at most; empty where nothing is expected
 */
public record RegisteredFeed(
        FeedName feed,
        OdsCode organisation,
        String name,
        FeedKind kind,
        Optional<Set<Section>> shares,
        Optional<Duration> cadence) {

    /** A shorter cadence would be broken by a pause that nobody notices. */
    public static final Duration SHORTEST_CADENCE = Duration.ofMinutes(1);

    /** A longer cadence expects nothing. */
    public static final Duration LONGEST_CADENCE = Duration.ofDays(366);

    /** Refuses an empty list of sections and a cadence out of bounds; copies the sections. */
    public RegisteredFeed {
        if (shares.filter(Set::isEmpty).isPresent()) {
            throw new IllegalArgumentException(
                    "Expected at least one section, but a feed shares none");
        }
        if (cadence.filter(length -> !isCadence(length)).isPresent()) {
            throw new IllegalArgumentException(
                    "Expected a cadence from %s to %s, but it is %s"
                            .formatted(SHORTEST_CADENCE, LONGEST_CADENCE, cadence.get()));
        }
        shares = shares.map(sections -> Collections.unmodifiableSet(EnumSet.copyOf(sections)));
    }

    /** Whether a duration is within the bounds of a cadence, both included. */
    public static boolean isCadence(Duration length) {
        return length.compareTo(SHORTEST_CADENCE) >= 0 && length.compareTo(LONGEST_CADENCE) <= 0;
    }

    /** Whether its events may fill a heading of the summary. */
    public boolean mayShare(Heading heading) {
        return shares.map(sections -> HeadingSections.anyFills(sections, heading)).orElse(true);
    }
}
