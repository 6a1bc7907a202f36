package org.carerecord.standalone.sample;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.Properties;
import org.carerecord.registry.SchemaRegistry;

/**
 * The shipped sample: made-up patients whose dates are all moved by the same whole number of days,
 * so that the newest entry lies yesterday when it is first loaded. A summary's windows of months
 * would go empty as the sample ages otherwise.
 */
public final class Sample {

    private static final String BUNDLES = "patients.ndjson.gz";
    private static final String FACTS = "patients.properties";

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
     * Loads the sample whole, or what is left of it after a crash.
     *
     * @return how many patients it holds
     */
    public int load(String bootstrap, SchemaRegistry registry) {
        return 0;
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
