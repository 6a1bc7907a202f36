package org.carerecord.testkit.process;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Free ports of the loopback address for servers that cannot be asked to choose one themselves.
 *
 * <p>The ports lie below the range from which systems take the local ports of outgoing connections:
 * else a client that retries while its server is down can be given the server's own port, and the
 * server cannot come back to it.
 */
public final class LoopbackPorts {

    private static final int FIRST = 20_000;
    private static final int LAST = 31_999;
    private static final int ATTEMPTS_MAX = 1_000;

    private LoopbackPorts() {}

    /** Finds that many different ports that nothing listens on at the moment of the call. */
    public static List<Integer> free(int count) {
        List<Integer> ports = new ArrayList<>();
        for (int attempt = 0; attempt < ATTEMPTS_MAX && ports.size() < count; attempt++) {
            int port = ThreadLocalRandom.current().nextInt(FIRST, LAST + 1);
            if (!ports.contains(port) && isFree(port)) {
                ports.add(port);
            }
        }
        if (ports.size() < count) {
            throw new IllegalStateException(
                    "Expected %d free ports from %d to %d, but found %d"
                            .formatted(count, FIRST, LAST, ports.size()));
        }
        return ports;
    }

    private static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return true;
        } catch (IOException taken) {
            return false;
        }
    }
}
