package org.carerecord.standalone.sample;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.zip.GZIPInputStream;
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
import org.carerecord.ingest.sample.DateShift;
import org.carerecord.registry.SchemaRegistry;

/**
 * The shipped sample: made-up patients whose dates are all moved by the same whole number of days,
 * so that the newest entry lies yesterday when it is first loaded. A summary's windows of months
 * would go empty as the sample ages otherwise.
 */
public final class Sample {

    private static final String BUNDLES = "patients.ndjson.gz";
    private static final String FACTS = "patients.properties";
    private static final String STANDARD_INPUT = "-";
    private static final int READ_AHEAD_BYTES = 64 * 1024;

    /** No provider's: the sample's statements are made up. */
    private static final FeedName FEED = new FeedName("sample");

    private static final OdsCode ORGANISATION = new OdsCode("SAMPLE");

    private final SampleState state;
    private final InstantSource clock;

    /**
     * For a data directory.
     *
     * @param state what the directory knows of its sample
     * @param clock says when yesterday was
     */
    public Sample(SampleState state, InstantSource clock) {
        this.state = state;
        this.clock = clock;
    }

    /**
     * Loads the sample whole; after a crash it repeats the same events, which changes nothing.
     *
     * @param bootstrap the broker, {@code host:port}
     * @return what came of it
     */
    public LoadReport load(String bootstrap, SchemaRegistry registry) {
        var settings =
                PublisherSettings.of(bootstrap, FEED, ORGANISATION)
                        .withTestRange(TestRange.ALLOWED);
        var mapper = new BundleMapper(ORGANISATION, new NumberPolicy(TestRange.ALLOWED, true));
        try (var publisher = EventPublisher.connect(settings, registry, clock);
                InputStream bundles = new GZIPInputStream(open(BUNDLES), READ_AHEAD_BYTES)) {
            LoadReport report =
                    new Loader(
                                    mapper,
                                    publisher,
                                    new DateShift(shiftDays()),
                                    LoadLimits.DEFAULT,
                                    LoadListener.NONE,
                                    clock)
                            .load(List.of(STANDARD_INPUT), bundles);
            if (report.isClean()) {
                state.loaded(report.patients());
            }
            return report;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private int shiftDays() {
        return state.shiftDays()
                .orElseGet(() -> {
                    int days = daysToYesterday();
                    state.chosen(days);
                    return days;
                });
    }

    private int daysToYesterday() {
        LocalDate newest = LocalDate.parse(facts().getProperty("newest"));
        LocalDate yesterday = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).minusDays(1);
        return Math.toIntExact(ChronoUnit.DAYS.between(newest, yesterday));
    }

    private static Properties facts() {
        Properties facts = new Properties();
        try (InputStream in = open(FACTS)) {
            facts.load(in);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return facts;
    }

    private static InputStream open(String resource) {
        return Objects.requireNonNull(Sample.class.getResourceAsStream(resource), resource);
    }
}
