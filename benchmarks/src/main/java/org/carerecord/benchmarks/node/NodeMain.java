package org.carerecord.benchmarks.node;

import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import org.carerecord.benchmarks.process.Control;
import org.carerecord.feeds.FeedRegister;
import org.carerecord.identity.NhsNumber.TestRange;
import org.carerecord.query.QueryConfig;
import org.carerecord.query.QueryLimits;
import org.carerecord.query.fhir.id.ResourceIds;
import org.carerecord.registry.InMemorySchemaRegistry;
import org.carerecord.standalone.system.NodeConfig;
import org.carerecord.standalone.system.QueryNode;
import org.carerecord.topology.ProjectionConfig;

/** A query node as it is, in a process of its own. */
public final class NodeMain {

    /** Tells the port of the service. */
    public static final String PORT = "port";

    /** Waits until everything that is in the log has been folded. */
    public static final String FOLDED = "folded";

    private static final Duration FOLD_LIMIT = Duration.ofMinutes(30);

    private NodeMain() {}

    /**
     * Runs until it is ended.
     *
     * @param args the brokers, the state directory, the partition count, how many threads fold, and
     *     how many bytes of answers are kept
     */
    public static void main(String[] args) {
        InstantSource clock = InstantSource.system();
        var node = new QueryNode(config(args), new InMemorySchemaRegistry(), clock);
        Runtime.getRuntime().addShutdownHook(new Thread(node::close, "stop"));
        Control.serve(
                Map.of(
                        PORT,
                        request -> node.port(),
                        FOLDED,
                        request -> node.awaitFolded(clock.instant(), FOLD_LIMIT)));
    }

    private static NodeConfig config(String[] args) {
        return new NodeConfig(
                args[0],
                "benchmark",
                Path.of(args[1]),
                QueryConfig.DEFAULT.withPort(0).withLimits(limits(Long.parseLong(args[4]))),
                FeedRegister.EMPTY,
                new ResourceIds(new byte[ResourceIds.KEY_BYTES]),
                TestRange.ALLOWED,
                Integer.parseInt(args[2]),
                Integer.parseInt(args[3]),
                ProjectionConfig.Limits.DEFAULT);
    }

    private static QueryLimits limits(long cacheBytes) {
        return QueryLimits.DEFAULT.withCacheBytes(cacheBytes);
    }
}
