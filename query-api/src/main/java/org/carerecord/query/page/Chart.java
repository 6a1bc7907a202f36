package org.carerecord.query.page;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A chart of one unit's numbers over time, in places of a picture whose upper left corner is 0, 0.
 * What the source calls abnormal has another shape, a bound points to where the value lies.
 *
 * @param id its name within the page
 * @param title what it shows
 * @param description what whoever does not see it would ask
 * @param unit the unit of its numbers
 * @param bands the reference ranges, from left to right
 * @param series what was measured
 * @param axis what the time axis is of
 * @param across its marks
 * @param up the marks of the axis of numbers
 */
record Chart(
        String id,
        String title,
        String description,
        String unit,
        List<Band> bands,
        List<Series> series,
        String axis,
        List<Tick> across,
        List<Tick> up) {

    /** The part of the picture within the axes. */
    static final int LEFT = 100;

    static final int RIGHT = 660;
    static final int TOP = 20;
    static final int BOTTOM = 284;

    private static final int WIDTH = 720;
    private static final int HEIGHT = 376;

    /** How a point looks. */
    enum Shape {
        CIRCLE,
        SQUARE,
        DIAMOND,
        PLUS,
        CROSS,
        UP,
        DOWN
    }

    /** A reference range over the time of a point. */
    record Band(String x, String y, String width, String height) {}

    /**
     * A point.
     *
     * @param outline its shape as the path of a drawing
     * @param shape what its outline is
     * @param words the value with its time
     */
    record Point(String outline, boolean abnormal, Shape shape, String words) {}

    /**
     * What was measured.
     *
     * @param look tells it from the others
     * @param line the places of its points, joined
     */
    record Series(String title, SeriesLook look, String line, List<Point> points) {}

    /**
     * A mark of an axis.
     *
     * @param between whether it is none of the outermost two, so that its words may give way
     */
    record Tick(String place, String words, boolean between) {}

    /** The whole picture. */
    String viewBox() {
        return "0 0 " + WIDTH + " " + HEIGHT;
    }

    /** The shapes of what the source calls abnormal: that of a bound is still that of a bound. */
    List<Shape> abnormalShapes() {
        return points().filter(Point::abnormal).map(Point::shape).distinct().sorted().toList();
    }

    /** Whether a point has this shape: what is not in the picture is not in its key. */
    boolean has(Shape shape) {
        return points().anyMatch(point -> point.shape() == shape);
    }

    private Stream<Point> points() {
        return series.stream().flatMap(one -> one.points().stream());
    }

    boolean hasBands() {
        return !bands.isEmpty();
    }

    /** A chart of each unit that was measured at two times at least. */
    static List<Chart> of(String id, List<Measurement> measurements) {
        Map<String, List<Measurement>> byUnit = new LinkedHashMap<>();
        for (Measurement one : measurements) {
            byUnit.computeIfAbsent(one.unit(), _ -> new ArrayList<>()).add(one);
        }
        List<Chart> charts = new ArrayList<>();
        for (List<Measurement> unit : byUnit.values()) {
            if (unit.stream().map(Measurement::millis).distinct().count() > 1) {
                charts.add(new ChartPlot(id + "-chart-" + (charts.size() + 1), unit).chart());
            }
        }
        return List.copyOf(charts);
    }
}
