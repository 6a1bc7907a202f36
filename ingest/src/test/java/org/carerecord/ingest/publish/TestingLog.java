package org.carerecord.ingest.publish;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.carerecord.feed.FeedName;
import org.carerecord.feed.Receipt;
import org.carerecord.identity.NhsNumber;

/** A log that acknowledges only when the test says so. */
public final class TestingLog implements EventLog {

    private final List<CompletableFuture<Receipt>> waiting = new ArrayList<>();
    private boolean closed;

    @Override
    public synchronized CompletableFuture<Receipt> append(NhsNumber patient, byte[] event) {
        var receipt = new CompletableFuture<Receipt>();
        waiting.add(receipt);
        notifyAll();
        return receipt;
    }

    @Override
    public synchronized void close(Duration limit) {
        closed = true;
        waiting.forEach(receipt ->
                receipt.completeExceptionally(
                        EventNotSentException.logUnavailable(
                                "Expected an open log, but it is closed",
                                new IllegalStateException())));
    }

    /** How many events were appended. */
    public synchronized int appended() {
        return waiting.size();
    }

    synchronized boolean isClosed() {
        return closed;
    }

    /** Acknowledges one event. */
    public void acknowledge(int index) {
        at(index).complete(new Receipt(new FeedName("test"), 0, index));
    }

    /** Fails one event as a log that is out of reach does. */
    public void fail(int index) {
        at(index)
                .completeExceptionally(
                        EventNotSentException.logUnavailable(
                                "Expected the broker to answer, but it did not",
                                new IllegalStateException()));
    }

    /** Refuses one event. */
    public void refuse(int index) {
        at(index)
                .completeExceptionally(
                        EventNotSentException.refused(
                                "Expected the broker to take the event, but it did not",
                                new IllegalStateException()));
    }

    private synchronized CompletableFuture<Receipt> at(int index) {
        return waiting.get(index);
    }
}
