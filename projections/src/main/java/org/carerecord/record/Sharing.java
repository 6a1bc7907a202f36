package org.carerecord.record;

import java.util.List;
import org.carerecord.feed.FeedName;

/** What feeds share with the record, and which of them are silent, at the moment asked for. */
public interface Sharing {

    /** Nothing is known of the feeds: every section may be shared, and none is called silent. */
    Sharing UNKNOWN =
            new Sharing() {
                @Override
                public boolean isShared(Heading heading) {
                    return true;
                }

                @Override
                public List<FeedName> silent(Heading heading) {
                    return List.of();
                }
            };

    /** Whether any feed may carry entries of a section; false only where every feed is known. */
    boolean isShared(Heading heading);

    /** The feeds that may carry entries of a section and have been silent beyond their cadence. */
    List<FeedName> silent(Heading heading);
}
