package org.carerecord.query.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.carerecord.feed.FeedName;
import org.carerecord.feeds.SilentFeed;
import org.carerecord.query.words.FeedWords;
import org.carerecord.query.words.Wording;
import org.carerecord.record.FeedState;
import org.carerecord.record.LinkedNumber;
import org.carerecord.record.Moment;
import org.carerecord.record.Summary;

/**
 * Makes the lines that say how fresh each provider's part of the record is.
 *
 * @param silent the feeds that were silent at the moment
 * @param moment the moment of the page
 * @param wording how providers and moments are told
 */
record FeedLines(List<SilentFeed> silent, Moment moment, Wording wording) {

    FeedLines {
        silent = List.copyOf(silent);
    }

    /** Every feed that has told of the person, and every one that is silent. */
    List<FeedLine> of(Summary summary) {
        List<FeedLine> lines = new ArrayList<>();
        for (FeedState state : summary.feeds()) {
            lines.add(line(state, ""));
        }
        for (LinkedNumber linked : summary.linked()) {
            String under = ", under NHS No. " + linked.number().spaced();
            for (FeedState state : linked.feeds()) {
                lines.add(line(state, under));
            }
        }
        Set<FeedName> told =
                Stream.concat(
                                summary.feeds().stream(),
                                summary.linked().stream()
                                        .flatMap(number -> number.feeds().stream()))
                        .map(FeedState::feed)
                        .collect(Collectors.toSet());
        silent.stream()
                .filter(one -> !told.contains(one.feed().feed()))
                .map(this::untold)
                .forEach(lines::add);
        return List.copyOf(lines);
    }

    /** Each silent feed in a sentence. */
    List<String> silences() {
        return silent.stream().map(this::silence).toList();
    }

    private FeedLine line(FeedState state, String under) {
        return new FeedLine(
                wording.feed(state.feed()),
                wording.moment(state.lastReceivedAt()) + under,
                silent.stream()
                        .filter(one -> one.feed().feed().equals(state.feed()))
                        .findFirst()
                        .map(this::silence)
                        .orElse(""));
    }

    private FeedLine untold(SilentFeed feed) {
        return new FeedLine(
                wording.feed(feed.feed().feed()),
                moment.past()
                        ? "Nothing about this person by then"
                        : "Nothing about this person so far",
                silence(feed));
    }

    private String silence(SilentFeed feed) {
        return FeedWords.silent(feed, moment, wording);
    }
}
