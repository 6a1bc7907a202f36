package org.carerecord.benchmarks.measure;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.carerecord.benchmarks.feed.FeedMain;
import org.carerecord.benchmarks.feed.Population;
import org.carerecord.benchmarks.feed.Prepared;
import org.carerecord.benchmarks.feed.Sent;
import org.carerecord.benchmarks.figure.Figure;
import org.carerecord.benchmarks.figure.Goal;
import org.carerecord.benchmarks.figure.Goal.Measure;
import org.carerecord.benchmarks.figure.Rounds;
import org.carerecord.benchmarks.node.BareMain;
import org.carerecord.benchmarks.process.BenchProcess;

/**
 * How fast events are folded: first by the bare fold, as they are published; then by a node that
 * starts with nothing and folds all of that; then by the same node, as more is published.
 */
public final class FoldFigures implements Measurement {

    private static final String BARE = "fold.bare";
    private static final String REBUILD = "rebuild";
    private static final String THROUGHPUT = "fold.throughput";
    private static final String UNIT = "events/s";
    private static final double NANOS = 1e9;
    private static final long POLL_MILLIS = 10;

    private static final Goal FAST_ENOUGH = Goal.atLeast(Measure.VALUE, 15_000);
    private static final Goal HALF_OF_BARE = Goal.atLeast(Measure.RATIO, 0.5);
    private static final Goal NEAR_BARE = Goal.atLeast(Measure.RATIO, 0.8);

    @Override
    public List<String> names() {
        return List.of(THROUGHPUT, REBUILD);
    }

    @Override
    public List<Figure> in(World world) throws InterruptedException {
        Folded byBare = bare(world);
        Figure bare = Figure.of(BARE, byBare.rates(), UNIT);
        Figure rebuild =
                Figure.of(REBUILD, rebuild(world, byBare.events()), UNIT)
                        .beside(bare)
                        .goal(NEAR_BARE);
        Figure throughput =
                Figure.of(THROUGHPUT, world.records().rounds(), UNIT)
                        .beside(bare)
                        .goal(FAST_ENOUGH)
                        .goal(HALF_OF_BARE);
        return List.of(bare, throughput, rebuild);
    }

    /** What was folded: events a second of each round that counts, and events in all. */
    private record Folded(Rounds rates, long events) {}

    private static Folded bare(World world) throws InterruptedException {
        BenchProcess bare =
                world.process(
                        "bare",
                        World.NODE_JVM,
                        BareMain.class,
                        world.bootstrap(),
                        world.directory().resolve("bare-state").toString(),
                        Integer.toString(world.scale().partitions()),
                        Integer.toString(world.scale().threads()));
        List<Double> rates = new ArrayList<>();
        long events = 0;
        // The first round warms up: topics are made, classes loaded, code compiled.
        for (int round = 0; round <= world.scale().rounds(); round++) {
            world.progress().now("publishing to the bare fold, round " + round);
            Population population = world.seeds().next(world.scale().patientsARound());
            world.feed().ask(FeedMain.PREPARE, population, Prepared.class);
            Sent sent = world.feed().ask(FeedMain.SEND, Map.of(), Sent.class);
            events += sent.events();
            while (bare.ask(BareMain.PROCESSED, Map.of(), Long.class) < events) {
                Thread.sleep(POLL_MILLIS);
            }
            double seconds = world.secondsSince(sent.startedAtMillis());
            if (round > 0) {
                rates.add(sent.events() / seconds);
            }
        }
        world.end("bare");
        return new Folded(new Rounds(rates), events);
    }

    private static double rebuild(World world, long events) {
        world.progress().now("rebuilding from " + events + " events");
        long start = System.nanoTime();
        world.records().node().awaitFolded();
        return events * NANOS / (System.nanoTime() - start);
    }
}
