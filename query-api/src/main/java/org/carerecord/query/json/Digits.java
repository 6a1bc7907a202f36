package org.carerecord.query.json;

/** Whole numbers digit by digit, in decimal. */
final class Digits {

    /** How many bytes there have to be for a number. */
    static final int LONGEST = Long.toString(Long.MIN_VALUE).length();

    private static final int TEN = 10;

    private Digits() {}

    /**
     * Puts a number.
     *
     * @return where the next is to be put
     */
    static int put(long number, byte[] bytes, int at) {
        if (number < 0) {
            bytes[at] = '-';
        }
        int first = number < 0 ? at + 1 : at;
        return put(number, digits(number), bytes, first);
    }

    /** Below zero it is divided too: the least number has no opposite. */
    private static int digits(long number) {
        int digits = 1;
        for (long left = number / TEN; left != 0; left /= TEN) {
            digits++;
        }
        return digits;
    }

    /**
     * Puts so many digits of a number, with zeros before it where it has fewer.
     *
     * @return where the next is to be put
     */
    static int put(long number, int digits, byte[] bytes, int at) {
        long left = number;
        for (int i = at + digits - 1; i >= at; i--) {
            bytes[i] = (byte) ('0' + Math.abs(left % TEN));
            left /= TEN;
        }
        return at + digits;
    }
}
