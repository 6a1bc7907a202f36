package org.carerecord.query;

import java.net.InetAddress;

/**
 * Where the service listens, and its limits.
 *
 * @param host {@code localhost} or a literal loopback address; nothing else is accepted
 * @param port 0 to 65535; 0 picks a free one
 * @param limits what a client may use up
 */
public record QueryConfig(String host, int port, QueryLimits limits) {

    /** The host used unless configured otherwise. */
    public static final String DEFAULT_HOST = "127.0.0.1";

    /** The port used unless configured otherwise. */
    public static final int DEFAULT_PORT = 8080;

    /** The configuration used unless configured otherwise. */
    public static final QueryConfig DEFAULT =
            new QueryConfig(DEFAULT_HOST, DEFAULT_PORT, QueryLimits.DEFAULT);

    private static final int MAX_PORT = 65_535;

    /** Refuses a host that others can reach, and a port that is none. */
    public QueryConfig {
        if (Loopback.of(host).isEmpty()) {
            throw new IllegalArgumentException(
                    "Expected a loopback host, but the configured one is not: until access control"
                            + " exists, the service shows records to anyone who can reach it. Use"
                            + " 127.0.0.1, ::1 or localhost, and a tunnel to reach it from"
                            + " elsewhere.");
        }
        if (port < 0 || port > MAX_PORT) {
            throw new IllegalArgumentException(
                    "Expected an HTTP port from 0 to " + MAX_PORT + ", but was " + port);
        }
    }

    /** The same configuration on another port. */
    public QueryConfig withPort(int other) {
        return new QueryConfig(host, other, limits);
    }

    /** The same configuration with other limits. */
    public QueryConfig withLimits(QueryLimits other) {
        return new QueryConfig(host, port, other);
    }

    InetAddress address() {
        return Loopback.of(host).orElseThrow();
    }
}
