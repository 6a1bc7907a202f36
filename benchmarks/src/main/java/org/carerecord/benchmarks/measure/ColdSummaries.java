package org.carerecord.benchmarks.measure;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.carerecord.benchmarks.figure.Figure;
import org.carerecord.benchmarks.figure.Goal;
import org.carerecord.benchmarks.figure.Goal.Measure;
import org.carerecord.benchmarks.http.LoadResult;

/**
 * Patients never asked for before, on a node that keeps no answers: where the machine has the
 * store's files in its memory, and where it reads them from its disk. And the same as of moments of
 * the past.
 */
public final class ColdSummaries implements Measurement {

    private static final String COLD = "summary.cold";
    private static final String DISK = "summary.cold.disk";
    private static final String AS_OF = "summary.asof";

    /** Of the patients of a round, one in so many is read from the disk. */
    private static final int SHARE_OF_DISK = 4;

    private static final Goal FAST_ENOUGH = Goal.atLeast(Measure.VALUE, 2_000);
    private static final Goal TENTH_OF_STATIC = Goal.atLeast(Measure.RATIO, 0.1);
    private static final Goal SOON_ENOUGH = Goal.atMost(Measure.P99, 20);
    private static final Goal THIRD_OF_COLD = Goal.atLeast(Measure.RATIO, 0.3);

    @Override
    public List<String> names() {
        return List.of(COLD, AS_OF);
    }

    @Override
    public List<Figure> in(World world) throws InterruptedException {
        var asking = new Asking(world);
        Scale scale = world.scale();
        int node = world.records().uncached().port();
        List<String> known = Asking.natives(world.records().toWarmUp());
        world.progress().now("asking for patients never asked for before");
        asking.warm(node, known, Asking.JSON);
        int statics = asking.copied(node, known, Asking.JSON);
        asking.warm(statics, known, Asking.JSON);
        List<LoadResult> cold = new ArrayList<>();
        List<LoadResult> disk = new ArrayList<>();
        List<LoadResult> same = new ArrayList<>();
        for (List<String> unknown : world.records().patients()) {
            List<String> targets = Asking.natives(unknown);
            int ofDisk = Math.max(1, targets.size() / SHARE_OF_DISK);
            same.add(asking.forMillis(statics, known, Asking.JSON, scale.roundMillis()));
            DataFiles.drop(world.records().state());
            disk.add(asking.once(node, targets.subList(0, ofDisk), Asking.JSON));
            DataFiles.keep(world.records().state());
            cold.add(asking.once(node, targets.subList(ofDisk, targets.size()), Asking.JSON));
        }
        Figure ceiling = Asking.figure("http.static.cold", same);
        Figure first =
                Asking.figure(COLD, cold)
                        .inTurnWith(ceiling)
                        .goal(FAST_ENOUGH)
                        .goal(TENTH_OF_STATIC)
                        .goal(SOON_ENOUGH);
        return List.of(
                ceiling,
                first,
                Asking.figure(DISK, disk).inTurnWith(ceiling),
                asOf(world, asking, node).beside(first).goal(THIRD_OF_COLD));
    }

    private static Figure asOf(World world, Asking asking, int node) throws InterruptedException {
        Scale scale = world.scale();
        world.progress().now("asking as of moments of the past");
        List<List<String>> rounds = world.records().patients();
        asking.warm(node, asOf(world, world.records().toWarmUp(), 0), Asking.JSON);
        List<LoadResult> results = new ArrayList<>();
        for (int round = 0; round < rounds.size(); round++) {
            List<String> targets = asOf(world, rounds.get(round), round + 1);
            DataFiles.keep(world.records().state());
            results.add(asking.forMillis(node, targets, Asking.JSON, scale.roundMillis()));
        }
        return Asking.figure(AS_OF, results);
    }

    /**
     * Moments from when all were received until now: every history is whole by then, so what is
     * read is as much as of now.
     */
    private static List<String> asOf(World world, List<String> patients, int round) {
        Instant from = world.records().last();
        long millis = Math.max(1, Duration.between(from, world.now()).toMillis());
        var random = new Random(round);
        return Asking.natives(patients).stream()
                .map(path ->
                        path
                                + "?asOf="
                                + from.plusMillis(random.nextLong(millis))
                                        .truncatedTo(ChronoUnit.MILLIS))
                .toList();
    }
}
