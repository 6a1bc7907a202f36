package org.carerecord.standalone.system;

/** The system could not be started; the message says why and what to do. */
public final class NotStartedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** With the reason. */
    public NotStartedException(String message) {
        super(message);
    }

    /** With the reason and its cause. */
    public NotStartedException(String message, Throwable cause) {
        super(message, cause);
    }
}
