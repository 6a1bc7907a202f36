package org.carerecord.benchmarks.feed;

import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.carerecord.benchmarks.process.Control;

/** The process that publishes. */
public final class FeedMain {

    /** Makes the events of a {@link Population} ready; answers with {@link Prepared}. */
    public static final String PREPARE = "prepare";

    /** Sends what is ready; answers with {@link Sent}. */
    public static final String SEND = "send";

    /** Makes and sends the events of a {@link Population}; answers with {@link Sent}. */
    public static final String PUBLISH = "publish";

    /** Sends what is ready at the {@link Pace}; answers with {@link Paced}. */
    public static final String PACE = "pace";

    /** Makes the events of a {@link Crowd} ready; answers with {@link Prepared}. */
    public static final String CROWD = "crowd";

    private FeedMain() {}

    /**
     * Takes commands until it is ended.
     *
     * @param args the brokers, and the partition count
     */
    public static void main(String[] args) {
        String bootstrap = args[0];
        var feed = new EventFeed(bootstrap, Integer.parseInt(args[1]));
        var ready = new AtomicReference<List<PreparedEvent>>(List.of());
        Control.serve(
                Map.of(
                        PREPARE,
                        Control.taking(
                                Population.class,
                                population -> {
                                    ready.set(feed.events(population).toList());
                                    return prepared(ready.get());
                                }),
                        CROWD,
                        Control.taking(
                                Crowd.class,
                                crowd -> {
                                    ready.set(feed.prepared(crowd.deliveries()).toList());
                                    return prepared(ready.get());
                                }),
                        SEND,
                        request -> feed.send(ready.getAndSet(List.of()).stream()),
                        PUBLISH,
                        Control.taking(
                                Population.class, population -> feed.send(feed.events(population))),
                        PACE,
                        Control.taking(
                                Pace.class,
                                pace ->
                                        new PacedFeed(feed, bootstrap, pace)
                                                .send(ready.getAndSet(List.of())))));
    }

    private static Prepared prepared(List<PreparedEvent> events) {
        return new Prepared(
                events.size(), events.stream().map(PreparedEvent::patient).distinct().toList());
    }
}
