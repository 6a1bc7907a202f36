package org.carerecord.registry;

/** The registry cannot be reached or does not answer in time. Waiting and asking again may help. */
public final class RegistryUnavailableException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** With what was tried and the cause. */
    public RegistryUnavailableException(String message, Throwable cause) {
        super(message, cause);
    }
}
