package org.carerecord.standalone.conformance;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.LongFunction;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.carerecord.feed.FeedName;
import org.carerecord.feeds.FeedReport;
import org.carerecord.identity.NhsNumber;
import org.carerecord.identity.NhsNumber.TestRange;
import org.carerecord.identity.OdsCode;
import org.carerecord.ingest.fhir.BundleMapper;
import org.carerecord.ingest.fhir.BundleOutcome;
import org.carerecord.ingest.fhir.NumberPolicy;
import org.carerecord.ingest.fhir.ResourceOutcome;
import org.carerecord.record.Moment;
import org.carerecord.standalone.sample.Sample;
import org.carerecord.testkit.history.Delivery;
import org.carerecord.testkit.history.HistoryGenerator;
import org.carerecord.testkit.history.HistoryShape;
import org.carerecord.testkit.history.PatientHistory;

/** The summaries that are judged: of every patient of the sample and of generated histories. */
final class Cases {

    /** The sample's own day after its newest entry, its dates not moved. */
    private static final Moment SAMPLE_NOW = Moment.now(Instant.parse("2025-12-28T10:00:00Z"));

    private static final Instant SAMPLE_RECEIVED = Instant.parse("2025-12-28T09:00:00Z");
    private static final OdsCode SAMPLE_ORGANISATION = new OdsCode("SAMPLE");
    private static final FeedName SAMPLE_FEED = new FeedName("sample");

    private Cases() {}

    /** One of each patient of the shipped sample. */
    static List<Case> ofSample() {
        var mapper =
                new BundleMapper(SAMPLE_ORGANISATION, new NumberPolicy(TestRange.ALLOWED, true));
        var records = new FoldedRecords();
        try (var lines =
                new BufferedReader(
                        new InputStreamReader(
                                new GZIPInputStream(
                                        Objects.requireNonNull(
                                                Sample.class.getResourceAsStream(
                                                        "patients.ndjson.gz"))),
                                StandardCharsets.UTF_8))) {
            lines.lines().forEach(line -> take(mapper, line, records));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return cases("sample", records, SAMPLE_NOW, Asked.NOW);
    }

    private static void take(BundleMapper mapper, String line, FoldedRecords records) {
        var read = (BundleOutcome.Read) mapper.map(line.getBytes(StandardCharsets.UTF_8));
        for (ResourceOutcome outcome : read.resources()) {
            if (outcome instanceof ResourceOutcome.Mapped mapped) {
                mapped.events().forEach(event -> records.take(SAMPLE_FEED, event, SAMPLE_RECEIVED));
            }
        }
    }

    /** One of each number of the histories of so many seeds, of the present. */
    static Stream<Case> ofHistories(long from, long until, HistoryShape shape) {
        return ofHistories(from, until, shape, seed -> Asked.NOW);
    }

    /** One of each number of the histories of so many seeds, in the circumstances of the seed. */
    static Stream<Case> ofHistories(
            long from, long until, HistoryShape shape, LongFunction<Asked> asked) {
        return LongStream.range(from, until)
                .boxed()
                .flatMap(seed ->
                        of(HistoryGenerator.of(seed, shape), shape.now(), asked.apply(seed))
                                .stream());
    }

    private static List<Case> of(PatientHistory history, Instant now, Asked asked) {
        var records = new FoldedRecords();
        int received = history.deliveries().size();
        Instant receivedAt = now.minusSeconds(received);
        for (Delivery delivery : history.deliveries()) {
            records.take(delivery.feed(), delivery.event(), receivedAt);
            receivedAt = receivedAt.plusSeconds(1);
        }
        return cases(
                "seed " + history.seed() + " " + asked,
                records,
                asked.moment(now, received),
                asked);
    }

    private static List<Case> cases(
            String name, FoldedRecords records, Moment moment, Asked asked) {
        FeedReport report = asked.report(moment);
        List<Case> cases = new ArrayList<>();
        for (NhsNumber number : records.numbers()) {
            records.summary(number, moment, report.sharing())
                    .ifPresent(summary ->
                            cases.add(
                                    new Case(
                                            name + " #" + cases.size(),
                                            summary,
                                            moment,
                                            report.silent())));
        }
        return cases;
    }
}
