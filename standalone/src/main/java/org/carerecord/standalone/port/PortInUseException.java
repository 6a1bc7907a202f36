package org.carerecord.standalone.port;

import java.io.Serial;

/** A server could not start because another program listens on its port. */
public final class PortInUseException extends RuntimeException {

    @Serial private static final long serialVersionUID = 1L;

    /**
     * Names the port and the fix.
     *
     * @param option the command-line option that chooses the port, for example {@code --kafka-port}
     */
    PortInUseException(int port, String option, Throwable cause) {
        super(
                "Expected port %d of %s to be free, but it is in use: stop the other program or choose another with %s"
                        .formatted(port, LoopbackPort.ADDRESS, option),
                cause);
    }
}
