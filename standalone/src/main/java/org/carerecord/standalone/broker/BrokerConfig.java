package org.carerecord.standalone.broker;

import java.nio.file.Path;
import java.time.Duration;

/**
 * What an {@link EmbeddedBroker} needs to know.
 *
 * @param directory where the broker keeps its data; created when it does not exist
 * @param port the port of the loopback address for clients, or 0 for any free one
 * @param startLimit how long the start may take, which after a crash includes checking the newest
 *     part of every log
 */
public record BrokerConfig(Path directory, int port, Duration startLimit) {

    /** Enough for a large data directory after a crash on a slow disk. */
    public static final Duration START_LIMIT = Duration.ofMinutes(5);

    /** The command-line option that chooses the port. */
    public static final String PORT_OPTION = "--kafka-port";

    /** A configuration with the usual limit. */
    public BrokerConfig(Path directory, int port) {
        this(directory, port, START_LIMIT);
    }
}
