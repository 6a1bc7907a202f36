package org.carerecord.feeds;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;
import org.carerecord.feed.FeedName;
import org.carerecord.record.Heading;

/**
 * How a feed stands at a moment.
 *
 * @param feed the feed
 * @param registration what the register says of it; empty where it is not registered
 * @param events how many events it has sent, repeated ones included; empty where that is not known
 *     at the moment asked for
 * @param lastHeard when it was last heard
 * @param silence whether it is silent
 */
public record FeedStatus(
        FeedName feed,
        Optional<RegisteredFeed> registration,
        OptionalLong events,
        LastHeard lastHeard,
        Silence silence) {

    /** Whether its events may fill a heading: of a feed that is not registered, any. */
    public boolean mayShare(Heading heading) {
        return registration.map(feed -> feed.mayShare(heading)).orElse(true);
    }

    /** Whether it is registered, or was heard by the moment asked for. */
    boolean isConnected() {
        return registration.isPresent() || !(lastHeard instanceof LastHeard.Never);
    }

    /** Whether it is silent, or may be for all that is known. */
    boolean isSilentOrUnknown() {
        return switch (silence) {
            case SILENT, UNKNOWN -> true;
            case NOT_EXPECTED, HEARD -> false;
        };
    }

    /** The moment a silent feed ran over its cadence, UTC; empty where that is not known. */
    public Optional<Instant> silentSince() {
        return silence == Silence.SILENT && lastHeard instanceof LastHeard.At(var moment)
                ? cadence().map(moment::plus)
                : Optional.empty();
    }

    private Optional<Duration> cadence() {
        return registration.flatMap(RegisteredFeed::cadence);
    }
}
