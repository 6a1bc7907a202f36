package org.carerecord.feeds;

import java.util.List;
import org.carerecord.feed.FeedName;
import org.carerecord.record.Heading;
import org.carerecord.record.Sharing;

/**
 * Sharing as a report of the feeds tells. Wherever it cannot tell, it takes the answer that lets
 * nobody believe that there is nothing: a section may be shared, and a feed may be silent.
 */
final class FeedSharing implements Sharing {

    private final boolean complete;
    private final List<FeedStatus> connected;
    private final List<RegisteredFeed> silent;

    /** As this report tells. */
    FeedSharing(FeedReport report) {
        this.complete = report.complete();
        this.connected = report.feeds().stream().filter(FeedStatus::isConnected).toList();
        this.silent = report.silent().stream().map(SilentFeed::feed).toList();
    }

    @Override
    public boolean isShared(Heading heading) {
        return !complete
                || connected.isEmpty()
                || heading == Heading.OTHER
                || connected.stream().anyMatch(feed -> feed.mayShare(heading));
    }

    @Override
    public List<FeedName> silent(Heading heading) {
        if (silent.isEmpty()) {
            return List.of();
        }
        return silent.stream()
                .filter(feed -> feed.mayShare(heading))
                .map(RegisteredFeed::feed)
                .toList();
    }
}
