package org.carerecord.benchmarks.feed;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/** Waits over HTTP until an event is visible, as any client can by its receipt. */
public final class Visibility implements AutoCloseable {

    /** What a node answers once the event is visible. */
    public static final int VISIBLE = 200;

    private static final int NOT_YET = 503;

    private final int port;
    private final Duration limit;
    private final HttpClient http = HttpClient.newHttpClient();

    /**
     * At a node on loopback.
     *
     * @param limit how long to wait for one event
     */
    public Visibility(int port, Duration limit) {
        this.port = port;
        this.limit = limit;
    }

    /**
     * Waits. The node itself waits for a while before it says that an event is not visible yet;
     * then it is asked again, until the limit.
     *
     * @param patient the ten digits
     * @param receipt where the event lies
     * @return the status of the last answer: {@link #VISIBLE}, or why not
     * @throws IOException where the node does not answer
     */
    public int await(String patient, String receipt) throws IOException, InterruptedException {
        URI address =
                URI.create(
                        "http://127.0.0.1:%d/patients/%s/entries?limit=1&after=%s"
                                .formatted(port, patient, receipt));
        HttpRequest request = HttpRequest.newBuilder(address).timeout(limit).build();
        long end = System.nanoTime() + limit.toNanos();
        int status = NOT_YET;
        while (status == NOT_YET && System.nanoTime() < end) {
            status = http.send(request, BodyHandlers.discarding()).statusCode();
        }
        return status;
    }

    @Override
    public void close() {
        http.close();
    }
}
