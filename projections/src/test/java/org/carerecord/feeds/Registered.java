package org.carerecord.feeds;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.carerecord.event.Section;
import org.carerecord.feed.FeedName;
import org.carerecord.identity.OdsCode;

/** Made-up feeds of a register. */
public final class Registered {

    private Registered() {}

    /** A feed that may share anything and of which nothing is expected. */
    public static RegisteredFeed feed(String name) {
        return new RegisteredFeed(
                new FeedName(name),
                new OdsCode("Y06601"),
                "North Road Surgery",
                FeedKind.GP,
                Optional.empty(),
                Optional.empty());
    }

    /** A feed that may share anything and is expected to be heard. */
    public static RegisteredFeed expected(String name, Duration cadence) {
        RegisteredFeed feed = feed(name);
        return new RegisteredFeed(
                feed.feed(),
                feed.organisation(),
                feed.name(),
                feed.kind(),
                feed.shares(),
                Optional.of(cadence));
    }

    /** The same feed, sharing these sections only. */
    public static RegisteredFeed sharing(RegisteredFeed feed, Section... sections) {
        return new RegisteredFeed(
                feed.feed(),
                feed.organisation(),
                feed.name(),
                feed.kind(),
                Optional.of(Set.of(sections)),
                feed.cadence());
    }

    /** A register of these feeds. */
    public static FeedRegister register(RegisteredFeed... feeds) {
        return new FeedRegister(List.of(feeds));
    }
}
