package org.carerecord.query.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.carerecord.event.ClinicalTime;
import org.junit.jupiter.api.Test;

class ChartTest {

    private static final String FIRST = "2026-01-01";

    @Test
    void hasOneChartForEachUnitAndConvertsNone() {
        List<Chart> charts =
                Chart.of(
                        "t",
                        List.of(
                                potassium(0, 4.1, "mmol/L"),
                                potassium(1, 4.4, "mmol/L"),
                                potassium(2, 4200, "umol/L"),
                                potassium(3, 4300, "umol/L")));

        assertThat(charts).extracting(Chart::unit).containsExactly("mmol/L", "umol/L");
    }

    @Test
    void drawsNoTrendOfOneTime() {
        assertThat(Chart.of("t", List.of(potassium(0, 4.1, "a"), potassium(0, 4.2, "a"))))
                .isEmpty();
    }

    @Test
    void drawsWhatIsAbnormalInAnotherShape() {
        Chart chart =
                Chart.of("t", List.of(potassium(0, 4.1, "a"), marked(1, 6.9, "", true))).getFirst();

        List<Chart.Point> points = chart.series().getFirst().points();
        assertThat(points.get(0).outline()).contains("a5 5");
        assertThat(points.get(1).outline()).contains("l8 8l-8 8l-8 -8z");
        assertThat(points.get(1).words()).contains("abnormal");
        assertThat(chart.abnormalShapes()).containsExactly(Chart.Shape.DIAMOND);
    }

    @Test
    void pointsToWhereTheValueOfABoundLies() {
        Chart chart =
                Chart.of("t", List.of(marked(0, 5, "<=", false), marked(1, 90, ">", false)))
                        .getFirst();

        List<Chart.Point> points = chart.series().getFirst().points();
        assertThat(points.get(0).outline()).endsWith("l8 -14h-16z");
        assertThat(points.get(1).outline()).endsWith("l8 14h-16z");
        assertThat(points.get(0).words()).contains("<=5");
    }

    @Test
    void explainsTheShapesThatItHasAndNoOther() {
        assertThat(keyOf(marked(0, 5, "<=", false), marked(1, 6, "", false)))
                .containsExactly("below");
        assertThat(keyOf(marked(0, 5, ">", false), marked(1, 6, "", false)))
                .containsExactly("above");
        assertThat(keyOf(marked(0, 5, ">", true), marked(1, 6, "", false)))
                .containsExactly("above", "abnormal [UP]");
        assertThat(keyOf(marked(0, 5, "<", true), marked(1, 6, "", true)))
                .containsExactly("below", "abnormal [DIAMOND, DOWN]");
        assertThat(keyOf(potassium(0, 1, "a"), potassium(1, 2, "a"))).isEmpty();
    }

    private static List<String> keyOf(Measurement... measurements) {
        Chart chart = Chart.of("t", List.of(measurements)).getFirst();
        List<String> key = new ArrayList<>();
        if (chart.has(Chart.Shape.DOWN)) {
            key.add("below");
        }
        if (chart.has(Chart.Shape.UP)) {
            key.add("above");
        }
        if (!chart.abnormalShapes().isEmpty()) {
            key.add("abnormal " + chart.abnormalShapes());
        }
        return key;
    }

    @Test
    void keepsEveryPointAndBandWithinItsAxes() {
        List<Measurement> measurements = new ArrayList<>();
        for (int day = 0; day < 400; day += 7) {
            measurements.add(potassium(day, Math.sin(day) * Math.pow(10, day % 9 - 4), "a"));
        }

        Chart chart = Chart.of("t", measurements).getFirst();

        for (String place : chart.series().getFirst().line().split(" ", -1)) {
            String[] parts = place.split(",", -1);
            assertThat(Double.parseDouble(parts[0]))
                    .isBetween((double) Chart.LEFT, (double) Chart.RIGHT);
            assertThat(Double.parseDouble(parts[1]))
                    .isBetween((double) Chart.TOP, (double) Chart.BOTTOM);
        }
        assertThat(chart.bands()).hasSize(1);
        assertThat(chart.bands())
                .allSatisfy(band -> {
                    double top = Double.parseDouble(band.y());
                    assertThat(top).isBetween((double) Chart.TOP, (double) Chart.BOTTOM);
                    assertThat(top + Double.parseDouble(band.height()))
                            .isLessThanOrEqualTo(Chart.BOTTOM + 0.1);
                });
    }

    @Test
    void labelsItsAxes() {
        Chart chart =
                Chart.of("t", List.of(marked(0, 0.1, "", false), marked(365, 0.3, "", false)))
                        .getFirst();

        assertThat(chart.up())
                .extracting(Chart.Tick::words)
                .contains("0.1", "0.2", "0.3")
                .allSatisfy(words -> assertThat(words).hasSizeLessThan(5));
        assertThat(chart.across().getFirst().words()).isEqualTo("01-Jan-2026");
        assertThat(chart.across().getLast().words()).isEqualTo("01-Jan-2027");
        assertThat(chart.description()).contains("2 values from 01-Jan-2026 to 01-Jan-2027");
    }

    @Test
    void keepsANumberApartFromAUnitThatStartsWithOne() {
        Chart chart =
                Chart.of("t", List.of(potassium(0, 4, "10*9/L"), potassium(1, 12, "10*9/L")))
                        .getFirst();

        assertThat(chart.series().getFirst().points())
                .extracting(Chart.Point::words)
                .allSatisfy(words -> assertThat(words).endsWith(" × 10*9/L"));
        assertThat(chart.description()).contains("the highest 12 × 10*9/L.");
        assertThat(chart.unit()).isEqualTo("10*9/L");
    }

    @Test
    void marksHugeAndTinyNumbersInFewCharacters() {
        for (double size : List.of(1e99, -1e99, 1e-30, 123_456_789_012.0, 4e9)) {
            Chart chart =
                    Chart.of("t", List.of(potassium(0, size, "a"), potassium(1, size / 2, "a")))
                            .getFirst();

            assertThat(chart.up())
                    .extracting(Chart.Tick::words)
                    .doesNotHaveDuplicates()
                    .hasSizeGreaterThan(1)
                    .allSatisfy(words -> assertThat(words).hasSizeLessThanOrEqualTo(9));
            assertThat(chart.description()).hasSizeLessThan(200);
        }
    }

    @Test
    void keepsTheDigitsThatTellItsMarksApart() {
        assertThat(ChartNumbers.marks(List.of(1_234_567_890.0, 1_234_567_891.0)))
                .containsExactly("1234567890", "1234567891");
        assertThat(ChartNumbers.marks(List.of(0.0, 0.1, 150_000.0)))
                .containsExactly("0", "0.1", "150000");
        assertThat(ChartNumbers.words(53.10)).isEqualTo("53.1");
    }

    @Test
    void drawsTheSameValueTwiceInTheMiddle() {
        Chart chart = Chart.of("t", List.of(potassium(0, 0, "a"), potassium(1, 0, "a"))).getFirst();

        assertThat(chart.up()).isNotEmpty();
        assertThat(chart.series().getFirst().line()).doesNotContain("NaN").doesNotContain("Inf");
    }

    @Test
    void tellsValuesOfOneDayApartByTheirTimes() {
        Chart chart =
                Chart.of(
                                "t",
                                List.of(
                                        at("2026-07-14T08:20:00+01:00"),
                                        at("2026-07-14T15:00:00+01:00")))
                        .getFirst();

        assertThat(chart.series().getFirst().points())
                .extracting(Chart.Point::words)
                .containsExactly(
                        "14-Jul-2026 08:20: Potassium 4 a", "14-Jul-2026 15:00: Potassium 4 a");
        assertThat(chart.axis()).isEqualTo("Time, 14-Jul-2026");
        assertThat(chart.across())
                .extracting(Chart.Tick::words)
                .containsExactly("08:20", "10:33", "12:46", "15:00");
        assertThat(chart.description()).contains("from 14-Jul-2026 08:20 to 14-Jul-2026 15:00");
    }

    @Test
    void marksADayWhereItStarts() {
        Chart chart =
                Chart.of(
                                "t",
                                List.of(
                                        at("2026-07-10T00:00:00+01:00"),
                                        at("2026-07-12T00:00:00+01:00"),
                                        at("2026-07-12T18:00:00+01:00"),
                                        at("2026-07-14T00:00:00+01:00"),
                                        at("2026-07-15T12:00:00+01:00")))
                        .getFirst();

        String[] points = chart.series().getFirst().line().split(" ", -1);
        assertThat(chart.across())
                .extracting(Chart.Tick::words)
                .containsExactly("10-Jul-2026", "12-Jul-2026", "14-Jul-2026", "15-Jul-2026");
        assertThat(points[1]).startsWith(chart.across().get(1).place() + ",");
        assertThat(points[3]).startsWith(chart.across().get(2).place() + ",");
    }

    @Test
    void marksItsEndsWhateverLiesBetween() {
        Chart chart =
                Chart.of("t", List.of(at("2026-01-10T22:00:00Z"), at("2026-01-12T23:00:00Z")))
                        .getFirst();

        assertThat(chart.across())
                .extracting(Chart.Tick::words)
                .containsExactly("10-Jan-2026", "12-Jan-2026");
        assertThat(chart.across()).extracting(Chart.Tick::between).containsExactly(false, false);
    }

    @Test
    void isNoMorePreciseThanItsSource() {
        Chart chart = Chart.of("t", List.of(at("2024"), at("2025-03"))).getFirst();

        assertThat(chart.series().getFirst().points())
                .extracting(Chart.Point::words)
                .containsExactly("2024: Potassium 4 a", "Mar-2025: Potassium 4 a");
        assertThat(chart.axis()).isEqualTo("Date");
        assertThat(chart.across().getFirst().words()).isEqualTo("2024");
        assertThat(chart.across().getLast().words()).isEqualTo("Mar-2025");
        assertThat(chart.description()).contains("2 values from 2024 to Mar-2025");
        assertThat(Chart.of("t", List.of(at("2026-07-14"), at("2026-07-15"))).getFirst().axis())
                .isEqualTo("Date");
    }

    @Test
    void drawsValuesOfOneSecond() {
        List<Chart> charts =
                Chart.of(
                        "t",
                        List.of(
                                at("2026-07-14T08:20:00.100Z"),
                                at("2026-07-14T08:20:00.900Z"),
                                at("2026-07-14T08:20:00.9001Z")));

        assertThat(charts).hasSize(1);
        assertThat(charts.getFirst().series().getFirst().line())
                .isEqualTo("120.0,152.0 640.0,152.0 640.0,152.0");
        assertThat(charts.getFirst().across()).isNotEmpty();
        assertThat(charts.toString()).doesNotContain("NaN").doesNotContain("Inf");
    }

    @Test
    void tellsSixteenSeriesApartWithoutColours() {
        List<Measurement> measurements = new ArrayList<>();
        for (int number = 0; number < 16; number++) {
            for (int day = 0; day < 2; day++) {
                measurements.add(of("Series " + number, day));
            }
        }

        List<Chart.Series> series = Chart.of("t", measurements).getFirst().series();

        assertThat(series).hasSize(16);
        assertThat(series).extracting(Chart.Series::look).doesNotHaveDuplicates();
        assertThat(series.subList(0, 4))
                .extracting(one -> one.points().getFirst().outline())
                .doesNotHaveDuplicates();
        assertThat(series.getFirst().look().dashes()).isNull();
    }

    private static Measurement of(String series, int day) {
        return new Measurement(
                series,
                "a",
                day(day),
                4,
                "",
                false,
                OptionalDouble.empty(),
                OptionalDouble.empty());
    }

    private static Measurement at(String time) {
        return new Measurement(
                "Potassium",
                "a",
                new ClinicalTime(time),
                4,
                "",
                false,
                OptionalDouble.empty(),
                OptionalDouble.empty());
    }

    private static ClinicalTime day(int days) {
        return new ClinicalTime(LocalDate.parse(FIRST).plusDays(days).toString());
    }

    private static Measurement potassium(int day, double value, String unit) {
        return new Measurement(
                "Potassium",
                unit,
                day(day),
                value,
                "",
                false,
                OptionalDouble.of(3.5),
                OptionalDouble.empty());
    }

    private static Measurement marked(int day, double value, String bound, boolean abnormal) {
        return new Measurement(
                "Potassium",
                "a",
                day(day),
                value,
                bound,
                abnormal,
                OptionalDouble.empty(),
                OptionalDouble.empty());
    }
}
