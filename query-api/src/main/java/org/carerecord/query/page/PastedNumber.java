package org.carerecord.query.page;

import java.text.Normalizer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An NHS number as people paste it: with spaces of any kind, dashes, dots or invisible characters
 * between its digits, and words such as "NHS No." around it.
 */
public final class PastedNumber {

    /** Everything before the first digit, the digits with what separates them, and the rest. */
    private static final Pattern NUMBER =
            Pattern.compile("\\D*((?:\\d[\\s\\p{Z}\\p{Pd}\\p{Cf}\\p{Cc}.,_/()]*)+)\\D*");

    private static final Pattern NO_DIGIT = Pattern.compile("\\D");

    /** No paste of a number is longer; what is, is none. */
    private static final int LONGEST = 200;

    private PastedNumber() {}

    /** The digits where the text is a number with what is usual around it, else the text itself. */
    public static String of(String text) {
        if (text.length() > LONGEST) {
            return text;
        }
        // Compatibility forms of digits, such as full-width ones, become the digits that they are.
        Matcher number = NUMBER.matcher(Normalizer.normalize(text, Normalizer.Form.NFKC));
        return number.matches() ? NO_DIGIT.matcher(number.group(1)).replaceAll("") : text;
    }
}
