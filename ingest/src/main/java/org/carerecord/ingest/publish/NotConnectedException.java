package org.carerecord.ingest.publish;

import org.jspecify.annotations.Nullable;

/**
 * A publisher could not be connected. The message is for people: it names what was tried and what
 * to do, and needs no stack trace beside it.
 */
public final class NotConnectedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** With what was tried and the fix. */
    public NotConnectedException(String message) {
        super(message);
    }

    /** With what was tried, the fix, and the fault behind it. */
    public NotConnectedException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
