package org.carerecord.query.json;

/** Whole numbers digit by digit. */
final class Digits {

    /** How many bytes there have to be for a number. */
    static final int LONGEST = Long.toString(Long.MIN_VALUE).length();

    private static final int TEN = 10;
    private static final int HEXADECIMAL = 16;
    private static final int HALF_A_BYTE = 4;
    private static final int LAST_DIGIT = 0xF;

    private Digits() {}

    /**
     * Puts a number in decimal.
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
     * Puts so many decimal digits of a number, with zeros before it where it has fewer.
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

    /**
     * Puts the sixteen hexadecimal digits of eight bytes, in lower case.
     *
     * @return where the next is to be put
     */
    static int putHexadecimal(long eight, byte[] bytes, int at) {
        long left = eight;
        for (int i = at + HEXADECIMAL - 1; i >= at; i--) {
            int digit = (int) left & LAST_DIGIT;
            bytes[i] = (byte) (digit < TEN ? '0' + digit : 'a' - TEN + digit);
            left >>>= HALF_A_BYTE;
        }
        return at + HEXADECIMAL;
    }
}
