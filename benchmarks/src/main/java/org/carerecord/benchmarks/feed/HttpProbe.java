package org.carerecord.benchmarks.feed;

import java.io.IOException;
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

    private static final Duration LIMIT = Duration.ofSeconds(20);

    private static final Logger LOG = LoggerFactory.getLogger(HttpProbe.class);

    private final Arrivals arrivals;
    private final Visibility visibility;
    private final ExecutorService asking = Executors.newVirtualThreadPerTaskExecutor();

    HttpProbe(int port, Arrivals arrivals) {
        this.arrivals = arrivals;
        this.visibility = new Visibility(port, LIMIT);
    }

    @Override
    public void sent(PreparedEvent event, RecordMetadata place, long dueNanos) {
        var receipt = new Receipt(event.feed(), place.partition(), place.offset());
        asking.execute(() -> ask(event.patient(), receipt, dueNanos));
    }

    private void ask(String patient, Receipt receipt, long dueNanos) {
        try {
            int status = visibility.await(patient, receipt.text());
            if (status == Visibility.VISIBLE) {
                arrivals.seen(dueNanos);
            } else {
                LOG.warn("Expected an event to be visible, but the service answered {}", status);
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
        visibility.close();
    }
}
