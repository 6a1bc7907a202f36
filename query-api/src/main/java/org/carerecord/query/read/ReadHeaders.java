package org.carerecord.query.read;

import io.javalin.http.Context;
import java.time.Duration;
import java.time.Instant;

/** What headers tell beside an answer about a patient, whichever way the answer is shown. */
public final class ReadHeaders {

    /**
     * When all that was in the log had been read, of every answer about a patient. Not in its body,
     * which says the same as long as the record does.
     */
    private static final String UP_TO_DATE_AT = "Care-Record-Up-To-Date-At";

    /** When to ask again, in seconds. */
    private static final String RETRY_AFTER = "Retry-After";

    private ReadHeaders() {}

    /** Tells when all that was in the log had been read. */
    public static void upToDateAt(Context ctx, Instant moment) {
        ctx.header(UP_TO_DATE_AT, moment.toString());
    }

    /** Tells a client that was turned away when to ask again. */
    public static void retryAfter(Context ctx, Duration wait) {
        ctx.header(RETRY_AFTER, Long.toString(seconds(wait)));
    }

    /** Whole seconds, rounded up, at least one: what Retry-After can say. */
    public static long seconds(Duration wait) {
        return Math.max(1, wait.plusSeconds(1).minusNanos(1).toSeconds());
    }
}
