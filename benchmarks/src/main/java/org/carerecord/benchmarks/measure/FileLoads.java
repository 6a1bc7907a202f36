package org.carerecord.benchmarks.measure;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.ToDoubleFunction;
import java.util.zip.GZIPInputStream;
import org.carerecord.benchmarks.figure.Figure;
import org.carerecord.benchmarks.figure.Goal;
import org.carerecord.benchmarks.figure.Goal.Measure;
import org.carerecord.benchmarks.figure.Rounds;
import org.carerecord.benchmarks.files.LoadMain;
import org.carerecord.benchmarks.files.Loaded;
import org.carerecord.benchmarks.files.Loading;
import org.carerecord.benchmarks.process.BenchProcess;
import org.carerecord.standalone.sample.Sample;

/** FHIR Bundles from a file until their entries are visible, beside parsing them alone. */
public final class FileLoads implements Measurement {

    private static final String NAME = "load";
    private static final String UNIT = "MB/s";
    private static final String BUNDLES = "patients.ndjson.gz";
    private static final double MEGABYTE = 1e6;
    private static final Goal THIRD_OF_PARSING = Goal.atLeast(Measure.RATIO, 0.3);

    @Override
    public List<String> names() {
        return List.of(NAME);
    }

    @Override
    public List<Figure> in(World world) throws InterruptedException {
        Node node = world.records().any();
        Path file = bundles(world);
        BenchProcess loader =
                world.process("load", World.LOAD_JVM, LoadMain.class, world.bootstrap());
        var rates = new Rates(world, node, loader, file.toString());
        world.progress().now("loading FHIR Bundles from a file");
        double warm = WarmUp.in(world.scale(), () -> rates.round().load());
        world.progress().now("warm at %.1f MB/s".formatted(warm));
        List<Rate> rounds = new ArrayList<>();
        for (int round = 0; round < world.scale().rounds(); round++) {
            rounds.add(rates.round());
        }
        world.end("load");
        Figure ceiling = figure("json.parse.fhir", rounds, Rate::fhir);
        return List.of(
                figure("json.parse.tree", rounds, Rate::tree),
                ceiling,
                figure(NAME, rounds, Rate::load).inTurnWith(ceiling).goal(THIRD_OF_PARSING));
    }

    private static Figure figure(String name, List<Rate> rounds, ToDoubleFunction<Rate> of) {
        return Figure.of(name, new Rounds(rounds.stream().mapToDouble(of).boxed().toList()), UNIT);
    }

    /** How much is parsed and loaded a second, in a round. */
    private record Rate(double tree, double fhir, double load) {}

    /** Goes through rounds; each loads the file into a feed of its own. */
    private static final class Rates {

        private final World world;
        private final Node node;
        private final BenchProcess loader;
        private final String file;
        private int feeds;

        Rates(World world, Node node, BenchProcess loader, String file) {
            this.world = world;
            this.node = node;
            this.loader = loader;
            this.file = file;
        }

        Rate round() {
            feeds++;
            var loading = new Loading(file, "bench-" + feeds, world.scale().parseMillis());
            Loaded tree = loader.ask(LoadMain.PARSE_JSON, loading, Loaded.class);
            Loaded fhir = loader.ask(LoadMain.PARSE_FHIR, loading, Loaded.class);
            Loaded load = loader.ask(LoadMain.LOAD, loading, Loaded.class);
            node.awaitFolded();
            return new Rate(
                    rate(tree, tree.seconds()),
                    rate(fhir, fhir.seconds()),
                    rate(load, world.secondsSince(load.startedAtMillis())));
        }

        private static double rate(Loaded loaded, double seconds) {
            return loaded.bytes() / MEGABYTE / seconds;
        }
    }

    private static Path bundles(World world) {
        Path file = world.directory().resolve("bundles.ndjson");
        try (var lines =
                new BufferedReader(
                        new InputStreamReader(
                                new GZIPInputStream(
                                        Objects.requireNonNull(
                                                Sample.class.getResourceAsStream(BUNDLES),
                                                BUNDLES)),
                                StandardCharsets.UTF_8))) {
            Files.write(file, lines.lines().limit(world.scale().bundles()).toList());
            return file;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
