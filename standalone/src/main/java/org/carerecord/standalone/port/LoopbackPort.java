package org.carerecord.standalone.port;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;

/** Finds and checks ports of the loopback address. */
public final class LoopbackPort {

    /** The address that every server of a run in one process binds to. */
    public static final String ADDRESS = "127.0.0.1";

    private static final int ANY = 0;

    private LoopbackPort() {}

    /**
     * Gives a port that a server can bind to now.
     *
     * @param wanted the port wanted, or 0 for any free one
     * @param option the command-line option that chooses the port, for the message
     * @throws PortInUseException when another program listens on the port wanted
     */
    public static int claim(int wanted, String option) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), wanted));
            return socket.getLocalPort();
        } catch (BindException e) {
            throw new PortInUseException(wanted, option, e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Gives any port that is free now. */
    public static int free() {
        return claim(ANY, "");
    }
}
