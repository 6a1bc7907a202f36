package org.carerecord.query.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.carerecord.query.words.Amount;
import org.carerecord.query.words.ReadableDate;

/** Draws the numbers of one unit. */
final class ChartPlot {

    private static final int TICKS_UP = 5;
    private static final double ROOM = 0.08;

    private final String id;
    private final List<Measurement> all;
    private final Scale across;
    private final Scale up;

    /**
     * A plot.
     *
     * @param id the chart's name within the page
     * @param measurements of one unit, at two times at least
     */
    ChartPlot(String id, List<Measurement> measurements) {
        this.id = id;
        this.all =
                measurements.stream()
                        .sorted(Comparator.comparingDouble(Measurement::millis))
                        .toList();
        this.across =
                new Scale(
                        all.getFirst().millis(),
                        all.getLast().millis(),
                        Chart.LEFT + 20,
                        Chart.RIGHT - 20);
        this.up = up(all);
    }

    Chart chart() {
        Map<String, List<Measurement>> bySeries =
                all.stream()
                        .collect(
                                Collectors.groupingBy(
                                        Measurement::series,
                                        LinkedHashMap::new,
                                        Collectors.toList()));
        List<Chart.Series> series = new ArrayList<>();
        List<Chart.Band> bands = new ArrayList<>();
        bySeries.forEach((title, points) -> {
            series.add(series(series.size(), title, points));
            bands.addAll(bands(points));
        });
        String title = String.join(" and ", bySeries.keySet()) + " over time";
        var times = new TimeAxis(all, across);
        return new Chart(
                id,
                title,
                description(),
                unit(),
                bands,
                series,
                times.title(),
                times.ticks(),
                ticksUp());
    }

    private static Scale up(List<Measurement> all) {
        double[] numbers =
                all.stream()
                        .flatMapToDouble(one ->
                                DoubleStream.concat(
                                        DoubleStream.of(one.value()),
                                        DoubleStream.concat(
                                                one.low().stream(), one.high().stream())))
                        .sorted()
                        .toArray();
        double lowest = numbers[0];
        double highest = numbers[numbers.length - 1];
        double spread = highest > lowest ? highest - lowest : Math.max(1, Math.abs(highest));
        return new Scale(lowest - ROOM * spread, highest + ROOM * spread, Chart.BOTTOM, Chart.TOP);
    }

    private Chart.Series series(int number, String title, List<Measurement> points) {
        SeriesLook look = SeriesLook.of(number);
        return new Chart.Series(
                title,
                look,
                points.stream().map(one -> x(one) + "," + y(one)).collect(Collectors.joining(" ")),
                points.stream().map(one -> point(one, look.shape())).toList());
    }

    private Chart.Point point(Measurement one, Chart.Shape usual) {
        Chart.Shape shape = shape(one, usual);
        return new Chart.Point(
                PointShapes.outline(shape, across.place(one.millis()), up.place(one.value())),
                one.abnormal(),
                shape,
                ReadableDate.withTime(one.time())
                        + ": "
                        + one.series()
                        + " "
                        + one.bound()
                        + Amount.of(ChartNumbers.words(one.value()), one.unit())
                        + (one.abnormal() ? ", abnormal" : ""));
    }

    private static Chart.Shape shape(Measurement one, Chart.Shape usual) {
        if (one.bound().startsWith("<")) {
            return Chart.Shape.DOWN;
        }
        if (one.bound().startsWith(">")) {
            return Chart.Shape.UP;
        }
        return one.abnormal() ? Chart.Shape.DIAMOND : usual;
    }

    /**
     * The range of each point, from half-way to the one before to half-way to the one after; where
     * several in a row have the same, one band.
     */
    private List<Chart.Band> bands(List<Measurement> points) {
        List<Chart.Band> bands = new ArrayList<>();
        int first = 0;
        for (int next = 1; next <= points.size(); next++) {
            if (next < points.size() && hasSameRange(points.get(first), points.get(next))) {
                continue;
            }
            Measurement one = points.get(first);
            if (one.low().isPresent() || one.high().isPresent()) {
                bands.add(band(edge(points, first), edge(points, next), one.low(), one.high()));
            }
            first = next;
        }
        return bands;
    }

    private static boolean hasSameRange(Measurement one, Measurement other) {
        return one.low().equals(other.low()) && one.high().equals(other.high());
    }

    /** Where the range of a point starts, and that of the one before ends. */
    private double edge(List<Measurement> points, int number) {
        if (number == 0) {
            return Chart.LEFT;
        }
        return number == points.size()
                ? Chart.RIGHT
                : middle(points.get(number - 1), points.get(number));
    }

    private Chart.Band band(double from, double to, OptionalDouble low, OptionalDouble high) {
        double top = high.isPresent() ? up.place(high.getAsDouble()) : Chart.TOP;
        double bottom = low.isPresent() ? up.place(low.getAsDouble()) : Chart.BOTTOM;
        return new Chart.Band(
                ChartNumbers.place(from),
                ChartNumbers.place(Math.min(top, bottom)),
                ChartNumbers.place(Math.max(0, to - from)),
                ChartNumbers.place(Math.abs(bottom - top)));
    }

    private double middle(Measurement one, Measurement other) {
        return (across.place(one.millis()) + across.place(other.millis())) / 2;
    }

    private List<Chart.Tick> ticksUp() {
        List<Double> ticks = up.ticks(TICKS_UP);
        List<String> words = ChartNumbers.marks(ticks);
        return IntStream.range(0, ticks.size())
                .mapToObj(i ->
                        new Chart.Tick(
                                ChartNumbers.place(up.place(ticks.get(i))), words.get(i), false))
                .toList();
    }

    private String description() {
        double lowest = all.stream().mapToDouble(Measurement::value).min().orElseThrow();
        double highest = all.stream().mapToDouble(Measurement::value).max().orElseThrow();
        long abnormal = all.stream().filter(Measurement::abnormal).count();
        return String.format(
                Locale.ROOT,
                "%d values from %s to %s, the lowest %s and the highest %s. %d of them the"
                        + " source calls abnormal. The table holds all of them.",
                all.size(),
                ReadableDate.withTime(all.getFirst().time()),
                ReadableDate.withTime(all.getLast().time()),
                ChartNumbers.words(lowest),
                Amount.of(ChartNumbers.words(highest), unit()),
                abnormal);
    }

    private String unit() {
        return all.getFirst().unit();
    }

    private String x(Measurement one) {
        return ChartNumbers.place(across.place(one.millis()));
    }

    private String y(Measurement one) {
        return ChartNumbers.place(up.place(one.value()));
    }
}
