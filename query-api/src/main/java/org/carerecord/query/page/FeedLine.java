package org.carerecord.query.page;

import java.util.ArrayList;
import java.util.List;
import org.carerecord.feeds.SilentFeed;
import org.carerecord.query.words.FeedWords;
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

    /** Every feed that has told of the person, and every one that is silent. */
    static List<FeedLine> of(Summary summary, List<SilentFeed> silent) {
        List<FeedLine> lines = new ArrayList<>();
        for (FeedState state : summary.feeds()) {
            lines.add(line(state, "", silent));
        }
        for (LinkedNumber linked : summary.linked()) {
            String under = ", under NHS No. " + linked.number().spaced();
            for (FeedState state : linked.feeds()) {
                lines.add(line(state, under, silent));
            }
        }
        for (SilentFeed one : silent) {
            String name = one.feed().feed().value();
            if (lines.stream().noneMatch(line -> line.feed().equals(name))) {
                lines.add(
                        new FeedLine(
                                name, "Nothing about this person so far", FeedWords.silent(one)));
            }
        }
        return List.copyOf(lines);
    }

    private static FeedLine line(FeedState state, String under, List<SilentFeed> silent) {
        return new FeedLine(
                state.feed().value(),
                ReadableDate.ofMoment(state.lastReceivedAt()) + under,
                silent.stream()
                        .filter(one -> one.feed().feed().equals(state.feed()))
                        .findFirst()
                        .map(FeedWords::silent)
                        .orElse(""));
    }
}
