package org.carerecord.query.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.carerecord.feed.FeedName;
import org.carerecord.feeds.LastHeard;
import org.carerecord.feeds.SilentFeed;
import org.carerecord.query.words.HarmlessText;
import org.carerecord.query.words.ReadableDate;
import org.carerecord.record.FeedState;
import org.carerecord.record.LinkedNumber;
import org.carerecord.record.Summary;

/**
 * How fresh a provider's part of the record is.
 *
 * @param feed the feed's name
 * @param changed when it last changed this record, and under which number where it is another
 * @param silence that the feed has not been heard as expected; empty where nothing is amiss
 */
record FeedLine(String feed, String changed, String silence) {

    private static final String NEVER = "Nothing about this person so far";

    /** Every feed that has told of the person, and every one that is silent. */
    static List<FeedLine> of(Summary summary, List<SilentFeed> silent) {
        List<FeedLine> lines = new ArrayList<>();
        for (FeedState state : summary.feeds()) {
            lines.add(line(state, "", silent));
        }
        for (LinkedNumber linked : summary.linked()) {
            String under = ", under NHS number " + linked.number().spaced();
            for (FeedState state : linked.feeds()) {
                lines.add(line(state, under, silent));
            }
        }
        for (SilentFeed one : silent) {
            FeedName name = one.feed().feed();
            if (lines.stream().noneMatch(line -> line.feed().equals(name.value()))) {
                lines.add(new FeedLine(name.value(), NEVER, words(one)));
            }
        }
        return List.copyOf(lines);
    }

    /** That a provider is silent, in a sentence. */
    static String words(SilentFeed silent) {
        String provider = HarmlessText.line(silent.feed().name());
        String verdict =
                silent.certain()
                        ? " has not been heard from for longer than expected"
                        : ": it is not known whether it has been heard from as expected";
        return provider + verdict + lastHeard(silent.lastHeard()) + ".";
    }

    private static FeedLine line(FeedState state, String under, List<SilentFeed> silent) {
        Optional<SilentFeed> one =
                silent.stream().filter(feed -> feed.feed().feed().equals(state.feed())).findFirst();
        return new FeedLine(
                state.feed().value(),
                ReadableDate.ofMoment(state.lastReceivedAt()) + under,
                one.map(FeedLine::words).orElse(""));
    }

    private static String lastHeard(LastHeard heard) {
        return switch (heard) {
            case LastHeard.At(var moment) -> ", last on " + ReadableDate.ofMoment(moment);
            case LastHeard.Before(var moment) -> ", not since " + ReadableDate.ofMoment(moment);
            case LastHeard.Never() -> ", never so far";
            case LastHeard.Unknown() -> "";
        };
    }
}
