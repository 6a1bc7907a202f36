package org.carerecord.benchmarks;

import java.time.InstantSource;
import java.util.List;
import org.carerecord.benchmarks.measure.ColdSummaries;
import org.carerecord.benchmarks.measure.FileLoads;
import org.carerecord.benchmarks.measure.FoldFigures;
import org.carerecord.benchmarks.measure.Footprint;
import org.carerecord.benchmarks.measure.Freshness;
import org.carerecord.benchmarks.measure.HistoryLengths;
import org.carerecord.benchmarks.measure.HotPathFigures;
import org.carerecord.benchmarks.measure.HotSummaries;
import org.carerecord.benchmarks.measure.Measurement;
import picocli.CommandLine;

/** The program behind {@code ./care-record bench}. */
public final class Main {

    private Main() {}

    /** Measures what the arguments ask for. */
    public static void main(String[] args) {
        var command =
                new BenchCommand(measurements(), System.out, System.err, InstantSource.system());
        System.exit(new CommandLine(command).execute(args));
    }

    /** In the order in which they are taken: each finds what the ones before it left. */
    static List<Measurement> measurements() {
        return List.of(
                new FoldFigures(),
                new HotSummaries(),
                new ColdSummaries(),
                new HistoryLengths(),
                new Freshness(),
                new FileLoads(),
                new Footprint(),
                new HotPathFigures());
    }
}
