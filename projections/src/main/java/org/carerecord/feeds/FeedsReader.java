package org.carerecord.feeds;

import org.carerecord.record.Moment;

/**
 * Tells how feeds stand.
 *
 * <p>An implementation must:
 *
 * <ul>
 *   <li>tell every registered feed, heard or not, and every feed in the log, registered or not;
 *   <li>answer within a bound also where the log does not, with what is known and how old that is;
 *   <li>call a feed silent only where it knows, and say where it does not.
 * </ul>
 *
 * It must be safe for use by several threads.
 */
@FunctionalInterface
public interface FeedsReader {

    /** How every feed stood at a moment. */
    FeedReport at(Moment moment);

    /**
     * Who is expected to speak, and by which names; the same as long as the reader is there. A
     * reader that knows nobody by name has an empty one.
     */
    default FeedRegister register() {
        return FeedRegister.EMPTY;
    }
}
