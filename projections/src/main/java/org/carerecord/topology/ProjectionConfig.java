package org.carerecord.topology;

import java.nio.file.Path;
import java.time.Duration;
import org.carerecord.identity.NhsNumber;

/**
 * How a node folds.
 *
 * @param bootstrap the brokers, {@code host:port}
 * @param application the name all nodes of one installation share: it names the consumer group and
 *     the changelog
 * @param node this node's name, the same after a restart, so that it gets its partitions back at
 *     once
 * @param stateDirectory where the store lies
 * @param partitions the installation's partition count
 * @param threads how many threads fold
 * @param standbys how many other nodes keep a copy of each partition's store
 * @param testRange whether NHS numbers of the test range are folded
 * @param limits waits and bounds
 */
public record ProjectionConfig(
        String bootstrap,
        String application,
        String node,
        Path stateDirectory,
        int partitions,
        int threads,
        int standbys,
        NhsNumber.TestRange testRange,
        Limits limits) {

    /**
     * Waits and bounds of a node.
     *
     * @param newFeedWithin how soon a new feed's topic is noticed
     * @param session after how long a silent node loses its partitions
     * @param registryPatience how long one event waits for a registry that is down
     * @param logPoll how often the end of the log is looked up
     * @param upToDateWithin how old the last look may be for "no such patient" to be said
     * @param retryAfter what a caller is told when this node cannot tell
     * @param closeWithin how long a planned stop may take
     * @param maxEventBytes the greatest size of a record that is folded
     * @param blockCacheBytes RocksDB's block cache, shared by all stores of the node
     * @param writeBufferBytes rows of all stores of the node that are not in a file yet
     * @param keptRevisions of how many patients the revision is kept until they change
     */
    public record Limits(
            Duration newFeedWithin,
            Duration session,
            Duration registryPatience,
            Duration logPoll,
            Duration upToDateWithin,
            Duration retryAfter,
            Duration closeWithin,
            int maxEventBytes,
            long blockCacheBytes,
            long writeBufferBytes,
            int keptRevisions) {

        /** The bounds used unless configured otherwise. */
        public static final Limits DEFAULT =
                new Limits(
                        Duration.ofSeconds(1),
                        Duration.ofSeconds(15),
                        Duration.ofMinutes(2),
                        Duration.ofMillis(250),
                        Duration.ofSeconds(10),
                        Duration.ofSeconds(1),
                        Duration.ofSeconds(20),
                        1_000_000,
                        128L << 20,
                        192L << 20,
                        50_000);
    }
}
