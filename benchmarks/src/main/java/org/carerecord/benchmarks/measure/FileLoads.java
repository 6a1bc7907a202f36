package org.carerecord.benchmarks.measure;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.carerecord.benchmarks.figure.Figure;
import org.carerecord.benchmarks.figure.Goal;
import org.carerecord.benchmarks.figure.Goal.Measure;
import org.carerecord.benchmarks.figure.Rounds;
import org.carerecord.benchmarks.files.LoadMain;
import org.carerecord.benchmarks.files.Loaded;
import org.carerecord.benchmarks.files.Loading;
import org.carerecord.benchmarks.process.BenchProcess;

/**
 * FHIR Bundles from a file until their entries are visible, beside parsing them alone. Each round
 * is of a feed of its own, since what was loaded before is known. How soon a new feed's first
 * Bundle is visible is a figure by itself: it tells how long the system takes to find the feed, not
 * how much it takes in.
 */
public final class FileLoads implements Measurement {

    private static final String NAME = "load";
    private static final String UNIT = "MB/s";
    private static final double MEGABYTE = 1e6;
    private static final Goal THIRD_OF_PARSING = Goal.atLeast(Measure.RATIO, 0.3);

    @Override
    public List<String> names() {
        return List.of(NAME);
    }

    @Override
    public List<Figure> in(World world) throws InterruptedException {
        Node node = world.records().any();
        BenchProcess loader =
                world.process("load", World.LOAD_JVM, LoadMain.class, world.bootstrap());
        var rates = new Rates(world, node, loader);
        world.progress().now("loading FHIR Bundles from a file");
        double warm = WarmUp.in(world.scale(), () -> rates.round().load());
        world.progress().now("warm at %.1f MB/s".formatted(warm));
        List<Rate> rounds = new ArrayList<>();
        for (int round = 0; round < world.scale().rounds(); round++) {
            rounds.add(rates.round());
        }
        world.end("load");
        Figure ceiling = figure("json.parse.fhir", rounds, Rate::fhir, UNIT);
        return List.of(
                figure("json.parse.tree", rounds, Rate::tree, UNIT),
                ceiling,
                figure(NAME, rounds, Rate::load, UNIT).inTurnWith(ceiling).goal(THIRD_OF_PARSING),
                figure("load.first", rounds, Rate::first, "s"));
    }

    private static Figure figure(
            String name, List<Rate> rounds, ToDoubleFunction<Rate> of, String unit) {
        return Figure.of(name, new Rounds(rounds.stream().mapToDouble(of).boxed().toList()), unit);
    }

    /** How much is parsed and loaded a second, and how many seconds the first Bundle took. */
    private record Rate(double tree, double fhir, double first, double load) {}

    /** Goes through rounds. */
    private static final class Rates {

        private final World world;
        private final Node node;
        private final BenchProcess loader;
        private final Path first;
        private final Path rest;
        private int feeds;

        Rates(World world, Node node, BenchProcess loader) {
            this.world = world;
            this.node = node;
            this.loader = loader;
            this.first = SampleBundles.write(world.directory().resolve("first.ndjson"), 0, 1);
            this.rest =
                    SampleBundles.write(
                            world.directory().resolve("rest.ndjson"), 1, world.scale().bundles());
        }

        Rate round() {
            feeds++;
            Loaded tree = done(LoadMain.PARSE_JSON, rest);
            Loaded fhir = done(LoadMain.PARSE_FHIR, rest);
            double found = visible(done(LoadMain.LOAD, first));
            Loaded load = done(LoadMain.LOAD, rest);
            return new Rate(
                    rate(tree, tree.seconds()),
                    rate(fhir, fhir.seconds()),
                    found,
                    rate(load, visible(load)));
        }

        private Loaded done(String command, Path file) {
            var loading =
                    new Loading(file.toString(), "bench-" + feeds, world.scale().parseMillis());
            return loader.ask(command, loading, Loaded.class);
        }

        /** Seconds until what was loaded is visible. */
        private double visible(Loaded loaded) {
            node.awaitFolded();
            return world.secondsSince(loaded.startedAtMillis());
        }

        private static double rate(Loaded loaded, double seconds) {
            return loaded.bytes() / MEGABYTE / seconds;
        }
    }
}
