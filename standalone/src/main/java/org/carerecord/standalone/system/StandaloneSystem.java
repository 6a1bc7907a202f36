package org.carerecord.standalone.system;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.carerecord.feeds.FeedRegister;
import org.carerecord.feeds.watch.FeedWatch;
import org.carerecord.feeds.watch.FeedWatchLimits;
import org.carerecord.query.QueryApi;
import org.carerecord.query.fhir.id.ResourceIds;
import org.carerecord.reader.StreamsRecordReader;
import org.carerecord.record.SummaryLimits;
import org.carerecord.record.SummaryRules;
import org.carerecord.registry.ConfluentSchemaRegistry;
import org.carerecord.registry.InMemorySchemaRegistry;
import org.carerecord.registry.ReleasedFirstRegistry;
import org.carerecord.registry.SchemaRegistry;
import org.carerecord.standalone.broker.BrokerConfig;
import org.carerecord.standalone.broker.EmbeddedBroker;
import org.carerecord.standalone.data.DataDirectory;
import org.carerecord.standalone.data.ResourceKey;
import org.carerecord.standalone.feeds.FeedRegisterFile;
import org.carerecord.standalone.port.LoopbackPort;
import org.carerecord.topology.Installation;
import org.carerecord.topology.Projection;
import org.carerecord.topology.ProjectionConfig;

/** The running system: everything in one process, on loopback, over one data directory. */
public final class StandaloneSystem implements AutoCloseable {

    /** Names the consumer group and the changelog: part of what a data directory holds. */
    private static final String APPLICATION = "care-record";

    private static final String NODE = "standalone";
    private static final short ONE_BROKER = 1;
    private static final int NO_STANDBYS = 0;
    private static final int ADMIN_SECONDS = 30;

    private final Deque<AutoCloseable> opened = new ArrayDeque<>();
    private final SystemConfig config;
    private final DataDirectory data;
    private final EmbeddedBroker broker;
    private final SchemaRegistry registry;
    private final StreamsRecordReader reader;
    private final QueryApi api;

    /**
     * Starts everything; what was started is stopped again if a later part fails.
     *
     * @throws org.carerecord.standalone.feeds.FeedRegisterUnusableException where the register of
     *     feeds breaks a rule
     * @throws NotStartedException where the topics are not those of an installation
     */
    public StandaloneSystem(SystemConfig config, InstantSource clock) {
        this.config = config;
        try {
            data = open(DataDirectory.open(config.data()));
            FeedRegister register = FeedRegisterFile.choose(config.feeds(), data.path());
            var ids = new ResourceIds(ResourceKey.of(data.path(), new SecureRandom()));
            LoopbackPort.claim(config.http().port(), "--http-port");
            registry = chooseRegistry();
            broker = open(EmbeddedBroker.start(new BrokerConfig(data.kafka(), config.kafkaPort())));
            Admin admin = open(admin());
            prepare(admin);
            FeedWatch feeds =
                    open(FeedWatch.start(admin, register, clock, FeedWatchLimits.DEFAULT));
            Projection projection = open(Projection.start(projectionConfig(), registry));
            var rules = new SummaryRules(SummaryLimits.DEFAULT);
            reader = open(new StreamsRecordReader(projection, admin, rules, clock));
            api =
                    open(
                            QueryApi.start(
                                    config.http(), reader, feeds, clock, config.testRange(), ids));
        } catch (RuntimeException | Error failed) {
            close();
            throw failed;
        }
    }

    private <T extends AutoCloseable> T open(T part) {
        opened.push(part);
        return part;
    }

    private SchemaRegistry chooseRegistry() {
        return config.registryUrl().map(this::connect).orElseGet(InMemorySchemaRegistry::new);
    }

    private SchemaRegistry connect(String url) {
        var real = new ReleasedFirstRegistry(new ConfluentSchemaRegistry(url));
        RegistryCheck.require(real, url, config.registryWithin());
        return real;
    }

    private Admin admin() {
        return Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, broker.bootstrap()));
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
                broker.bootstrap(),
                APPLICATION,
                NODE,
                data.state(),
                config.partitions(),
                config.threads(),
                NO_STANDBYS,
                config.testRange(),
                ProjectionConfig.Limits.DEFAULT);
    }

    /** Where the service answers. */
    public String url() {
        return "http://" + LoopbackPort.ADDRESS + ":" + api.port();
    }

    /** Where providers connect, {@code host:port}. */
    public String bootstrap() {
        return broker.bootstrap();
    }

    /** The registry that gives schemas their ids. */
    public SchemaRegistry registry() {
        return registry;
    }

    /** Where everything that outlives a run is kept. */
    public DataDirectory data() {
        return data;
    }

    /** Completes if the broker meets a fault after which nothing can be served. */
    public CompletableFuture<String> fault() {
        return broker.fault();
    }

    /**
     * Waits until everything that was in the log at a moment has been folded.
     *
     * @throws NotStartedException where that takes longer than the start may
     */
    public void awaitFolded(Instant moment) throws InterruptedException {
        Duration limit = config.startWithin();
        if (!reader.awaitUpToDate(moment, limit)) {
            throw new NotStartedException(
                    "Expected the record to be up to date within "
                            + limit.toSeconds()
                            + " s, but it is not: see the log, and start again to go on");
        }
    }

    /** Stops everything, the last started first. */
    @Override
    public void close() {
        RuntimeException first = null;
        while (!opened.isEmpty()) {
            try {
                opened.pop().close();
            } catch (Exception failed) { // each part is closed whatever became of the others
                first = first == null ? new IllegalStateException(failed) : first;
            }
        }
        if (first != null) {
            throw first;
        }
    }
}
