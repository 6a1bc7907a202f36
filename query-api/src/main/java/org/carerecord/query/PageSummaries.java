package org.carerecord.query;

import java.util.function.BiFunction;
import java.util.function.Supplier;
import org.carerecord.identity.NhsNumber;
import org.carerecord.query.summary.SummaryAnswers;
import org.carerecord.query.summary.Told;
import org.carerecord.reader.Lookup;
import org.carerecord.record.Moment;

/** Reads what every page of a patient shows: who it is, and the allergies. */
final class PageSummaries {

    private final SummaryAnswers summaries;

    PageSummaries(SummaryAnswers summaries) {
        this.summaries = summaries;
    }

    /**
     * A summary and what else a page shows.
     *
     * @param <T> what else
     */
    record With<T>(Told told, T more) {}

    /**
     * Makes a page, as HTML in UTF-8.
     *
     * @param <T> what it shows beside the summary
     */
    @FunctionalInterface
    interface Html<T> {
        byte[] of(Told told, T more);
    }

    Lookup<Told> ask(NhsNumber patient, Moment moment) {
        return summaries.told(patient, moment);
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

    /**
     * A page of a summary and more.
     *
     * @param tail the path after the patient's number
     * @param more asks for what it shows beside the summary
     * @param html makes it
     */
    <T> PageRead<With<T>> page(
            String tail, BiFunction<NhsNumber, Moment, Lookup<T>> more, Html<T> html) {
        return new PageRead<>() {

            @Override
            public String tail() {
                return tail;
            }

            @Override
            public Lookup<With<T>> ask(NhsNumber patient, Moment moment) {
                return PageSummaries.this.ask(patient, moment, () -> more.apply(patient, moment));
            }

            @Override
            public byte[] body(NhsNumber patient, With<T> found, Moment moment) {
                return html.of(found.told(), found.more());
            }
        };
    }
}
