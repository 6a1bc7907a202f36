package org.carerecord.quarantine;

import org.jspecify.annotations.Nullable;

/**
 * The log could not be read or written. The message is for people: it names what was tried and what
 * to do, and needs no stack trace beside it.
 */
public final class LogUnreachableException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** With what was tried, the fix, and the fault behind it where there is one. */
    public LogUnreachableException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
