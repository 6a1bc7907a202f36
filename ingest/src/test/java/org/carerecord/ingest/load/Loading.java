package org.carerecord.ingest.load;

import java.io.InputStream;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import org.carerecord.feed.FeedName;
import org.carerecord.feed.Partitioning;
import org.carerecord.identity.NhsNumber.TestRange;
import org.carerecord.identity.OdsCode;
import org.carerecord.ingest.fhir.BundleMapper;
import org.carerecord.ingest.fhir.NumberPolicy;
import org.carerecord.ingest.publish.EventLog;
import org.carerecord.ingest.publish.EventPublisher;
import org.carerecord.ingest.publish.InMemoryEventLog;
import org.carerecord.ingest.publish.PublisherSettings;
import org.carerecord.registry.InMemorySchemaRegistry;

/** A loader over a log in memory, or over one of the test's own. */
final class Loading {

    private static final FeedName FEED = new FeedName("test");
    private static final OdsCode ORGANISATION = new OdsCode("RJ1");
    private static final InstantSource CLOCK =
            InstantSource.fixed(Instant.parse("2026-03-01T12:00:00Z"));

    LoadListener listener = LoadListener.NONE;
    LoadLimits limits = LoadLimits.DEFAULT;
    EventLog target;
    private final InMemoryEventLog log = new InMemoryEventLog(FEED, new Partitioning(12));
    private final NumberPolicy numbers;

    /** For patients with issued numbers. */
    Loading() {
        this(new NumberPolicy(TestRange.REFUSED, false));
    }

    private Loading(NumberPolicy numbers) {
        this.numbers = numbers;
        this.target = log;
    }

    /** For patients without numbers. */
    static Loading assigning() {
        return new Loading(new NumberPolicy(TestRange.ALLOWED, true));
    }

    InMemoryEventLog log() {
        return log;
    }

    LoadReport load(Path... paths) {
        return load(
                Arrays.stream(paths).map(Path::toString).toList(), InputStream.nullInputStream());
    }

    LoadReport load(List<String> names, InputStream standardInput) {
        var settings =
                PublisherSettings.of("127.0.0.1:1", FEED, ORGANISATION)
                        .withTestRange(numbers.testRange());
        try (var publisher =
                new EventPublisher(target, new InMemorySchemaRegistry(), settings, CLOCK)) {
            var mapper = new BundleMapper(ORGANISATION, numbers);
            return new Loader(mapper, publisher, limits, listener, CLOCK)
                    .load(names, standardInput);
        }
    }
}
