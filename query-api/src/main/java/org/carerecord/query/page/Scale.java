package org.carerecord.query.page;

import java.util.ArrayList;
import java.util.List;

/**
 * Maps numbers to places along a side of a chart.
 *
 * @param from the number at the start
 * @param to the number at the end; above the other
 * @param start the place of the start
 * @param end the place of the end, which may lie before the start
 */
record Scale(double from, double to, double start, double end) {

    private static final double[] ROUND = {1, 2, 5, 10};

    double place(double number) {
        return start + (number - from) / (to - from) * (end - start);
    }

    /** Round numbers within the scale, about as many as asked for. */
    List<Double> ticks(int about) {
        double step = step((to - from) / about);
        List<Double> ticks = new ArrayList<>();
        for (double tick = Math.ceil(from / step) * step;
                tick <= to && ticks.size() <= 2 * about;
                tick += step) {
            // A sum of steps drifts: what is shown is the multiple itself.
            ticks.add(Math.round(tick / step) * step);
        }
        return ticks;
    }

    /** The smallest of 1, 2, 5, 10 times a power of ten that is no smaller. */
    private static double step(double rough) {
        double power = Math.pow(10, Math.floor(Math.log10(rough)));
        for (double factor : ROUND) {
            if (factor * power >= rough) {
                return factor * power;
            }
        }
        return 10 * power;
    }
}
