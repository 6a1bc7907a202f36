package org.carerecord.feeds;

/** Whether a feed is silent: unheard for longer than its cadence. */
public enum Silence {
    /** Nothing is expected of the feed, so that it is never called silent. */
    NOT_EXPECTED,
    /** The feed was heard within its cadence. */
    HEARD,
    /** The feed was not heard within its cadence, or never at all. */
    SILENT,
    /** The log has not told. */
    UNKNOWN
}
