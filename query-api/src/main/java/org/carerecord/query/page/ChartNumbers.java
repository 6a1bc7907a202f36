package org.carerecord.query.page;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Locale;

/** Numbers of a chart as text. */
final class ChartNumbers {

    /** What a double holds for certain; no source's number in a chart has more digits. */
    private static final MathContext DIGITS = new MathContext(12);

    private ChartNumbers() {}

    /** A place in the picture. */
    static String place(double place) {
        return String.format(Locale.ROOT, "%.1f", place);
    }

    /** A number for people, without the noise of binary fractions. */
    static String words(double number) {
        BigDecimal rounded = BigDecimal.valueOf(number).round(DIGITS).stripTrailingZeros();
        return rounded.signum() == 0 ? "0" : rounded.toPlainString();
    }
}
