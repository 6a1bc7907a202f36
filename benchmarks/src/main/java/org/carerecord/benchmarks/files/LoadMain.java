package org.carerecord.benchmarks.files;

import ca.uhn.fhir.context.FhirContext;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.carerecord.benchmarks.process.Control;
import org.carerecord.feed.FeedName;
import org.carerecord.identity.NhsNumber.TestRange;
import org.carerecord.identity.OdsCode;
import org.carerecord.ingest.fhir.BundleMapper;
import org.carerecord.ingest.fhir.NumberPolicy;
import org.carerecord.ingest.load.LoadLimits;
import org.carerecord.ingest.load.LoadListener;
import org.carerecord.ingest.load.LoadReport;
import org.carerecord.ingest.load.Loader;
import org.carerecord.ingest.publish.EventPublisher;
import org.carerecord.ingest.publish.PublisherSettings;
import org.carerecord.registry.InMemorySchemaRegistry;
import org.hl7.fhir.r4.model.Bundle;

/** The process that loads files, as {@code care-record load} does. */
public final class LoadMain {

    /** Loads a file into a feed, {@link Loading}; answers with {@link Loaded}. */
    public static final String LOAD = "load";

    /** Parses a file as FHIR and does nothing with it; answers with {@link Loaded}. */
    public static final String PARSE_FHIR = "parse-fhir";

    /** Parses a file as JSON and does nothing with it; answers with {@link Loaded}. */
    public static final String PARSE_JSON = "parse-json";

    private static final OdsCode ORGANISATION = new OdsCode("BENCH");
    private static final double NANOS = 1e9;
    private static final long NANOS_OF_A_MILLI = 1_000_000;

    private final String bootstrap;
    private final FhirContext fhir = FhirContext.forR4Cached();
    private final ObjectMapper json = new ObjectMapper();

    private LoadMain(String bootstrap) {
        this.bootstrap = bootstrap;
    }

    /**
     * Takes commands until it is ended.
     *
     * @param args the brokers
     */
    public static void main(String[] args) {
        var process = new LoadMain(args[0]);
        Control.serve(
                Map.of(
                        LOAD,
                        Control.taking(Loading.class, process::load),
                        PARSE_FHIR,
                        Control.taking(Loading.class, file -> process.parse(file, process::fhir)),
                        PARSE_JSON,
                        Control.taking(Loading.class, file -> process.parse(file, process::json))));
    }

    private Loaded load(Loading loading) throws IOException {
        long startedAt = System.currentTimeMillis();
        long start = System.nanoTime();
        var settings =
                PublisherSettings.of(bootstrap, new FeedName(loading.feed()), ORGANISATION)
                        .withTestRange(TestRange.ALLOWED);
        var mapper = new BundleMapper(ORGANISATION, new NumberPolicy(TestRange.ALLOWED, true));
        var clock = InstantSource.system();
        LoadReport report;
        try (var publisher =
                EventPublisher.connect(settings, new InMemorySchemaRegistry(), clock)) {
            report =
                    new Loader(mapper, publisher, LoadLimits.DEFAULT, LoadListener.NONE, clock)
                            .load(List.of(loading.file()), InputStream.nullInputStream());
        }
        if (!report.isClean()) {
            throw new IllegalStateException(
                    "Expected every resource to be taken, but of %d resources %d were not: %s %s"
                            .formatted(
                                    report.resources(),
                                    report.rejected(),
                                    report.rejections().stream().limit(1).toList(),
                                    report.stopped()));
        }
        return new Loaded(
                startedAt,
                report.events(),
                Files.size(Path.of(loading.file())),
                (System.nanoTime() - start) / NANOS);
    }

    private Loaded parse(Loading loading, Consumer<String> parser) throws IOException {
        Path file = Path.of(loading.file());
        List<String> bundles = Files.readAllLines(file);
        long size = Files.size(file);
        long startedAt = System.currentTimeMillis();
        long start = System.nanoTime();
        long bytes = 0;
        do {
            bundles.parallelStream().forEach(parser);
            bytes += size;
        } while (System.nanoTime() - start < loading.parseMillis() * NANOS_OF_A_MILLI);
        return new Loaded(startedAt, 0, bytes, (System.nanoTime() - start) / NANOS);
    }

    private void fhir(String bundle) {
        if (fhir.newJsonParser().parseResource(Bundle.class, bundle).isEmpty()) {
            throw new IllegalStateException("Expected a Bundle");
        }
    }

    private void json(String bundle) {
        try {
            if (json.readTree(bundle).isEmpty()) {
                throw new IllegalStateException("Expected a Bundle");
            }
        } catch (IOException broken) {
            throw new IllegalStateException("Expected JSON", broken);
        }
    }
}
