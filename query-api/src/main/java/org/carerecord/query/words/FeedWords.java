package org.carerecord.query.words;

import org.carerecord.feeds.FeedStatus;
import org.carerecord.feeds.LastHeard;
import org.carerecord.feeds.RegisteredFeed;
import org.carerecord.feeds.SilentFeed;

/** How feeds stand, in sentences. */
public final class FeedWords {

    private FeedWords() {}

    /**
     * That a feed is silent or may be: what its provider would have said since is not here, and
     * nobody can tell what it is.
     */
    public static String silent(SilentFeed silent) {
        String name = name(silent.feed());
        if (!silent.certain()) {
            return "Whether "
                    + name
                    + " has been heard from as often as expected is not known; what it said of"
                    + " late may be missing here.";
        }
        return switch (silent.lastHeard()) {
            case LastHeard.At(var moment) ->
                    name
                            + " has not been heard from since "
                            + ReadableDate.ofMoment(moment)
                            + ", which is longer than expected.";
            case LastHeard.Before(var moment) ->
                    name
                            + " has not been heard from since before "
                            + ReadableDate.ofMoment(moment)
                            + ", which is longer than expected.";
            case LastHeard.Never() -> name + " has never been heard from.";
            case LastHeard.Unknown() -> name + " has not been heard from for longer than expected.";
        };
    }

    /** When a feed was last heard: {@code gp-north last heard 14-Jul-2026 09:30 UTC}. */
    public static String lastHeard(FeedStatus status) {
        String feed = status.feed().value();
        return switch (status.lastHeard()) {
            case LastHeard.At(var moment) -> feed + " last heard " + ReadableDate.ofMoment(moment);
            case LastHeard.Before(var moment) ->
                    feed + " last heard before " + ReadableDate.ofMoment(moment);
            case LastHeard.Never() -> feed + " never heard";
            case LastHeard.Unknown() -> feed + ": when it was last heard is not known";
        };
    }

    private static String name(RegisteredFeed feed) {
        return HarmlessText.line(feed.name()) + " (" + feed.feed().value() + ")";
    }
}
