package org.carerecord.standalone.system;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.CompletableFuture;
import org.carerecord.feeds.FeedRegister;
import org.carerecord.query.fhir.id.ResourceIds;
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
import org.carerecord.topology.ProjectionConfig;

/** The running system: everything in one process, on loopback, over one data directory. */
public final class StandaloneSystem implements AutoCloseable {

    private static final String NODE = "standalone";

    private final OpenParts opened = new OpenParts();
    private final SystemConfig config;
    private final DataDirectory data;
    private final EmbeddedBroker broker;
    private final SchemaRegistry registry;
    private final QueryNode node;

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
            data = opened.add(DataDirectory.open(config.data()));
            FeedRegister register = FeedRegisterFile.choose(config.feeds(), data.path());
            var ids = new ResourceIds(ResourceKey.of(data.path(), new SecureRandom()));
            LoopbackPort.claim(config.http().port(), "--http-port");
            registry = chooseRegistry();
            broker =
                    opened.add(
                            EmbeddedBroker.start(
                                    new BrokerConfig(data.kafka(), config.kafkaPort())));
            node = opened.add(new QueryNode(nodeConfig(register, ids), registry, clock));
        } catch (RuntimeException | Error failed) {
            close();
            throw failed;
        }
    }

    private SchemaRegistry chooseRegistry() {
        return config.registryUrl().map(this::connect).orElseGet(InMemorySchemaRegistry::new);
    }

    private SchemaRegistry connect(String url) {
        var real = new ReleasedFirstRegistry(new ConfluentSchemaRegistry(url));
        RegistryCheck.require(real, url, config.registryWithin());
        return real;
    }

    private NodeConfig nodeConfig(FeedRegister feeds, ResourceIds ids) {
        return new NodeConfig(
                broker.bootstrap(),
                NODE,
                data.state(),
                config.http(),
                feeds,
                ids,
                config.testRange(),
                config.partitions(),
                config.threads(),
                ProjectionConfig.Limits.DEFAULT);
    }

    /** Where the service answers. */
    public String url() {
        return "http://" + LoopbackPort.ADDRESS + ":" + node.port();
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
        if (!node.awaitFolded(moment, limit)) {
            throw new NotStartedException(
                    "Expected the record to be up to date within "
                            + limit.toSeconds()
                            + " s, but it is not: see the log, and start again to go on");
        }
    }

    /** Stops everything, the last started first. */
    @Override
    public void close() {
        opened.close();
    }
}
