package org.carerecord.feeds;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.carerecord.record.Moment;
import org.carerecord.record.Sharing;

/**
 * How every feed stands at a moment.
 *
 * @param moment the moment asked for
 * @param upToDateAt when the log was last looked at, UTC; empty where it has not been yet
 * @param complete whether that look is new enough to tell of the moment asked for
 * @param feeds every feed that is registered or has a topic, by name
 */
public record FeedReport(
        Moment moment, Optional<Instant> upToDateAt, boolean complete, List<FeedStatus> feeds) {

    /** Copies the list. */
    public FeedReport {
        feeds = List.copyOf(feeds);
    }

    /** What feeds share with the record at this moment, and which of them are silent. */
    public Sharing sharing() {
        return new FeedSharing(this);
    }

    /**
     * The feeds that are silent, by name. One of which it cannot be told is among them, marked so:
     * to ask a provider once too often harms nobody.
     */
    public List<SilentFeed> silent() {
        return feeds.stream()
                .filter(FeedStatus::isSilentOrUnknown)
                .flatMap(status -> status.registration().stream().map(feed -> silent(status, feed)))
                .toList();
    }

    private static SilentFeed silent(FeedStatus status, RegisteredFeed feed) {
        return new SilentFeed(feed, status.lastHeard(), status.silence() == Silence.SILENT);
    }
}
