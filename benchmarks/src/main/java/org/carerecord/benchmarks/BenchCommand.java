package org.carerecord.benchmarks;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.carerecord.benchmarks.figure.Figure;
import org.carerecord.benchmarks.figure.FigureJson;
import org.carerecord.benchmarks.figure.FigureTable;
import org.carerecord.benchmarks.measure.Measurement;
import org.carerecord.benchmarks.measure.Scale;
import org.carerecord.benchmarks.measure.World;
import org.carerecord.benchmarks.node.NodeMain;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code care-record bench}. */
@Command(
        name = "care-record bench",
        description = {
            "Measures the system with real processes, beside what this machine could do at best.",
            "Without names it measures everything, which takes long; with --quick some three"
                    + " minutes."
        },
        mixinStandardHelpOptions = true)
public final class BenchCommand implements Callable<Integer> {

    private final List<Measurement> measurements;
    private final PrintStream out;
    private final PrintStream err;
    private final InstantSource clock;

    @Spec private @Nullable CommandSpec spec;

    @Option(names = "--quick", description = "Less data and shorter rounds: some three minutes.")
    private boolean quick;

    @Option(
            names = "--json",
            paramLabel = "FILE",
            description = "Also write the figures to this file.")
    private @Nullable Path json;

    @Option(
            names = "--start-cache",
            paramLabel = "FILE",
            description =
                    "A cache of a rehearsed start for the processes that are measured; ./care-record"
                            + " gives the one that it starts the system with.")
    private @Nullable Path startCache;

    @Parameters(
            paramLabel = "NAME",
            arity = "0..*",
            description =
                    "Figures to measure (default: all); a name also stands for all that begin with it.")
    private List<String> names = new ArrayList<>();

    /** Of these measurements, in their order. */
    BenchCommand(
            List<Measurement> measurements, PrintStream out, PrintStream err, InstantSource clock) {
        this.measurements = measurements;
        this.out = out;
        this.err = err;
        this.clock = clock;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        List<Measurement> chosen = chosen();
        Map<String, String> machine = Machine.facts(clock.instant());
        machine.forEach((name, fact) -> out.println(name + ": " + fact));
        Path directory = Files.createTempDirectory("care-record-bench");
        err.println("data and logs: " + directory + ", kept if a measurement fails");
        List<Figure> figures = measured(chosen, directory);
        if (json != null) {
            Files.write(json, FigureJson.of(machine, figures));
        }
        delete(directory);
        return 0;
    }

    private List<Figure> measured(List<Measurement> chosen, Path directory)
            throws InterruptedException {
        List<Figure> figures = new ArrayList<>();
        Scale scale = quick ? Scale.QUICK : Scale.FULL;
        var cache = Optional.ofNullable(startCache).map(Path::toAbsolutePath);
        try (var world =
                new World(directory, scale, this::progress, NodeMain.class, cache, clock)) {
            try {
                for (Measurement measurement : chosen) {
                    figures.addAll(measurement.in(world));
                }
            } finally {
                // What was measured before a failure is worth the minutes it took.
                out.println();
                out.println(FigureTable.of(figures));
                out.println();
                world.used().forEach(use -> out.println(use.words()));
            }
        }
        return figures;
    }

    private List<Measurement> chosen() {
        List<String> unknown =
                names.stream()
                        .filter(given ->
                                measurements.stream().noneMatch(one -> isMeant(one, given)))
                        .toList();
        if (!unknown.isEmpty()) {
            throw new ParameterException(
                    Objects.requireNonNull(spec, "picocli's").commandLine(),
                    "Expected names of figures, but %s %s none: choose of %s"
                            .formatted(
                                    String.join(", ", unknown),
                                    unknown.size() == 1 ? "is" : "are",
                                    known()));
        }
        return measurements.stream()
                .filter(one ->
                        names.isEmpty() || names.stream().anyMatch(given -> isMeant(one, given)))
                .toList();
    }

    private static boolean isMeant(Measurement measurement, String given) {
        return measurement.names().stream()
                .anyMatch(name -> name.startsWith(given) || given.startsWith(name + "."));
    }

    private String known() {
        return measurements.stream()
                .flatMap(one -> one.names().stream())
                .collect(Collectors.joining(", "));
    }

    private void progress(String words) {
        err.println(words);
    }

    private static void delete(Path directory) throws IOException {
        try (Stream<Path> all = Files.walk(directory)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        }
    }
}
