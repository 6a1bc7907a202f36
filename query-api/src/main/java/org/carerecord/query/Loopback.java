package org.carerecord.query;

import java.net.InetAddress;
import java.util.Optional;

/**
 * Which hosts are this machine alone. No name is looked up: a name's meaning is not ours to trust.
 */
final class Loopback {

    private static final String NAME = "localhost";

    private Loopback() {}

    /** The address that a host means, if it is {@code localhost} or a literal loopback address. */
    static Optional<InetAddress> of(String host) {
        if (host.equalsIgnoreCase(NAME)) {
            return Optional.of(InetAddress.getLoopbackAddress());
        }
        try {
            return Optional.of(InetAddress.ofLiteral(withoutBrackets(host)))
                    .filter(InetAddress::isLoopbackAddress);
        } catch (IllegalArgumentException notAnAddress) {
            return Optional.empty();
        }
    }

    private static String withoutBrackets(String host) {
        return host.startsWith("[") && host.endsWith("]")
                ? host.substring(1, host.length() - 1)
                : host;
    }
}
