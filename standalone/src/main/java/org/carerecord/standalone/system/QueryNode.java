package org.carerecord.standalone.system;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.carerecord.feeds.watch.FeedWatch;
import org.carerecord.feeds.watch.FeedWatchLimits;
import org.carerecord.query.QueryApi;
import org.carerecord.reader.StreamsRecordReader;
import org.carerecord.record.SummaryLimits;
import org.carerecord.record.SummaryRules;
import org.carerecord.registry.SchemaRegistry;
import org.carerecord.topology.Installation;
import org.carerecord.topology.Projection;
import org.carerecord.topology.ProjectionConfig;

/** One node: folds the feeds of brokers that run elsewhere, and serves what it has folded. */
public final class QueryNode implements AutoCloseable {

    /** Names the consumer group and the changelog: part of what a state directory holds. */
    private static final String APPLICATION = "care-record";

    private static final short ONE_BROKER = 1;
    private static final int NO_STANDBYS = 0;
    private static final int ADMIN_SECONDS = 30;

    private final OpenParts opened = new OpenParts();
    private final NodeConfig config;
    private final StreamsRecordReader reader;
    private final QueryApi api;

    /**
     * Starts the node; what was started is stopped again if a later part fails.
     *
     * @param registry where schemas are looked up
     * @throws NotStartedException where the topics are not those of an installation
     */
    public QueryNode(NodeConfig config, SchemaRegistry registry, InstantSource clock) {
        this.config = config;
        try {
            Admin admin = opened.add(admin());
            prepare(admin);
            FeedWatch feeds =
                    opened.add(
                            FeedWatch.start(admin, config.feeds(), clock, FeedWatchLimits.DEFAULT));
            Projection projection = opened.add(Projection.start(projectionConfig(), registry));
            var rules = new SummaryRules(SummaryLimits.DEFAULT);
            reader = opened.add(new StreamsRecordReader(projection, admin, rules, clock));
            api =
                    opened.add(
                            QueryApi.start(
                                    config.http(),
                                    reader,
                                    feeds,
                                    clock,
                                    config.testRange(),
                                    config.ids()));
        } catch (RuntimeException | Error failed) {
            close();
            throw failed;
        }
    }

    private Admin admin() {
        return Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, config.bootstrap()));
    }

    private void prepare(Admin admin) {
        try {
            var findings =
                    new Installation(admin, config.partitions(), ONE_BROKER, ADMIN_SECONDS)
                            .prepare();
            if (!findings.isSound()) {
                throw new NotStartedException(String.join("\n", findings.sentences()));
            }
        } catch (TimeoutException late) {
            throw new NotStartedException(
                    "Expected the broker to answer within " + ADMIN_SECONDS + " s", late);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new NotStartedException("Interrupted while starting", stopped);
        }
    }

    private ProjectionConfig projectionConfig() {
        return new ProjectionConfig(
                config.bootstrap(),
                APPLICATION,
                config.node(),
                config.state(),
                config.partitions(),
                config.threads(),
                NO_STANDBYS,
                config.testRange(),
                config.limits());
    }

    /** The port the service listens on. */
    public int port() {
        return api.port();
    }

    /**
     * Waits until everything that was in the log at a moment has been folded.
     *
     * @return whether it has been, within the limit
     */
    public boolean awaitFolded(Instant moment, Duration limit) throws InterruptedException {
        return reader.awaitUpToDate(moment, limit);
    }

    /** Stops everything, the last started first. */
    @Override
    public void close() {
        opened.close();
    }
}
