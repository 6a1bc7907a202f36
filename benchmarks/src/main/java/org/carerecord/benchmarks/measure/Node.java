package org.carerecord.benchmarks.measure;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import org.carerecord.benchmarks.feed.Sent;
import org.carerecord.benchmarks.node.NodeMain;
import org.carerecord.benchmarks.process.BenchProcess;

/** A running node, as those who measure it see it. */
final class Node {

    private static final int OK = 200;
    private static final int NOT_YET = 503;
    private static final Duration LIMIT = Duration.ofSeconds(30);

    private final BenchProcess process;
    private final int port;

    Node(BenchProcess process) {
        this.process = process;
        this.port = process.ask(NodeMain.PORT, Map.of(), Integer.class);
    }

    int port() {
        return port;
    }

    /** Waits until everything that is in the log has been folded. */
    void awaitFolded() {
        if (!process.ask(NodeMain.FOLDED, Map.of(), Boolean.class)) {
            throw new IllegalStateException("Expected the node to fold what is in the log");
        }
    }

    /** Waits until everything that was sent is visible to a client. */
    void awaitVisible(Sent sent) throws InterruptedException {
        try (var http = HttpClient.newHttpClient()) {
            for (Sent.Last last : sent.lasts()) {
                awaitVisible(http, last);
            }
        } catch (IOException gone) {
            throw new UncheckedIOException("Expected the node to answer", gone);
        }
    }

    private void awaitVisible(HttpClient http, Sent.Last last)
            throws IOException, InterruptedException {
        URI address =
                URI.create(
                        "http://127.0.0.1:%d/patients/%s/entries?limit=1&after=%s"
                                .formatted(port, last.patient(), last.receipt()));
        HttpRequest request = HttpRequest.newBuilder(address).timeout(LIMIT).build();
        int status = NOT_YET;
        while (status == NOT_YET) {
            status = http.send(request, BodyHandlers.discarding()).statusCode();
        }
        if (status != OK) {
            throw new IllegalStateException("Expected a patient's entries, but: " + status);
        }
    }
}
