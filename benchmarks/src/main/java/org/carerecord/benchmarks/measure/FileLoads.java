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
        world.progress().now("loading FHIR Bundles from a file");
        List<Double> loads = new ArrayList<>();
        List<Double> parses = new ArrayList<>();
        List<Double> trees = new ArrayList<>();
        for (int round = 0; round <= world.scale().rounds(); round++) {
            var loading =
                    new Loading(file.toString(), "bench-" + round, world.scale().parseMillis());
            Loaded tree = loader.ask(LoadMain.PARSE_JSON, loading, Loaded.class);
            Loaded parse = loader.ask(LoadMain.PARSE_FHIR, loading, Loaded.class);
            Loaded load = loader.ask(LoadMain.LOAD, loading, Loaded.class);
            node.awaitFolded();
            double seconds = world.secondsSince(load.startedAtMillis());
            if (round > 0) {
                trees.add(tree.bytes() / MEGABYTE / tree.seconds());
                parses.add(parse.bytes() / MEGABYTE / parse.seconds());
                loads.add(load.bytes() / MEGABYTE / seconds);
            }
        }
        world.end("load");
        Figure ceiling = Figure.of("json.parse.fhir", new Rounds(parses), UNIT);
        return List.of(
                Figure.of("json.parse.tree", new Rounds(trees), UNIT),
                ceiling,
                Figure.of(NAME, new Rounds(loads), UNIT)
                        .inTurnWith(ceiling)
                        .goal(THIRD_OF_PARSING));
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
