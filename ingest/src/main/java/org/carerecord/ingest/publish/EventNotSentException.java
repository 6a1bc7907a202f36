package org.carerecord.ingest.publish;

/**
 * The log did not acknowledge an event. Whether it was kept is not known: sending the same event,
 * under the same event id, again is safe.
 */
public final class EventNotSentException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final boolean logUnavailable;

    private EventNotSentException(String message, boolean logUnavailable, Throwable cause) {
        super(message, cause);
        this.logUnavailable = logUnavailable;
    }

    /** The log could not be reached in time: other events will fare no better for now. */
    static EventNotSentException logUnavailable(String message, Throwable cause) {
        return new EventNotSentException(message, true, cause);
    }

    /** The log refused this one event. */
    static EventNotSentException refused(String message, Throwable cause) {
        return new EventNotSentException(message, false, cause);
    }

    /** Whether the log as a whole was out of reach, rather than this one event refused. */
    public boolean isLogUnavailable() {
        return logUnavailable;
    }
}
