package org.carerecord.standalone.command;

import java.io.PrintWriter;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.carerecord.feed.FeedName;
import org.carerecord.identity.NhsNumber.TestRange;
import org.carerecord.identity.OdsCode;
import org.carerecord.ingest.fhir.BundleMapper;
import org.carerecord.ingest.fhir.NumberPolicy;
import org.carerecord.ingest.load.LoadLimits;
import org.carerecord.ingest.load.LoadListener;
import org.carerecord.ingest.load.LoadReport;
import org.carerecord.ingest.load.LoadReportJson;
import org.carerecord.ingest.load.Loader;
import org.carerecord.ingest.publish.EventPublisher;
import org.carerecord.ingest.publish.PublisherSettings;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code care-record load}: loads FHIR Bundles into a feed and accounts for every resource. */
@Command(
        name = "load",
        description = {
            "Loads FHIR R4 Bundles (transaction, batch, collection) into a feed.",
            "Says at the end what became of every resource; succeeds only if nothing was rejected."
        },
        mixinStandardHelpOptions = true)
public final class LoadCommand implements Callable<Integer> {

    private final InstantSource clock;

    @Spec private @Nullable CommandSpec spec;

    @Option(
            names = "--feed",
            paramLabel = "NAME",
            required = true,
            description = "The feed to publish to, for example gp-north; created if it is new.")
    private String feed = "";

    @Option(
            names = "--organisation",
            paramLabel = "ODS",
            required = true,
            description = "ODS code of the organisation that asserts what is loaded.")
    private String organisation = "";

    @Option(
            names = "--bootstrap",
            paramLabel = "HOST:PORT",
            defaultValue = "127.0.0.1:9092",
            description = "The broker (default: ${DEFAULT-VALUE}).")
    private String bootstrap = "";

    @Mixin private final RegistryOption registry = new RegistryOption();

    @Option(
            names = "--assign-nhs-numbers",
            description =
                    "For made-up patients only: gives patients without an NHS number one of the"
                            + " test range, always the same.")
    private boolean assignNumbers;

    @Mixin private final NumberRangeOption numbers = new NumberRangeOption();

    @Option(
            names = "--json",
            description = "Print the report as JSON too, as one last line of standard output.")
    private boolean json;

    @Parameters(
            paramLabel = "PATH",
            arity = "1..*",
            description =
                    "Files (.json, .json.gz, .ndjson, .ndjson.gz), folders of them, or - for"
                            + " standard input.")
    private List<String> paths = new ArrayList<>();

    /** On a clock. */
    public LoadCommand(InstantSource clock) {
        this.clock = clock;
    }

    @Override
    public Integer call() {
        TestRange testRange = numbers.testRange();
        if (testRange == TestRange.REFUSED && assignNumbers) {
            throw usage(
                    "Expected --assign-nhs-numbers or --issued-numbers-only, but not both: assigned"
                            + " numbers are of the test range");
        }
        FeedName feedName = FeedName.parse(feed).orElseThrow(() -> usage(FeedName.RULE));
        OdsCode asserter = OdsCode.parse(organisation).orElseThrow(() -> usage(OdsCode.RULE));
        var settings = PublisherSettings.of(bootstrap, feedName, asserter).withTestRange(testRange);
        var mapper = new BundleMapper(asserter, new NumberPolicy(testRange, assignNumbers));
        LoadReport report;
        try (var publisher = EventPublisher.connect(settings, registry.registry(), clock)) {
            report = load(mapper, publisher);
        }
        PrintWriter out = commandSpec().commandLine().getOut();
        LoadReportText.print(report, out);
        if (json) {
            out.println(LoadReportJson.of(report));
        }
        out.flush();
        return exitCode(report).number();
    }

    private LoadReport load(BundleMapper mapper, EventPublisher publisher) {
        if (!Terminal.isAttached()) {
            return load(mapper, publisher, LoadListener.NONE);
        }
        try (var bar = new LoadProgressBar()) {
            return load(mapper, publisher, bar);
        }
    }

    private LoadReport load(BundleMapper mapper, EventPublisher publisher, LoadListener listener) {
        return new Loader(mapper, publisher, LoadLimits.DEFAULT, listener, clock)
                .load(paths, System.in);
    }

    private static ExitCode exitCode(LoadReport report) {
        if (report.stopped().isPresent()) {
            return ExitCode.UNREACHABLE;
        }
        return report.isClean() ? ExitCode.OK : ExitCode.INPUT_REJECTED;
    }

    private ParameterException usage(String message) {
        return new ParameterException(commandSpec().commandLine(), message);
    }

    private CommandSpec commandSpec() {
        if (spec == null) {
            throw new IllegalStateException("Expected picocli to hand over the command");
        }
        return spec;
    }
}
