package org.carerecord.identity;

import org.jspecify.annotations.Nullable;

/**
 * An NHS number: ten digits, the last a modulus 11 check digit (NHS Data Dictionary, <em>NHS
 * NUMBER</em>). A value of this type has passed every rule of {@link #check}; whether numbers of
 * the test range are acceptable is the caller's {@link TestRange} to say.
 *
 * @param value the number as a long, 0 to 9 999 999 999: its order is the order of the digits
 */
public record NhsNumber(long value) implements Comparable<NhsNumber> {

    private static final int DIGITS = 10;
    private static final long TEST_RANGE_START = 9_990_000_000L;
    private static final long LIMIT = 10_000_000_000L;

    /** Whether the numbers kept for tests, 999 000 0000 to 999 999 9999, are acceptable. */
    public enum TestRange {
        /** Acceptable: demonstration and test systems. */
        ALLOWED,
        /** Refused: a system that holds real people. */
        REFUSED
    }

    /** The rules a number can break. */
    public enum Rule {
        /** Ten digits, with or without single spaces or hyphens between them. */
        TEN_DIGITS("Expected ten digits", "give all ten digits of the number"),
        /** The tenth digit is the modulus 11 check digit of the first nine. */
        CHECK_DIGIT("Expected a valid check digit", "check the number for a mistyped digit"),
        /** Ten equal digits pass the check digit and were never issued. */
        REPEATED_DIGITS(
                "Expected digits that are not all the same", "give the person's own number"),
        /** Numbers that start with 999 are never issued to a person. */
        TEST_RANGE(
                "Expected an issued number, but numbers starting 999 are for tests",
                "give an issued number, or allow the test range where no real person is held");

        private final String sentence;
        private final String fix;

        Rule(String sentence, String fix) {
            this.sentence = sentence;
            this.fix = fix;
        }

        /** What was expected, without the offending text. */
        public String sentence() {
            return sentence;
        }

        /** What to do about it. */
        public String fix() {
            return fix;
        }

        /** The rule's name in answers and reports, for example {@code check-digit}. */
        public String code() {
            return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        }
    }

    /** What {@link #check} found: the number, or the rule that the text breaks. */
    public sealed interface Check {}

    /** The text is an acceptable NHS number. */
    public record Valid(NhsNumber number) implements Check {}

    /** The text is no acceptable NHS number. The text itself is not kept: it may be a person's. */
    public record Invalid(Rule rule) implements Check {}

    /** Checks the number as {@link #check} does, test range allowed. */
    public NhsNumber {
        Rule broken = brokenRule(value, TestRange.ALLOWED);
        if (broken != null) {
            throw new IllegalArgumentException(broken.sentence());
        }
    }

    /**
     * Reads an NHS number in any common written form: {@code 9434765919}, {@code 943 476 5919},
     * {@code 943-476-5919}, with surrounding white space.
     */
    public static Check check(String text, TestRange testRange) {
        long number = digitsOf(text.strip());
        if (number < 0) {
            return new Invalid(Rule.TEN_DIGITS);
        }
        Rule broken = brokenRule(number, testRange);
        return broken == null ? new Valid(new NhsNumber(number)) : new Invalid(broken);
    }

    /**
     * The check digit of nine digits: 11 less the weighted sum modulo 11, where 11 is written 0.
     *
     * @param nineDigits the first nine digits as a number, 0 to 999 999 999
     * @return 0 to 9, or 10 where no number with these digits exists
     */
    public static int checkDigit(long nineDigits) {
        long rest = nineDigits;
        long sum = 0;
        for (int weight = 2; weight <= DIGITS; weight++) {
            sum += (rest % 10) * weight;
            rest /= 10;
        }
        int digit = 11 - (int) (sum % 11);
        return digit == 11 ? 0 : digit;
    }

    /** Whether the number lies in the range that is kept for tests and never issued. */
    public boolean isTestRange() {
        return value >= TEST_RANGE_START;
    }

    /** The ten digits without spaces: the form of topics, keys and addresses. */
    public String digits() {
        String text = Long.toString(value);
        return "0".repeat(DIGITS - text.length()) + text;
    }

    /** The number as people read it, {@code 943 476 5919} (NHS Data Dictionary: 3 3 4). */
    public String spaced() {
        String text = digits();
        return text.substring(0, 3) + " " + text.substring(3, 6) + " " + text.substring(6);
    }

    @Override
    public int compareTo(NhsNumber other) {
        return Long.compare(value, other.value);
    }

    /** Hides the digits: this form may reach a log. Use {@link #digits} or {@link #spaced}. */
    @Override
    public String toString() {
        return "NhsNumber[hidden]";
    }

    private static @Nullable Rule brokenRule(long number, TestRange testRange) {
        if (number < 0 || number >= LIMIT) {
            return Rule.TEN_DIGITS;
        }
        if (number % 1_111_111_111L == 0) {
            return Rule.REPEATED_DIGITS;
        }
        if (checkDigit(number / 10) != number % 10) {
            return Rule.CHECK_DIGIT;
        }
        return testRange == TestRange.REFUSED && number >= TEST_RANGE_START
                ? Rule.TEST_RANGE
                : null;
    }

    private static long digitsOf(String text) {
        long number = 0;
        int digits = 0;
        boolean separated = true;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= '0' && c <= '9' && digits < DIGITS) {
                number = number * 10 + (c - '0');
                digits++;
                separated = false;
            } else if ((c == ' ' || c == '-') && !separated) {
                separated = true;
            } else {
                return -1;
            }
        }
        return digits == DIGITS && !separated ? number : -1;
    }
}
