package org.carerecord.query;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.carerecord.feeds.FeedRegister;
import org.carerecord.feeds.FeedReport;
import org.carerecord.feeds.FeedsReader;
import org.carerecord.query.json.SampleFeeds;
import org.carerecord.record.Moment;

/** Feeds in memory that stand as a test tells them to. */
final class AnsweringFeeds implements FeedsReader {

    private final AtomicReference<Function<Moment, FeedReport>> answer =
            new AtomicReference<>(
                    moment -> new FeedReport(moment, Optional.empty(), false, List.of()));

    void answer(Function<Moment, FeedReport> feeds) {
        answer.set(feeds);
    }

    @Override
    public FeedReport at(Moment moment) {
        return answer.get().apply(moment);
    }

    @Override
    public FeedRegister register() {
        return SampleFeeds.REGISTER;
    }
}
