package org.carerecord.record;

import java.time.Instant;

/**
 * The moment a record is asked for: now, with everything held, or a moment of the past, with what
 * had been received by then. Windows are counted from it.
 *
 * @param at the moment, UTC
 * @param past whether only what had been received by then counts
 */
public record Moment(Instant at, boolean past) {

    /** Everything held, at this present moment. */
    public static Moment now(Instant at) {
        return new Moment(at, false);
    }

    /** What had been received by a moment, that moment included. */
    public static Moment asOf(Instant at) {
        return new Moment(at, true);
    }

    /** Whether something received at a moment counts. */
    public boolean includes(Instant receivedAt) {
        return !past || !receivedAt.isAfter(at);
    }
}
