package org.carerecord.topology;

import java.time.Duration;
import org.apache.kafka.streams.CloseOptions;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.errors.StreamsUncaughtExceptionHandler.StreamThreadExceptionResponse;
import org.carerecord.codec.EventDecoder;
import org.carerecord.codec.ForwardedEventCodec;
import org.carerecord.codec.QuarantineNoticeCodec;
import org.carerecord.feed.Partitioning;
import org.carerecord.identity.NhsNumber;
import org.carerecord.registry.SchemaRegistry;
import org.carerecord.registry.WaitingRegistry;
import org.carerecord.rocks.RocksMemory;
import org.carerecord.store.WriteCounts;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The running fold of one node: Kafka Streams around the topology, from start to stop. */
public final class Projection implements AutoCloseable {

    /** How often the positions are written as rows; they are also kept in memory, always exact. */
    private static final Duration WRITE_POSITIONS_EVERY = Duration.ofSeconds(1);

    private static final Logger LOG = LoggerFactory.getLogger(Projection.class);

    private final ProjectionConfig config;
    private final RocksMemory memory;
    private final Positions positions;
    private final WriteCounts writes;
    private final EventDecoder decoder;
    private final KafkaStreams streams;

    private Projection(ProjectionConfig config, SchemaRegistry registry) {
        var waiting = new WaitingRegistry(registry, config.limits().registryPatience());
        this.config = config;
        this.memory =
                new RocksMemory(
                        config.limits().blockCacheBytes(), config.limits().writeBufferBytes());
        this.positions = new Positions();
        this.writes = new WriteCounts();
        // What was folded is read back whatever is accepted today, and a reader does not wait.
        this.decoder = new EventDecoder(registry, NhsNumber.TestRange.ALLOWED);
        var folding = new EventDecoder(waiting, config.testRange());
        var parts =
                new FoldParts(
                        new Admission(
                                folding,
                                new Partitioning(config.partitions()),
                                config.limits().maxEventBytes()),
                        folding,
                        new QuarantineNoticeCodec(waiting),
                        new ForwardedEventCodec(waiting),
                        positions,
                        writes,
                        WRITE_POSITIONS_EVERY);
        this.streams =
                new KafkaStreams(
                        RecordTopology.build(() -> new FoldProcessor(parts), memory),
                        new StreamsConfig(StreamsSettings.of(config)));
    }

    /**
     * Starts folding. The topics must have been checked before: see {@link Installation}.
     *
     * @param registry where schemas are looked up; waited for while it is down
     */
    public static Projection start(ProjectionConfig config, SchemaRegistry registry) {
        FormerMembers.remove(config);
        var projection = new Projection(config, registry);
        projection.streams.setUncaughtExceptionHandler(Projection::startAnew);
        projection.streams.start();
        return projection;
    }

    /** A failed thread is replaced: it goes on from the last commit, and the fold is idempotent. */
    private static StreamThreadExceptionResponse startAnew(Throwable fault) {
        LOG.error("A thread of the fold failed and is replaced", fault);
        return StreamThreadExceptionResponse.REPLACE_THREAD;
    }

    /** The running streams, for readers of the store. */
    public KafkaStreams streams() {
        return streams;
    }

    /** How far this node has folded. */
    public Positions positions() {
        return positions;
    }

    /** How often rows were written on this node. */
    public WriteCounts writes() {
        return writes;
    }

    /** The decoder for readers of the store: unlike the fold's, it never waits for a registry. */
    public EventDecoder decoder() {
        return decoder;
    }

    /** How this node folds. */
    public ProjectionConfig config() {
        return config;
    }

    /** Stops folding and leaves the group, so that others take over at once. */
    @Override
    public void close() {
        streams.close(
                CloseOptions.timeout(config.limits().closeWithin())
                        .withGroupMembershipOperation(
                                CloseOptions.GroupMembershipOperation.LEAVE_GROUP));
        memory.close();
    }
}
