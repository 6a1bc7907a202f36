package org.carerecord.standalone.command;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import org.carerecord.identity.NhsNumber;
import org.carerecord.identity.NhsNumber.TestRange;
import org.carerecord.ingest.load.LoadReport;
import org.carerecord.query.QueryConfig;
import org.carerecord.query.QueryLimits;
import org.carerecord.standalone.sample.Sample;
import org.carerecord.standalone.sample.SampleState;
import org.carerecord.standalone.system.NotStartedException;
import org.carerecord.standalone.system.StandaloneSystem;
import org.carerecord.standalone.system.SystemConfig;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code care-record up}: runs everything in one process until it is told to stop. */
@Command(
        name = "up",
        description = {
            "Runs broker, registry, projection and API in one process on loopback, until stopped"
                    + " with Ctrl-C.",
            "The first start on a data directory loads made-up sample patients; everything"
                    + " survives a stop, a restart and a crash."
        },
        mixinStandardHelpOptions = true)
public final class UpCommand implements Callable<Integer> {

    private static final String STOP_WANTED = "";

    /** Numbers shown to be tried. */
    private static final int TO_TRY = 3;

    private final InstantSource clock;
    private final CompletableFuture<String> stopped = new CompletableFuture<>();
    private final CountDownLatch closed = new CountDownLatch(1);

    @Spec private @Nullable CommandSpec spec;

    @Option(
            names = "--data",
            paramLabel = "DIR",
            defaultValue = "data",
            description = "Where everything is kept (default: ./${DEFAULT-VALUE}).")
    private Path data = Path.of("data");

    @Option(
            names = "--http-host",
            paramLabel = "HOST",
            defaultValue = QueryConfig.DEFAULT_HOST,
            description = "A loopback address for the API (default: ${DEFAULT-VALUE}).")
    private String httpHost = QueryConfig.DEFAULT_HOST;

    @Option(
            names = "--http-port",
            paramLabel = "N",
            defaultValue = "8080",
            description = "The API's port, 0 for any free one (default: ${DEFAULT-VALUE}).")
    private int httpPort = QueryConfig.DEFAULT_PORT;

    @Option(
            names = "--kafka-port",
            paramLabel = "N",
            defaultValue = "9092",
            description = "The broker's port, 0 for any free one (default: ${DEFAULT-VALUE}).")
    private int kafkaPort;

    @Option(
            names = "--registry",
            paramLabel = "URL",
            description =
                    "A schema registry that speaks Confluent's protocol (default: one in this"
                            + " process, with fixed ids).")
    private @Nullable String registry;

    @Option(
            names = "--feeds",
            paramLabel = "FILE",
            description =
                    "The register of feeds, as docs/feeds.md tells (default: feeds.json of the data"
                            + " directory, if there is one).")
    private @Nullable Path feeds;

    @Option(names = "--no-sample", description = "Do not load the sample patients.")
    private boolean noSample;

    @Option(
            names = "--issued-numbers-only",
            description =
                    "Refuse NHS numbers of the test range, 999 000 0000 to 999 999 9999; no sample"
                            + " is loaded then.")
    private boolean issuedNumbersOnly;

    @Option(
            names = "--start-seconds",
            paramLabel = "N",
            defaultValue = "300",
            description = "How long catching up at the start may take (default: ${DEFAULT-VALUE}).")
    private int startSeconds;

    /** On a clock. */
    public UpCommand(InstantSource clock) {
        this.clock = clock;
    }

    @Override
    public Integer call() throws InterruptedException, ExecutionException {
        SystemConfig config = config();
        Runtime.getRuntime().addShutdownHook(new Thread(this::stop, "stop"));
        try {
            return run(config);
        } finally {
            closed.countDown();
        }
    }

    private int run(SystemConfig config) throws InterruptedException, ExecutionException {
        try (var system = new StandaloneSystem(config, clock)) {
            List<NhsNumber> toTry = loadSample(system);
            system.awaitFolded(clock.instant());
            report(system, toTry);
            Object reason = CompletableFuture.anyOf(stopped, system.fault()).get();
            if (!STOP_WANTED.equals(reason)) {
                throw new NotStartedException("The broker failed: " + reason);
            }
        }
        return ExitCode.OK.number();
    }

    private SystemConfig config() {
        try {
            return new SystemConfig(
                    data,
                    kafkaPort,
                    new QueryConfig(httpHost, httpPort, QueryLimits.DEFAULT),
                    Optional.ofNullable(feeds),
                    Optional.ofNullable(registry),
                    issuedNumbersOnly ? TestRange.REFUSED : TestRange.ALLOWED,
                    SystemConfig.DEFAULT_PARTITIONS,
                    Runtime.getRuntime().availableProcessors(),
                    SystemConfig.DEFAULT_REGISTRY_WITHIN,
                    Duration.ofSeconds(startSeconds));
        } catch (IllegalArgumentException unusable) {
            throw new ParameterException(commandSpec().commandLine(), unusable.getMessage());
        }
    }

    /** Loads what the data directory still lacks of the sample; gives numbers that can be tried. */
    private List<NhsNumber> loadSample(StandaloneSystem system) {
        var state = new SampleState(system.data().path());
        if (!noSample && !issuedNumbersOnly && !state.isLoaded()) {
            var err = commandSpec().commandLine().getErr();
            err.println("Loading the sample patients...");
            LoadReport report =
                    new Sample(state, clock).load(system.bootstrap(), system.registry());
            if (!report.isClean()) {
                throw new NotStartedException(
                        "Expected the sample to load whole, but %d of its resources were rejected%s: start again to repeat it, or use --no-sample"
                                .formatted(
                                        report.rejected(),
                                        report.stopped().map(why -> "; " + why).orElse("")));
            }
            err.printf(
                    "Loaded %d events of %d sample patients in %.1f s%n",
                    report.events(), report.patients().size(), report.seconds());
        }
        return issuedNumbersOnly ? List.of() : state.patients().stream().limit(TO_TRY).toList();
    }

    private void report(StandaloneSystem system, List<NhsNumber> toTry) {
        PrintWriter out = commandSpec().commandLine().getOut();
        out.println("ready: " + system.url());
        out.println("kafka: " + system.bootstrap());
        toTry.forEach(number -> out.println("try: ./care-record summary " + number.digits()));
        out.flush();
    }

    /** Tells the main thread to close everything, and lets the process end only after it has. */
    private void stop() {
        stopped.complete(STOP_WANTED);
        try {
            closed.await();
        } catch (InterruptedException impatient) {
            Thread.currentThread().interrupt();
        }
    }

    private CommandSpec commandSpec() {
        if (spec == null) {
            throw new IllegalStateException("Expected picocli to hand over the command");
        }
        return spec;
    }
}
