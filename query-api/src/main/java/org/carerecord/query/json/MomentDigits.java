package org.carerecord.query.json;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;

/**
 * Moments in UTC digit by digit, as {@link Instant#toString} has them: a fraction of a second in as
 * many groups of three digits as it needs.
 */
final class MomentDigits {

    /** How long one is at most. */
    static final int LONGEST = "2019-05-03T10:15:00.123456789Z".length();

    private static final Instant FIRST = Instant.parse("0000-01-01T00:00:00Z");
    private static final Instant BEHIND_LAST =
            LocalDate.of(10_000, 1, 1).atStartOfDay().toInstant(ZoneOffset.UTC);

    private static final int YEAR = 4;
    private static final int NANOSECONDS = 9;
    private static final int GROUP = 3;
    private static final int THOUSAND = 1_000;

    private MomentDigits() {}

    /** Whether a moment has a year of four digits. */
    static boolean fit(Instant moment) {
        return !moment.isBefore(FIRST) && moment.isBefore(BEHIND_LAST);
    }

    /**
     * Puts a moment that fits.
     *
     * @return where the next is to be put
     */
    static int put(Instant moment, byte[] bytes, int at) {
        LocalDate day = LocalDate.ofInstant(moment, ZoneOffset.UTC);
        LocalTime time = LocalTime.ofInstant(moment, ZoneOffset.UTC);
        int next = Digits.put(day.getYear(), YEAR, bytes, at);
        next = two('-', day.getMonthValue(), bytes, next);
        next = two('-', day.getDayOfMonth(), bytes, next);
        next = two('T', time.getHour(), bytes, next);
        next = two(':', time.getMinute(), bytes, next);
        next = two(':', time.getSecond(), bytes, next);
        next = fraction(time.getNano(), bytes, next);
        bytes[next] = 'Z';
        return next + 1;
    }

    private static int fraction(int nanoseconds, byte[] bytes, int at) {
        if (nanoseconds == 0) {
            return at;
        }
        int digits = NANOSECONDS;
        int fraction = nanoseconds;
        while (fraction % THOUSAND == 0) {
            fraction /= THOUSAND;
            digits -= GROUP;
        }
        bytes[at] = '.';
        return Digits.put(fraction, digits, bytes, at + 1);
    }

    private static int two(char before, int number, byte[] bytes, int at) {
        bytes[at] = (byte) before;
        return Digits.put(number, 2, bytes, at + 1);
    }
}
