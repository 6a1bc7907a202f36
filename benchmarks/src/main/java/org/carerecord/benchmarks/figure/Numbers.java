package org.carerecord.benchmarks.figure;

import java.util.Locale;

/** Numbers as a table shows them: three digits that count, no more. */
final class Numbers {

    private static final double TENS = 10;
    private static final double HUNDREDS = 100;

    private Numbers() {}

    static String text(double number) {
        double size = Math.abs(number);
        if (size >= HUNDREDS || number == Math.rint(number)) {
            return String.format(Locale.ROOT, "%,.0f", number);
        }
        return String.format(Locale.ROOT, size >= TENS ? "%.1f" : "%.2f", number);
    }
}
