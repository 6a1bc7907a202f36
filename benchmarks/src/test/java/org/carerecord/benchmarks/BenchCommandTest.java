package org.carerecord.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

final class BenchCommandTest {

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final StringWriter said = new StringWriter();

    @Test
    void refusesANameThatNoFigureHasBeforeAnythingStarts() {
        assertThat(run("--quick", "summary.warm", "rebuild")).isEqualTo(2);

        assertThat(said.toString())
                .contains("Expected names of figures, but summary.warm is none")
                .contains("choose of fold.throughput, rebuild, summary.hot, summary.cold");
        assertThat(out.toString(StandardCharsets.UTF_8)).isEmpty();
    }

    @Test
    void tellsWhatItMeasuresAndHow() {
        assertThat(run("--help")).isZero();

        assertThat(said.toString()).contains("--quick", "--json=FILE", "NAME");
    }

    private int run(String... args) {
        var print = new PrintStream(out, true, StandardCharsets.UTF_8);
        var command = new BenchCommand(Main.measurements(), print, print, InstantSource.system());
        var words = new PrintWriter(said, true);
        return new CommandLine(command).setOut(words).setErr(words).execute(args);
    }
}
