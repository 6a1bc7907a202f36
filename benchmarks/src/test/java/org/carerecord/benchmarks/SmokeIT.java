package org.carerecord.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.carerecord.benchmarks.figure.Figure;
import org.carerecord.benchmarks.measure.Measurement;
import org.carerecord.benchmarks.measure.Scale;
import org.carerecord.benchmarks.measure.World;
import org.carerecord.benchmarks.node.NodeMain;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The benchmarks still start, ask and count; how fast anything is does not matter here. */
final class SmokeIT {

    private static final Logger LOG = LoggerFactory.getLogger(SmokeIT.class);

    @TempDir private Path directory;

    @Test
    void everyMeasurementGivesItsFigures() throws InterruptedException {
        List<Figure> figures = new ArrayList<>();

        try (var world =
                new World(
                        directory,
                        Scale.SMOKE,
                        words -> LOG.info("{}", words),
                        NodeMain.class,
                        Optional.empty(),
                        InstantSource.system())) {
            for (Measurement measurement : Main.measurements()) {
                figures.addAll(measurement.in(world));
            }
        }

        assertThat(figures)
                .extracting(Figure::name)
                .containsExactly(
                        "fold.bare",
                        "fold.throughput",
                        "rebuild",
                        "http.static.native",
                        "summary.hot.native",
                        "http.static.fhir",
                        "summary.hot.fhir",
                        "http.static.cold",
                        "summary.cold",
                        "summary.cold.disk",
                        "summary.asof",
                        "history.fold.2",
                        "history.read.2",
                        "history.fold.20",
                        "history.read.20",
                        "broker.roundtrip",
                        "freshness",
                        "json.parse.tree",
                        "json.parse.fhir",
                        "load",
                        "load.first",
                        "footprint.patients",
                        "footprint.resident",
                        "footprint.start",
                        "footprint.state",
                        "footprint.log",
                        "micro.decode",
                        "micro.entryKey",
                        "micro.foldHundred",
                        "micro.renderDocument",
                        "micro.renderNative",
                        "micro.select");
        assertThat(figures).allSatisfy(figure -> assertThat(figure.value()).isPositive());
    }
}
