package org.carerecord.query.words;

import org.carerecord.feeds.LastHeard;
import org.carerecord.feeds.SilentFeed;
import org.carerecord.record.Moment;

/** How feeds stand, in sentences. */
public final class FeedWords {

    private FeedWords() {}

    /**
     * That a feed is silent or may be: what its provider would have said since is not here, and
     * nobody can tell what it is. Of a moment of the past it says what was so by then, for the feed
     * may have been heard since.
     *
     * @param moment the moment that the feed was silent at
     * @param wording how moments are told
     */
    public static String silent(SilentFeed silent, Moment moment, Wording wording) {
        String name = Wording.feed(silent.feed());
        return moment.past()
                ? wasSilent(name, silent, wording.moment(moment.at()), wording)
                : isSilent(name, silent, wording);
    }

    private static String isSilent(String name, SilentFeed silent, Wording wording) {
        if (!silent.certain()) {
            return "Whether "
                    + name
                    + " has been heard from as often as expected is not known; what it said of"
                    + " late may be missing here.";
        }
        return switch (silent.lastHeard()) {
            case LastHeard.At(var last) ->
                    name
                            + " has not been heard from since "
                            + wording.moment(last)
                            + ", which is longer than expected.";
            case LastHeard.Before(var last) ->
                    name
                            + " has not been heard from since before "
                            + wording.moment(last)
                            + ", which is longer than expected.";
            case LastHeard.Never() -> name + " has never been heard from.";
            case LastHeard.Unknown() -> name + " has not been heard from for longer than expected.";
        };
    }

    private static String wasSilent(String name, SilentFeed silent, String then, Wording wording) {
        if (!silent.certain()) {
            return "Whether "
                    + name
                    + " had been heard from as often as expected by "
                    + then
                    + " is not known; what it had said shortly before may be missing here.";
        }
        String by = name + " had not been heard from by " + then;
        return switch (silent.lastHeard()) {
            case LastHeard.At(var last) ->
                    by + " since " + wording.moment(last) + ", which was longer than expected.";
            case LastHeard.Before(var last) ->
                    by
                            + " since before "
                            + wording.moment(last)
                            + ", which was longer than expected.";
            case LastHeard.Never() -> by + ".";
            case LastHeard.Unknown() -> by + " for longer than expected.";
        };
    }
}
