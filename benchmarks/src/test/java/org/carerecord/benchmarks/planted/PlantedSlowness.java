package org.carerecord.benchmarks.planted;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.carerecord.benchmarks.figure.Figure;
import org.carerecord.benchmarks.figure.FigureTable;
import org.carerecord.benchmarks.measure.ColdSummaries;
import org.carerecord.benchmarks.measure.FoldFigures;
import org.carerecord.benchmarks.measure.Measurement;
import org.carerecord.benchmarks.measure.Scale;
import org.carerecord.benchmarks.measure.World;
import org.carerecord.benchmarks.node.NodeMain;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A slowness planted in the fold moves the fold's figure and not the read's, and one planted in the
 * read the other way round. It takes some ten quiet minutes and asserts times, so {@code verify}
 * passes it over:
 *
 * <pre>./mvnw -pl benchmarks -am verify -Dtest=none -Dsurefire.failIfNoSpecifiedTests=false
 *     -Dit.test=PlantedSlowness -Dfailsafe.failIfNoSpecifiedTests=false</pre>
 */
final class PlantedSlowness {

    private static final String FOLD = "fold.throughput";
    private static final String READ = "summary.cold";

    /**
     * Less than this part of what it was is slower. A second scan leaves some 0.73 of the rate, for
     * a request is not scanning alone.
     */
    private static final double SLOWER = 0.82;

    /**
     * A JVM that is still compiling hides what was planted behind what it compiles, and a round
     * that is over in a moment tells little.
     */
    private static final Scale WARM = Scale.QUICK.warmedUpFor(6, 36, 1_000);

    @TempDir private Path directory;

    @Test
    void theRightFigureTells() throws IOException, InterruptedException {
        Map<String, Figure> asItIs = measured("as-it-is", NodeMain.class);
        Map<String, Figure> slowFold = measured("slow-fold", SlowFoldMain.class);
        Map<String, Figure> slowRead = measured("second-scan", SecondScanMain.class);

        assertThat(part(FOLD, slowFold, asItIs)).isLessThan(SLOWER);
        assertThat(part(READ, slowFold, asItIs)).isGreaterThan(SLOWER);
        assertThat(part(READ, slowRead, asItIs)).isLessThan(SLOWER);
        assertThat(part(FOLD, slowRead, asItIs)).isGreaterThan(SLOWER);
    }

    private Map<String, Figure> measured(String name, Class<?> node)
            throws IOException, InterruptedException {
        Map<String, Figure> figures = new LinkedHashMap<>();
        Path own = Files.createDirectory(directory.resolve(name));
        try (var world =
                new World(own, WARM, words -> {}, node, Optional.empty(), InstantSource.system())) {
            for (Measurement measurement :
                    new Measurement[] {new FoldFigures(), new ColdSummaries()}) {
                measurement.in(world).forEach(figure -> figures.put(figure.name(), figure));
            }
        }
        System.out.printf("%s%n%s%n", name, FigureTable.of(figures.values().stream().toList()));
        return figures;
    }

    /** Beside the ceiling of the same run, so that a busier minute does not count. */
    private static double part(String name, Map<String, Figure> slow, Map<String, Figure> usual) {
        return ratio(name, slow) / ratio(name, usual);
    }

    private static double ratio(String name, Map<String, Figure> figures) {
        return Objects.requireNonNull(figures.get(name), name).ratio().orElseThrow();
    }
}
