package org.carerecord.benchmarks.measure;

import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.carerecord.benchmarks.feed.FeedMain;
import org.carerecord.benchmarks.http.HttpLoadMain;
import org.carerecord.benchmarks.node.NodeMain;
import org.carerecord.benchmarks.node.StaticMain;
import org.carerecord.benchmarks.process.BenchProcess;
import org.carerecord.benchmarks.process.ProcessUse;
import org.carerecord.testkit.process.BrokerProcess;

/**
 * The running system of a run, each part a process of its own: a broker, a node, a service that
 * answers what is given, one that publishes, one that asks. Processes start when they are first
 * needed.
 */
public final class World implements AutoCloseable {

    /** The options of a node's JVM, and of whatever runs beside it on the same footing. */
    static final List<String> NODE_JVM = List.of("-Xmx1g", "-XX:+UseG1GC");

    static final List<String> LOAD_JVM = List.of("-Xmx2g", "-XX:+UseG1GC");

    private static final double MILLIS = 1_000;

    private final Path directory;
    private final Scale scale;
    private final Progress progress;
    private final Class<?> nodeMain;
    private final List<String> everyJvm;
    private final InstantSource clock;
    private final BrokerProcess broker;
    private final Seeds seeds;
    private final Records records = new Records(this);
    private final Map<String, BenchProcess> running = new LinkedHashMap<>();
    private final List<ProcessUse> ended = new ArrayList<>();

    /**
     * Starts the broker.
     *
     * @param directory empty; receives data and logs
     * @param nodeMain the main class of the node: {@link NodeMain}, or one that is slower on
     *     purpose
     * @param startCache a cache of a rehearsed start, as the launcher gives the system one; a
     *     process that cannot use it does not start
     * @param clock of this machine, as its processes tell moments by it
     */
    public World(
            Path directory,
            Scale scale,
            Progress progress,
            Class<?> nodeMain,
            Optional<Path> startCache,
            InstantSource clock) {
        this.directory = directory;
        this.scale = scale;
        this.progress = progress;
        this.nodeMain = nodeMain;
        this.everyJvm =
                startCache
                        .map(file -> List.of("-XX:AOTMode=on", "-XX:AOTCache=" + file))
                        .orElse(List.of());
        this.clock = clock;
        this.seeds = new Seeds(scale);
        progress.now("starting a broker");
        this.broker = BrokerProcess.start(directory.resolve("broker"), everyJvm);
    }

    Scale scale() {
        return scale;
    }

    Progress progress() {
        return progress;
    }

    Instant now() {
        return clock.instant();
    }

    /** How long ago something began in one of the processes, which share the machine's clock. */
    double secondsSince(long startedAtMillis) {
        return (clock.millis() - startedAtMillis) / MILLIS;
    }

    Seeds seeds() {
        return seeds;
    }

    Records records() {
        return records;
    }

    String bootstrap() {
        return broker.bootstrap();
    }

    Path directory() {
        return directory;
    }

    /** What publishes. */
    BenchProcess feed() {
        return process(
                "feed",
                LOAD_JVM,
                FeedMain.class,
                bootstrap(),
                Integer.toString(scale.partitions()));
    }

    /** What asks over HTTP. */
    BenchProcess asker() {
        return process("asker", LOAD_JVM, HttpLoadMain.class);
    }

    /** What answers with given bytes. */
    BenchProcess statics() {
        return process("static", NODE_JVM, StaticMain.class);
    }

    /** A child of this name, started if it does not run. */
    BenchProcess process(String name, List<String> jvm, Class<?> main, String... arguments) {
        return running.computeIfAbsent(
                name,
                any -> {
                    List<String> options = Stream.concat(jvm.stream(), everyJvm.stream()).toList();
                    return BenchProcess.start(name, directory, options, main.getName(), arguments);
                });
    }

    /**
     * Starts a node on a state directory.
     *
     * @param name of the node's process
     * @param state the name of its state directory
     * @param cacheBytes how many bytes of answers it keeps
     */
    BenchProcess node(String name, String state, long cacheBytes) {
        return process(
                name,
                NODE_JVM,
                nodeMain,
                bootstrap(),
                directory.resolve(state).toString(),
                Integer.toString(scale.partitions()),
                Integer.toString(scale.threads()),
                Long.toString(cacheBytes));
    }

    /** Ends a child; what it used is kept for the report. */
    void end(String name) {
        BenchProcess child = running.remove(name);
        if (child != null) {
            ended.add(child.use());
            child.close();
        }
    }

    /** What a process that runs has used. */
    ProcessUse used(String name) {
        return Optional.ofNullable(running.get(name)).orElseThrow().use();
    }

    /** Where the broker keeps the log. */
    Path log() {
        return directory.resolve("broker");
    }

    /** What each process has used, those that have ended included. */
    public List<ProcessUse> used() {
        List<ProcessUse> all = new ArrayList<>(ended);
        all.add(ProcessUse.of("broker", broker.pid()));
        running.values().forEach(child -> all.add(child.use()));
        return all;
    }

    @Override
    public void close() {
        List.copyOf(running.keySet()).reversed().forEach(this::end);
        broker.close();
    }
}
