package org.carerecord.query;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.carerecord.identity.NhsNumber;
import org.carerecord.query.fhir.id.SampleIds;
import org.carerecord.query.json.SampleHistory;
import org.carerecord.query.json.SampleSummary;
import org.carerecord.reader.Lookup;

/** The service on a free port, a reader to answer for it, and a client. */
final class RunningApi implements AutoCloseable {

    static final Instant NOW = Instant.parse("2026-07-14T09:30:00Z");
    static final QueryConfig CONFIG = QueryConfig.DEFAULT.withPort(0);

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final AnsweringReader reader = new AnsweringReader();
    private final AnsweringFeeds feeds = new AnsweringFeeds();
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final QueryApi api;

    RunningApi() {
        this(CONFIG, NhsNumber.TestRange.ALLOWED);
    }

    RunningApi(QueryConfig config, NhsNumber.TestRange testRange) {
        this.api =
                QueryApi.start(
                        config, reader, feeds, InstantSource.fixed(NOW), testRange, SampleIds.IDS);
    }

    AnsweringReader reader() {
        return reader;
    }

    AnsweringFeeds feeds() {
        return feeds;
    }

    QueryApi api() {
        return api;
    }

    /**
     * Has the reader know the sample's patient, whatever a test told it before: the summary, every
     * kind of entry, and a history for whichever is asked for.
     *
     * @return the entries, to which a test may add
     */
    ListedEntries knowsThePatient() {
        var entries = new ListedEntries(ListedEntries.everyKind());
        reader.answers(found(SampleSummary.everyKind()));
        reader.answersEntries(entries);
        reader.answersHistories((patient, entry, moment) -> found(SampleHistory.ofThreeVersions()));
        reader.answersStatements(entries);
        return entries;
    }

    private static <T> Lookup<T> found(T value) {
        return new Lookup.Found<>(value, SampleSummary.UP_TO_DATE_AT);
    }

    HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return send("GET", path);
    }

    HttpResponse<String> send(String method, String path) throws IOException, InterruptedException {
        return client.send(
                request(path).method(method, HttpRequest.BodyPublishers.noBody()).build(),
                HttpResponse.BodyHandlers.ofString());
    }

    HttpResponse<byte[]> send(HttpRequest request) throws IOException, InterruptedException {
        return client.send(request, HttpResponse.BodyHandlers.ofByteArray());
    }

    HttpResponse<String> text(HttpRequest request) throws IOException, InterruptedException {
        return client.send(request, HttpResponse.BodyHandlers.ofString());
    }

    HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + api.port() + path))
                .timeout(PATIENCE);
    }

    /** Sends bytes that no HTTP client would, and reads the answer until the server hangs up. */
    String raw(String request) throws IOException {
        return raw(request, PATIENCE);
    }

    String raw(String request, Duration patience) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), api.port())) {
            socket.setSoTimeout((int) patience.toMillis());
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            InputStream answer = socket.getInputStream();
            return new String(answer.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Override
    public void close() {
        client.close();
        api.close();
    }
}
