package org.carerecord.standalone.conformance;

import java.util.List;
import org.carerecord.feeds.SilentFeed;
import org.carerecord.record.Moment;
import org.carerecord.record.Summary;

/**
 * A summary to be judged.
 *
 * @param name tells a failing case; a seed or a place in the sample
 * @param summary the summary
 * @param moment the moment it was asked for
 * @param silent the feeds that are silent at that moment
 */
record Case(String name, Summary summary, Moment moment, List<SilentFeed> silent) {

    /** One while no feed is silent. */
    Case(String name, Summary summary, Moment moment) {
        this(name, summary, moment, List.of());
    }

    @Override
    public String toString() {
        return name;
    }
}
