package org.carerecord.query;

import java.util.function.Supplier;
import org.carerecord.feeds.FeedReport;
import org.carerecord.feeds.FeedsReader;
import org.carerecord.identity.NhsNumber;
import org.carerecord.query.summary.Told;
import org.carerecord.reader.Lookup;
import org.carerecord.reader.RecordReader;
import org.carerecord.record.Moment;

/** Reads what every page of a patient shows: who it is, and the allergies. */
final class PageSummaries {

    private final RecordReader reader;
    private final FeedsReader feeds;

    PageSummaries(RecordReader reader, FeedsReader feeds) {
        this.reader = reader;
        this.feeds = feeds;
    }

    /**
     * A summary and what else a page shows.
     *
     * @param <T> what else
     */
    record With<T>(Told told, T more) {}

    Lookup<Told> ask(NhsNumber patient, Moment moment) {
        // How feeds stand is asked before any row is opened: the log may be slow to answer.
        FeedReport report = feeds.at(moment);
        return reader.summary(patient, moment, report.sharing())
                .map(summary -> new Told(summary, report.silent(), moment));
    }

    /** The summary, then more: what hinders either hinders the page. */
    <T> Lookup<With<T>> ask(NhsNumber patient, Moment moment, Supplier<Lookup<T>> more) {
        return switch (ask(patient, moment)) {
            case Lookup.Found<Told>(var told, var _) ->
                    more.get().map(found -> new With<>(told, found));
            case Lookup.NotFound<Told>() -> new Lookup.NotFound<>();
            case Lookup.Superseded<Told>(var survivors) -> new Lookup.Superseded<>(survivors);
            case Lookup.NotReady<Told>(var reason, var retryAfter) ->
                    new Lookup.NotReady<>(reason, retryAfter);
        };
    }
}
