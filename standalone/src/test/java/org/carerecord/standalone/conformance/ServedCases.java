package org.carerecord.standalone.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.carerecord.feed.Receipt;
import org.carerecord.feeds.FeedReport;
import org.carerecord.identity.NhsNumber;
import org.carerecord.query.QueryApi;
import org.carerecord.query.QueryConfig;
import org.carerecord.reader.Lookup;
import org.carerecord.reader.Readiness;
import org.carerecord.reader.RecordReader;
import org.carerecord.record.EntryHistory;
import org.carerecord.record.EntryId;
import org.carerecord.record.EntryPage;
import org.carerecord.record.EntryQuestion;
import org.carerecord.record.Moment;
import org.carerecord.record.Revision;
import org.carerecord.record.Sharing;
import org.carerecord.record.Summary;

/** The service as it runs, over a record that holds one case at a time. Not for several threads. */
final class ServedCases implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Shown shown = new Shown();
    private final HttpClient client = HttpClient.newHttpClient();
    private final QueryApi api =
            QueryApi.start(
                    QueryConfig.DEFAULT.withPort(0),
                    shown,
                    moment -> new FeedReport(moment, Optional.empty(), false, List.of()),
                    () -> shown.now().at(),
                    NhsNumber.TestRange.ALLOWED,
                    Rendered.IDS);

    /**
     * What is answered about a case.
     *
     * @param one the case
     * @param path the path, in which {@code {n}} is the number of the patient
     * @param accept the media type asked for
     */
    String answer(Case one, String path, String accept) {
        shown.show(one);
        String address =
                "http://127.0.0.1:"
                        + api.port()
                        + path.replace("{n}", one.summary().patient().digits());
        HttpRequest request =
                HttpRequest.newBuilder(URI.create(address))
                        .timeout(PATIENCE)
                        .header("Accept", accept)
                        .build();
        try {
            HttpResponse<String> answer =
                    client.send(request, HttpResponse.BodyHandlers.ofString());
            assertThat(answer.statusCode()).as(path).isEqualTo(200);
            return answer.body();
        } catch (IOException unanswered) {
            throw new UncheckedIOException(unanswered);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while waiting for an answer", stopped);
        }
    }

    @Override
    public void close() {
        client.close();
        api.close();
    }

    /** A record of the case that is shown; each showing is a revision of its own. */
    private static final class Shown implements RecordReader {

        private final AtomicReference<Optional<Case>> shown =
                new AtomicReference<>(Optional.empty());
        private final AtomicLong showings = new AtomicLong();

        void show(Case one) {
            shown.set(Optional.of(one));
            showings.incrementAndGet();
        }

        Moment now() {
            return shown.get().map(Case::moment).orElseGet(() -> Moment.now(Instant.EPOCH));
        }

        @Override
        public Lookup<Summary> summary(NhsNumber patient, Moment moment, Sharing sharing) {
            return found(shown.get().orElseThrow().summary());
        }

        @Override
        public Lookup<Revision> revision(NhsNumber patient) {
            return found(new Revision(Long.toHexString(showings.get())));
        }

        @Override
        public Lookup<EntryPage> entries(NhsNumber patient, EntryQuestion question, Moment moment) {
            return new Lookup.NotFound<>();
        }

        @Override
        public Lookup<EntryHistory> history(NhsNumber patient, EntryId entry, Moment moment) {
            return new Lookup.NotFound<>();
        }

        @Override
        public Lookup<EntryHistory> history(
                NhsNumber patient, NhsNumber under, EntryId entry, Moment moment) {
            return new Lookup.NotFound<>();
        }

        @Override
        public boolean await(Receipt receipt, Duration limit) {
            return true;
        }

        @Override
        public Readiness readiness() {
            return new Readiness(true, "running", 1, 1);
        }

        private <T> Lookup<T> found(T value) {
            return new Lookup.Found<>(value, now().at());
        }
    }
}
