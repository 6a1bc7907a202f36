package org.carerecord.benchmarks.feed;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.carerecord.feed.Receipt;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Asks the service for an event by its receipt, which answers as soon as the event is visible. */
final class HttpProbe implements Probe {

    private static final int OK = 200;
    private static final int NOT_YET = 503;
    private static final Duration LIMIT = Duration.ofSeconds(20);

    private static final Logger LOG = LoggerFactory.getLogger(HttpProbe.class);

    private final int port;
    private final Arrivals arrivals;
    private final HttpClient http = HttpClient.newHttpClient();
    private final ExecutorService asking = Executors.newVirtualThreadPerTaskExecutor();

    HttpProbe(int port, Arrivals arrivals) {
        this.port = port;
        this.arrivals = arrivals;
    }

    @Override
    public void sent(PreparedEvent event, RecordMetadata place, long dueNanos) {
        var receipt = new Receipt(event.feed(), place.partition(), place.offset());
        asking.execute(() -> ask(event.patient(), receipt, dueNanos));
    }

    private void ask(String patient, Receipt receipt, long dueNanos) {
        URI address =
                URI.create(
                        "http://127.0.0.1:%d/patients/%s/entries?limit=1&after=%s"
                                .formatted(port, patient, receipt.text()));
        HttpRequest request = HttpRequest.newBuilder(address).timeout(LIMIT).build();
        try {
            if (isVisible(request, System.nanoTime() + LIMIT.toNanos())) {
                arrivals.seen(dueNanos);
            } else {
                arrivals.failed();
            }
        } catch (IOException gone) {
            LOG.warn("Expected an event to be visible, but the service did not answer", gone);
            arrivals.failed();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            arrivals.failed();
        }
    }

    /** The service itself waits for a while, and then says that it is not visible yet. */
    private boolean isVisible(HttpRequest request, long end)
            throws IOException, InterruptedException {
        int status = NOT_YET;
        while (status == NOT_YET && System.nanoTime() < end) {
            status = http.send(request, BodyHandlers.discarding()).statusCode();
        }
        if (status != OK) {
            LOG.warn("Expected an event to be visible, but the service answered {}", status);
        }
        return status == OK;
    }

    @Override
    public void finish() throws InterruptedException {
        // What has been sent is handed over within the time the broker takes to acknowledge it.
        Thread.sleep(Duration.ofSeconds(1));
        asking.shutdown();
        if (!asking.awaitTermination(2 * LIMIT.toSeconds(), TimeUnit.SECONDS)) {
            arrivals.failed();
        }
    }

    @Override
    public void close() {
        asking.shutdownNow();
        http.close();
    }
}
