package org.carerecord.query.summary;

import java.util.List;
import org.carerecord.feeds.SilentFeed;
import org.carerecord.record.Moment;
import org.carerecord.record.Summary;

/**
 * All that a rendered summary is made of.
 *
 * @param summary the summary
 * @param silent the feeds that were silent at the moment
 * @param moment the moment that it was selected for
 */
public record Told(Summary summary, List<SilentFeed> silent, Moment moment) {

    /** Copies the list. */
    public Told {
        silent = List.copyOf(silent);
    }

    /** The same at another moment of the same day. */
    Told at(Moment other) {
        return new Told(summary, silent, other);
    }
}
