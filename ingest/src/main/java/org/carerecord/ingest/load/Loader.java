package org.carerecord.ingest.load;

import java.io.InputStream;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.function.UnaryOperator;
import org.carerecord.event.ClinicalEvent;
import org.carerecord.ingest.fhir.BundleMapper;
import org.carerecord.ingest.publish.EventPublisher;

/**
 * Loads FHIR Bundles from files, folders and standard input into a feed. A fault in one resource,
 * line or file never keeps the others from being loaded; only a log that cannot be reached stops
 * the load. What the log has acknowledged stays acknowledged, whatever comes after it.
 */
public final class Loader {

    private final BundleMapper mapper;
    private final EventPublisher publisher;
    private final UnaryOperator<ClinicalEvent> transformation;
    private final LoadLimits limits;
    private final LoadListener listener;
    private final InstantSource clock;

    /**
     * Loads events as they are.
     *
     * @param mapper turns Bundles into events
     * @param publisher sends them; the caller closes it
     * @param limits bounds of memory
     * @param listener hears of progress and rejections
     * @param clock tells how long it took
     */
    public Loader(
            BundleMapper mapper,
            EventPublisher publisher,
            LoadLimits limits,
            LoadListener listener,
            InstantSource clock) {
        this(mapper, publisher, UnaryOperator.identity(), limits, listener, clock);
    }

    /**
     * Loads events after a change to each, such as the shipped sample's shift of dates.
     *
     * @param transformation gives the event to send, with an id that is a digest of it
     */
    public Loader(
            BundleMapper mapper,
            EventPublisher publisher,
            UnaryOperator<ClinicalEvent> transformation,
            LoadLimits limits,
            LoadListener listener,
            InstantSource clock) {
        this.mapper = mapper;
        this.publisher = publisher;
        this.transformation = transformation;
        this.limits = limits;
        this.listener = listener;
        this.clock = clock;
    }

    /**
     * Loads everything that is named, in that order; folders by the names in them.
     *
     * @param names paths of files and folders; {@code -} is standard input
     * @param standardInput read only if it is named; not closed
     * @return the account of it, once every event is acknowledged or has failed
     */
    public LoadReport load(List<String> names, InputStream standardInput) {
        Instant start = clock.instant();
        var sources = new Sources(names, limits.folderDepth());
        var tally = new Tally(limits, listener, sources.bytes());
        var dispatch = new Dispatch(publisher, tally, limits);
        var accounting = new BundleAccounting(tally, dispatch, transformation);
        try (var pipeline = new Pipeline(mapper, limits, tally, accounting)) {
            sources.forEach(source -> pipeline.take(source, standardInput));
            pipeline.finish();
        }
        dispatch.settleAll();
        tally.showProgress();
        Duration took = Duration.between(start, clock.instant());
        return tally.report(took.toNanos() / 1e9);
    }
}
