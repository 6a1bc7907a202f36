package org.carerecord.query.page;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;

/** Numbers of a chart as text. */
final class ChartNumbers {

    /** What a double holds for certain; no source's number in a chart has more digits. */
    private static final MathContext DIGITS = new MathContext(12);

    /** How many characters of a number are read at a glance. */
    private static final int LONGEST = 15;

    /** How many characters have room beside an axis. */
    private static final int MARK = 9;

    /** The digits of a mark at least: together with a power of ten they have that room. */
    private static final int FEWEST = 3;

    private ChartNumbers() {}

    /** A place in the picture. */
    static String place(double place) {
        return String.format(Locale.ROOT, "%.1f", place);
    }

    /**
     * A number for people, without the noise of binary fractions; one of more digits than anybody
     * reads has a power of ten.
     */
    static String words(double number) {
        BigDecimal rounded = rounded(number, DIGITS);
        String plain = rounded.toPlainString();
        return plain.length() <= LONGEST ? plain : rounded.toString();
    }

    /**
     * The numbers of an axis, each in few enough characters to stand beside it; in more only where
     * two of them would say the same.
     */
    static List<String> marks(List<Double> numbers) {
        List<String> plain =
                numbers.stream().map(number -> rounded(number, DIGITS).toPlainString()).toList();
        if (longest(plain) <= MARK) {
            return plain;
        }
        return IntStream.rangeClosed(FEWEST, DIGITS.getPrecision())
                .mapToObj(MathContext::new)
                .map(digits ->
                        numbers.stream().map(number -> rounded(number, digits).toString()).toList())
                .filter(words -> Set.copyOf(words).size() == words.size())
                .filter(words -> longest(words) < longest(plain))
                .findFirst()
                .orElse(plain);
    }

    private static int longest(List<String> words) {
        return words.stream().mapToInt(String::length).max().orElse(0);
    }

    private static BigDecimal rounded(double number, MathContext digits) {
        BigDecimal rounded = BigDecimal.valueOf(number).round(digits).stripTrailingZeros();
        return rounded.signum() == 0 ? BigDecimal.ZERO : rounded;
    }
}
