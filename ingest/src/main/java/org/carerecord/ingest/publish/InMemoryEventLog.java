package org.carerecord.ingest.publish;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.carerecord.feed.FeedName;
import org.carerecord.feed.Partitioning;
import org.carerecord.feed.Receipt;
import org.carerecord.identity.NhsNumber;

/**
 * A log in this process's memory: for trying out what a source would publish, and for tests. It
 * acknowledges at once and keeps everything for as long as it lives.
 */
public final class InMemoryEventLog implements EventLog {

    private final FeedName feed;
    private final Partitioning partitioning;
    private final long[] nextOffsets;
    private final List<Kept> kept = new ArrayList<>();
    private boolean closed;

    /** Empty, with the partitions given. */
    public InMemoryEventLog(FeedName feed, Partitioning partitioning) {
        this.feed = feed;
        this.partitioning = partitioning;
        this.nextOffsets = new long[partitioning.partitions()];
    }

    @Override
    public synchronized CompletableFuture<Receipt> append(NhsNumber patient, byte[] event) {
        if (closed) {
            return CompletableFuture.failedFuture(
                    EventNotSentException.logUnavailable(
                            "Expected an open log, but it is closed",
                            new IllegalStateException("closed")));
        }
        int partition = partitioning.of(patient);
        var receipt = new Receipt(feed, partition, nextOffsets[partition]++);
        kept.add(new Kept(receipt, patient, event.clone()));
        return CompletableFuture.completedFuture(receipt);
    }

    @Override
    public synchronized void close(Duration limit) {
        closed = true;
    }

    /** Everything appended so far, in the order of appending. */
    public synchronized List<Kept> kept() {
        return List.copyOf(kept);
    }

    /**
     * An event in the log.
     *
     * @param receipt where it lies
     * @param patient whom it is about
     * @param event the framed bytes
     */
    @SuppressWarnings("ArrayRecordComponent") // handed on as bytes, never compared
    public record Kept(Receipt receipt, NhsNumber patient, byte[] event) {}
}
