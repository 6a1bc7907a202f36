package org.carerecord.query.fhir.http;

import java.util.List;
import org.carerecord.feeds.SilentFeed;
import org.carerecord.record.Moment;
import org.carerecord.record.Summary;

/** Makes the page that people see of a summary. */
public interface PageRenderer {

    /**
     * The page, in UTF-8. It depends on nothing but what it is given, of the moment on its day
     * alone unless that is of the past.
     *
     * @param silent the feeds that were silent at the moment
     * @param moment the moment that the summary was selected for
     */
    byte[] html(Summary summary, List<SilentFeed> silent, Moment moment);
}
