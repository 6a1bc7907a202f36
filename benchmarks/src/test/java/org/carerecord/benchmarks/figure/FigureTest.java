package org.carerecord.benchmarks.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.carerecord.benchmarks.figure.Goal.Measure;
import org.junit.jupiter.api.Test;

final class FigureTest {

    private static final Figure CEILING =
            Figure.of("http.static", new Rounds(List.of(19_000.0, 20_000.0, 21_000.0)), "/s");

    private final Figure figure =
            Figure.of("summary.hot", new Rounds(List.of(15_000.0, 17_000.0, 16_000.0)), "/s")
                    .taking(0.9, 4.25)
                    .beside(CEILING)
                    .goal(Goal.atLeast(Measure.RATIO, 0.8))
                    .goal(Goal.atMost(Measure.P99, 4));

    @Test
    void itsValueIsTheMedianOfItsRounds() {
        assertThat(figure.value()).isEqualTo(16_000);
        assertThat(new Rounds(List.of(4.0, 1.0, 2.0, 3.0)).median()).isEqualTo(2.5);
    }

    @Test
    void itsSpreadIsWhatLiesBetweenTheLeastAndTheGreatest() {
        assertThat(figure.rounds().spread()).isEqualTo(2_000 / 16_000.0);
        assertThat(Rounds.of(7).spread()).isZero();
    }

    @Test
    void thereIsNoFigureWithoutARound() {
        assertThatThrownBy(() -> new Rounds(List.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("at least one round");
    }

    @Test
    void itIsSetBesideItsCeiling() {
        assertThat(figure.ratio())
                .hasValueSatisfying(r -> assertThat(r).isEqualTo(0.8, within(1e-9)));
        assertThat(CEILING.ratio()).isEmpty();
    }

    /** Either may have had the better hour, so their spreads add up. */
    @Test
    void theSpreadOfItsRatioIsThatOfBoth() {
        assertThat(figure.ceiling().orElseThrow().spread())
                .isEqualTo(2_000 / 16_000.0 + 2_000 / 20_000.0, within(1e-9));
    }

    /** The machine was twice as slow in the second round, for both. */
    @Test
    void roundsInTurnWithThoseOfItsCeilingAreSetBesideThemOneByOne() {
        Figure ceiling = Figure.of("fast", new Rounds(List.of(100.0, 50.0, 100.0)), "/s");
        Figure slow = Figure.of("slow", new Rounds(List.of(20.0, 10.0, 30.0)), "/s");

        Figure.Ceiling above = slow.inTurnWith(ceiling).ceiling().orElseThrow();

        assertThat(above.ratio()).isEqualTo(0.2, within(1e-9));
        assertThat(above.spread()).isEqualTo(0.5, within(1e-9));
        assertThatThrownBy(() -> slow.inTurnWith(Figure.of("one", 1, "/s")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("Expected 3 rounds, but there are 1");
    }

    @Test
    void itTellsWhichGoalsItMisses() {
        assertThat(figure.missed()).containsExactly(Goal.atMost(Measure.P99, 4));
        assertThat(CEILING.goal(Goal.atLeast(Measure.RATIO, 0.1)).missed()).hasSize(1);
    }

    @Test
    void theTableShowsWhatWasMeasuredAndWhatIsMissed() {
        assertThat(FigureTable.of(List.of(CEILING, figure)).lines())
                .containsExactly(
                        "figure        value        +-  p50 ms  p99 ms  beside       ratio    +-  goal",
                        "http.static  20,000  /s  10 %",
                        "summary.hot  16,000  /s  13 %    0.90    4.25  http.static   0.80  23 %"
                                + "  ratio >= 0.80, p99 <= 4  missed: p99 <= 4");
    }

    @Test
    void theJsonHoldsTheSameNumbers() throws IOException {
        JsonNode run =
                new ObjectMapper()
                        .readTree(FigureJson.of(Map.of("java", "25"), List.of(CEILING, figure)));

        assertThat(run.at("/run/java").asText()).isEqualTo("25");
        JsonNode hot = run.at("/figures/1");
        assertThat(hot.get("name").asText()).isEqualTo("summary.hot");
        assertThat(hot.get("value").asDouble()).isEqualTo(16_000);
        assertThat(hot.get("unit").asText()).isEqualTo("/s");
        assertThat(hot.get("p50ms").asDouble()).isEqualTo(0.9);
        assertThat(hot.get("p99ms").asDouble()).isEqualTo(4.25);
        assertThat(hot.get("ceiling").asText()).isEqualTo("http.static");
        assertThat(hot.get("ratio").asDouble()).isEqualTo(0.8, within(1e-9));
        assertThat(hot.get("ratioSpread").asDouble()).isEqualTo(0.225, within(1e-9));
        assertThat(hot.get("rounds")).hasSize(3);
        assertThat(hot.at("/goals/1/met").asBoolean()).isFalse();
        assertThat(run.at("/figures/0").has("ceiling")).isFalse();
    }
}
