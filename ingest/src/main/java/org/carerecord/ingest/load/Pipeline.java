package org.carerecord.ingest.load;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.carerecord.ingest.fhir.BundleMapper;
import org.carerecord.ingest.fhir.BundleOutcome;
import org.carerecord.ingest.fhir.BundleOutcome.NotABundle;
import org.carerecord.ingest.load.Source.BundleFile;
import org.carerecord.ingest.load.Source.OtherFile;
import org.carerecord.ingest.load.Source.StandardInput;
import org.carerecord.ingest.load.Source.Unusable;

/**
 * Reads sources one after the other and has their Bundles mapped by a few threads ahead of the
 * accounting, which takes them in the order of the sources.
 */
final class Pipeline implements AutoCloseable {

    private final BundleMapper mapper;
    private final LoadLimits limits;
    private final Tally tally;
    private final BundleAccounting accounting;
    private final ExecutorService parsers;
    private final Deque<Ahead> ahead = new ArrayDeque<>();
    private long aheadBytes;

    Pipeline(BundleMapper mapper, LoadLimits limits, Tally tally, BundleAccounting accounting) {
        this.mapper = mapper;
        this.limits = limits;
        this.tally = tally;
        this.accounting = accounting;
        this.parsers =
                Executors.newFixedThreadPool(
                        limits.parsers(),
                        Thread.ofPlatform().name("care-record-parser-", 0).daemon().factory());
    }

    /** Reads a source to its end, unless loading has stopped. */
    void take(Source source, InputStream standardInput) {
        if (tally.isStopped()) {
            return;
        }
        switch (source) {
            case OtherFile other -> tally.passedOver(other.name());
            case Unusable unusable -> refuse(unusable.name(), "", unusable.reason());
            case StandardInput input -> read(input.name(), () -> open(standardInput));
            case BundleFile file -> read(file.name(), () -> open(file));
        }
    }

    /** Accounts for everything that is still ahead. */
    void finish() {
        while (!ahead.isEmpty()) {
            accountForFirst();
        }
    }

    @Override
    public void close() {
        parsers.shutdownNow();
    }

    private OpenSource open(InputStream standardInput) throws IOException {
        return OpenSource.of(standardInput, limits.bundleBytes(), tally::read);
    }

    private OpenSource open(BundleFile file) throws IOException {
        return OpenSource.of(file, limits.bundleBytes(), tally::read);
    }

    private void read(String name, Opening opening) {
        try (OpenSource source = opening.open()) {
            Optional<BundleBytes> next = source.next();
            if (next.isEmpty()) {
                refuse(name, "", "Expected a Bundle, but the source is empty");
            }
            while (next.isPresent() && !tally.isStopped()) {
                submit(name, next.get());
                next = source.next();
            }
        } catch (SourceException broken) {
            refuse(name, broken.place(), broken.rule());
        } catch (IOException unreadable) {
            refuse(name, "", OpenSource.reason(unreadable));
        }
    }

    private void submit(String file, BundleBytes bundle) {
        byte[] json = bundle.json();
        while (!ahead.isEmpty()
                && (ahead.size() >= limits.aheadBundles()
                        || aheadBytes + json.length > limits.aheadBytes())) {
            accountForFirst();
        }
        Future<BundleOutcome> outcome = parsers.submit(() -> mapper.map(json));
        add(new Ahead(file, bundle.place(), json.length, outcome));
    }

    /** In its turn, so that reports come in the order of the sources. */
    private void refuse(String file, String place, String reason) {
        add(new Ahead(file, place, 0, CompletableFuture.completedFuture(new NotABundle(reason))));
    }

    private void add(Ahead bundle) {
        ahead.add(bundle);
        aheadBytes += bundle.bytes();
    }

    private void accountForFirst() {
        Ahead first = ahead.remove();
        aheadBytes -= first.bytes();
        try {
            accounting.account(first.outcome().get(), first.file(), first.place());
        } catch (ExecutionException fault) {
            throw new IllegalStateException(
                    "Expected "
                            + new Rejection(first.file(), first.place(), "to be mapped").text()
                            + ", but the mapper failed",
                    fault.getCause());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            tally.stop("Loading was interrupted");
            tally.rejectedSource(
                    new Rejection(first.file(), first.place(), "Loading was interrupted"));
        }
    }

    /** Opens a source. */
    private interface Opening {
        OpenSource open() throws IOException;
    }

    /** A Bundle that is being mapped. */
    private record Ahead(String file, String place, int bytes, Future<BundleOutcome> outcome) {}
}
