package org.carerecord.query.page;

import java.util.Locale;

/** The outlines of points. */
final class PointShapes {

    private static final double RADIUS = 5;
    private static final double WIDE = 8;

    private PointShapes() {}

    /** The path of a shape around a place. */
    static String outline(Chart.Shape shape, double x, double y) {
        return switch (shape) {
            case CIRCLE -> path("M%.1f %.1fa5 5 0 1 0 10 0a5 5 0 1 0 -10 0z", x - RADIUS, y);
            case SQUARE -> path("M%.1f %.1fh9v9h-9z", x - 4.5, y - 4.5);
            case DIAMOND -> path("M%.1f %.1fl8 8l-8 8l-8 -8z", x, y - WIDE);
            case PLUS -> path("M%.1f %.1fh4v4h4v4h-4v4h-4v-4h-4v-4h4z", x - 2, y - 6);
            case CROSS ->
                    path(
                            "M%.1f %.1fl3 3l3 -3l3 3l-3 3l3 3l-3 3l-3 -3l-3 3l-3 -3l3 -3l-3 -3z",
                            x - 3, y - 6);
            case UP -> path("M%.1f %.1fl8 14h-16z", x, y - WIDE);
            case DOWN -> path("M%.1f %.1fl8 -14h-16z", x, y + WIDE);
        };
    }

    /** The path of a shape in the middle of the key's little picture. */
    static String inKey(Chart.Shape shape) {
        return outline(shape, 14, 10);
    }

    private static String path(String form, double x, double y) {
        return String.format(Locale.ROOT, form, x, y);
    }
}
