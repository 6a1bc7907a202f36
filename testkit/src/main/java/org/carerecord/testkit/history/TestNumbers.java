package org.carerecord.testkit.history;

import java.util.ArrayList;
import java.util.List;
import org.carerecord.identity.NhsNumber;

/**
 * NHS numbers of the test range, never a person's. Seeds that differ modulo 100 000 never share a
 * number, so that many histories can be loaded into one log.
 */
final class TestNumbers {

    private static final long FIRST_NINE_DIGITS = 999_000_000L;
    private static final int BLOCK = 10;
    private static final int BLOCKS = 100_000;

    private TestNumbers() {}

    /** Distinct numbers, up to nine, in an order of chance. */
    static List<NhsNumber> of(long seed, int count, Chance chance) {
        long block = FIRST_NINE_DIGITS + Math.floorMod(seed, (long) BLOCKS) * BLOCK;
        int offset = chance.below(BLOCK);
        List<NhsNumber> numbers = new ArrayList<>(count);
        for (int i = 0; numbers.size() < count && i < BLOCK; i++) {
            // Three has no divisor in common with ten, so that the walk meets each number once.
            long nineDigits = block + (offset + 3L * i) % BLOCK;
            int checkDigit = NhsNumber.checkDigit(nineDigits);
            long number = nineDigits * 10 + checkDigit;
            // Of ten neighbours at most one has no check digit, and one is all nines.
            if (checkDigit < 10 && number != 9_999_999_999L) {
                numbers.add(new NhsNumber(number));
            }
        }
        return numbers;
    }
}
