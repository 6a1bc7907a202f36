package org.carerecord.standalone.system;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.carerecord.identity.NhsNumber;
import org.carerecord.query.QueryConfig;

/**
 * How the system runs in one process.
 *
 * @param data where everything that outlives a run is kept
 * @param kafkaPort the broker's port on loopback, or 0 for any free one
 * @param http where the service listens, and its limits
 * @param feeds the register of feeds; empty for {@code feeds.json} of the data directory, if any
 * @param registryUrl a real registry; empty for the one in this process, whose ids are fixed
 * @param testRange whether NHS numbers of the test range are accepted
 * @param partitions the partition count of every topic, for the life of the data directory
 * @param threads how many threads fold
 * @param registryWithin how long a real registry may take to answer at the start
 * @param startWithin how long the start may take before it is called failed
 */
public record SystemConfig(
        Path data,
        int kafkaPort,
        QueryConfig http,
        Optional<Path> feeds,
        Optional<String> registryUrl,
        NhsNumber.TestRange testRange,
        int partitions,
        int threads,
        Duration registryWithin,
        Duration startWithin) {

    /** Partitions of one machine: enough to spread over cores, few enough to open quickly. */
    public static final int DEFAULT_PARTITIONS = 12;

    /** Long enough for a busy registry, short enough for someone who mistyped its address. */
    public static final Duration DEFAULT_REGISTRY_WITHIN = Duration.ofSeconds(10);
}
