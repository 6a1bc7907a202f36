package org.carerecord.benchmarks.measure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.carerecord.benchmarks.figure.Figure;
import org.carerecord.benchmarks.figure.Rounds;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/** The pure hot paths by themselves. */
public final class HotPathFigures implements Measurement {

    private static final String NAME = "micro";
    private static final String ALL = "org\\.carerecord\\..*";

    @Override
    public List<String> names() {
        return List.of(NAME);
    }

    @Override
    public List<Figure> in(World world) {
        world.progress().now("measuring hot paths by themselves");
        Scale scale = world.scale();
        TimeValue each = TimeValue.milliseconds(scale.microMillis());
        var options =
                new OptionsBuilder()
                        .include(ALL)
                        .forks(scale.microJvms())
                        .warmupIterations(scale.rounds())
                        .warmupTime(each)
                        .measurementIterations(scale.rounds())
                        .measurementTime(each)
                        .verbosity(VerboseMode.SILENT)
                        .build();
        try {
            return new Runner(options)
                    .run().stream()
                            .map(HotPathFigures::figure)
                            .sorted(Comparator.comparing(Figure::name))
                            .toList();
        } catch (RunnerException failed) {
            throw new IllegalStateException("Expected JMH to run", failed);
        }
    }

    private static Figure figure(RunResult result) {
        List<Double> rounds = new ArrayList<>();
        result.getBenchmarkResults()
                .forEach(fork ->
                        fork.getIterationResults()
                                .forEach(one -> rounds.add(one.getPrimaryResult().getScore())));
        String path = result.getParams().getBenchmark();
        String method = path.substring(path.lastIndexOf('.') + 1);
        return Figure.of(NAME + "." + method, new Rounds(rounds), "us/op");
    }
}
