package org.carerecord.query.page;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How what was measured looks in a chart beside what else was, without a colour of its own.
 *
 * @param shape of its points
 * @param dashes of its line, as a drawing has them; null for none
 */
record SeriesLook(Chart.Shape shape, @Nullable String dashes) {

    private static final List<Chart.Shape> SHAPES =
            List.of(Chart.Shape.CIRCLE, Chart.Shape.SQUARE, Chart.Shape.PLUS, Chart.Shape.CROSS);

    private static final List<String> DASHES = List.of("", "8 4", "2 4", "14 4 2 4");

    /** The look of one of several, the first being 0; sixteen are unlike each other. */
    static SeriesLook of(int number) {
        int round = number / SHAPES.size();
        String dashes = DASHES.get((number + round) % DASHES.size());
        return new SeriesLook(SHAPES.get(number % SHAPES.size()), dashes.isEmpty() ? null : dashes);
    }
}
