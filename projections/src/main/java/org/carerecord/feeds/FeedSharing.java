package org.carerecord.feeds;

import java.util.List;
import org.carerecord.feed.FeedName;
import org.carerecord.record.Heading;
import org.carerecord.record.Sharing;

/**
 * Sharing as a report of the feeds tells. Wherever it cannot tell, it takes the answer that lets
 * nobody believe that there is nothing: a section may be shared, and a feed may be silent.
 *
 * @param report how the feeds stand
 */
record FeedSharing(FeedReport report) implements Sharing {

    @Override
    public boolean isShared(Heading heading) {
        List<FeedStatus> connected =
                report.feeds().stream().filter(FeedStatus::isConnected).toList();
        return !report.complete()
                || connected.isEmpty()
                || heading == Heading.OTHER
                || connected.stream().anyMatch(feed -> feed.mayShare(heading));
    }

    @Override
    public List<FeedName> silent(Heading heading) {
        return report.silent().stream()
                .map(SilentFeed::feed)
                .filter(feed -> feed.mayShare(heading))
                .map(RegisteredFeed::feed)
                .toList();
    }
}
