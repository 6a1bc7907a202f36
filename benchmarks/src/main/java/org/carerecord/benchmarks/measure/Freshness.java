package org.carerecord.benchmarks.measure;

import java.util.List;
import org.carerecord.benchmarks.feed.FeedMain;
import org.carerecord.benchmarks.feed.Pace;
import org.carerecord.benchmarks.feed.Paced;
import org.carerecord.benchmarks.feed.Population;
import org.carerecord.benchmarks.feed.Prepared;
import org.carerecord.benchmarks.figure.Figure;
import org.carerecord.benchmarks.figure.Goal;
import org.carerecord.benchmarks.figure.Goal.Measure;

/** How soon an event is visible by HTTP, beside how soon a plain consumer has it. */
public final class Freshness implements Measurement {

    private static final String NAME = "freshness";
    private static final int PROBE_EVERY = 10;
    private static final Goal HALF = Goal.atMost(Measure.P50, 20);
    private static final Goal NEARLY_ALL = Goal.atMost(Measure.P99, 100);

    @Override
    public List<String> names() {
        return List.of(NAME);
    }

    @Override
    public List<Figure> in(World world) throws InterruptedException {
        world.records().rounds();
        int port = world.records().any().port();
        world.progress().now("looking how soon events are visible");
        pace(world, port, world.scale().pacedSeconds() / 2 + 1);
        Paced read = pace(world, 0, world.scale().pacedSeconds());
        Paced visible = pace(world, port, world.scale().pacedSeconds());
        Figure ceiling =
                Figure.of("broker.roundtrip", read.p50ms(), "ms")
                        .taking(read.p50ms(), read.p99ms());
        return List.of(
                ceiling,
                Figure.of(NAME, visible.p50ms(), "ms")
                        .taking(visible.p50ms(), visible.p99ms())
                        .beside(ceiling)
                        .goal(HALF)
                        .goal(NEARLY_ALL));
    }

    private static Paced pace(World world, int port, int seconds) {
        Scale scale = world.scale();
        int events = scale.perSecond() * seconds;
        Population some = world.seeds().next(Math.max(1, events / scale.entries()));
        world.feed().ask(FeedMain.PREPARE, some, Prepared.class);
        Pace pace = new Pace(scale.perSecond(), PROBE_EVERY, port);
        Paced paced = world.feed().ask(FeedMain.PACE, pace, Paced.class);
        if (paced.failures() > 0 || paced.seen() == 0) {
            throw new IllegalStateException(
                    "Expected every event to be seen, but %d were not".formatted(paced.failures()));
        }
        return paced;
    }
}
