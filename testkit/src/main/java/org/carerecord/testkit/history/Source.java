package org.carerecord.testkit.history;

import java.util.ArrayList;
import java.util.List;
import org.carerecord.feed.FeedName;
import org.carerecord.identity.OdsCode;

/**
 * An organisation that states things through a feed. Each feed serves two, so that an entry's
 * identity is seen to need both.
 *
 * @param feed the feed
 * @param organisation the organisation
 */
record Source(FeedName feed, OdsCode organisation) {

    /** The sources of a feed lie together, {@value #PER_FEED} each. */
    private static final List<Source> ALL =
            List.of(
                    of("gp-north", "Y06601"),
                    of("gp-north", "A81001"),
                    of("acute-east", "RJ1"),
                    of("acute-east", "RJ2"),
                    of("community", "RY9"),
                    of("community", "RYV"),
                    of("council", "E0906"),
                    of("council", "E0907"),
                    of("mental-health", "RV5"),
                    of("mental-health", "RV9"));

    private static final int PER_FEED = 2;

    /** How many feeds there are to choose from. */
    static final int FEEDS = ALL.size() / PER_FEED;

    private static Source of(String feed, String organisation) {
        return new Source(new FeedName(feed), new OdsCode(organisation));
    }

    /** The sources of so many feeds, from one of chance on. */
    static List<Source> ofFeeds(int feeds, Chance chance) {
        int start = chance.below(FEEDS) * PER_FEED;
        List<Source> sources = new ArrayList<>(feeds * PER_FEED);
        for (int i = 0; i < feeds * PER_FEED; i++) {
            sources.add(ALL.get((start + i) % ALL.size()));
        }
        return sources;
    }

    /** The other organisation of the same feed. */
    Source ofOtherOrganisation() {
        int place = ALL.indexOf(this);
        return ALL.get(place % PER_FEED == 0 ? place + 1 : place - 1);
    }

    /** A source of another feed, which may be one that the history has not met yet. */
    Source ofOtherFeed(Chance chance) {
        int place = ALL.indexOf(this);
        int steps = chance.between(1, FEEDS - 1) * PER_FEED;
        return ALL.get((place + steps) % ALL.size());
    }
}
