package org.carerecord.query.summary;

/**
 * A form of summaries. What it renders must depend on the summary, the silent feeds and the day of
 * the moment, in UTC and in the United Kingdom, or the moment itself where that is of the past; on
 * nothing else.
 */
public interface SummaryForm {

    /** What tells the form from all others. */
    String name();

    /** The summary in this form. */
    byte[] bytes(Told told);
}
