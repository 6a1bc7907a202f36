package org.carerecord.query;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The port that the service should listen on is taken, or not to be had. */
public final class PortUnavailableException extends RuntimeException {

    private static final long serialVersionUID = 1;

    private static final String OTHER_PORT =
            " choose another port with --http-port (0 picks a free one).";

    private final int port;

    private PortUnavailableException(String message, int port, Throwable cause) {
        super(message, cause);
        this.port = port;
    }

    static PortUnavailableException of(QueryConfig config, Throwable cause) {
        String place = "port " + config.port() + " of " + config.host();
        String reason = reason(cause);
        String message =
                reason.toLowerCase(Locale.ROOT).contains("in use")
                        ? "Expected "
                                + place
                                + " to be free, but another process listens there. Stop that"
                                + " process, or"
                                + OTHER_PORT
                        : "Expected to be able to listen on "
                                + place
                                + ", but the operating system says: "
                                + reason
                                + ". Allow it, or"
                                + OTHER_PORT;
        return new PortUnavailableException(message, config.port(), cause);
    }

    /** The port in question. */
    public int port() {
        return port;
    }

    /** What the operating system said: the message of the innermost cause. */
    private static String reason(Throwable fault) {
        @Nullable Throwable cause = fault.getCause();
        return cause == null ? String.valueOf(fault.getMessage()) : reason(cause);
    }
}
