package org.carerecord.event;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;

/**
 * A date or date-time exactly as the source gave it, as precise as it was: {@code 2019}, {@code
 * 2019-05}, {@code 2019-05-03} or {@code 2019-05-03T10:15:00+01:00} (FHIR R4 dateTime).
 *
 * @param text the value as given
 */
public record ClinicalTime(String text) {

    /** The rule in words, for messages. */
    public static final String RULE =
            "Expected a date such as 2019, 2019-05 or 2019-05-03, or a date-time with its offset"
                    + " such as 2019-05-03T10:15:00+01:00";

    private static final long SECONDS_OF_A_DAY = Duration.ofDays(1).toSeconds();

    private static final int YEAR = "2019".length();
    private static final int MONTH = "2019-05".length();
    private static final int DAY = "2019-05-03".length();
    private static final int SECOND = "2019-05-03T10:15:00".length();
    private static final int UTC_SECOND = SECOND + 1;
    private static final int OFFSET_SECOND = SECOND + "+01:00".length();

    /** Refuses text that is no date of these forms. */
    public ClinicalTime {
        startOf(text);
    }

    /** Reads a date or date-time; empty if it is of none of the forms. */
    public static Optional<ClinicalTime> parse(String text) {
        try {
            return Optional.of(new ClinicalTime(text));
        } catch (IllegalArgumentException notADate) {
            return Optional.empty();
        }
    }

    /**
     * The first moment the value can mean, by which it is sorted: a date without a time starts at
     * midnight UTC, since the source names no zone.
     */
    public Instant start() {
        return startOf(text);
    }

    /**
     * The first moment after everything the value can mean: the next year, month, day or second.
     */
    public Instant endExclusive() {
        int length = text.length();
        if (length > DAY) {
            return start().plusSeconds(1);
        }
        LocalDate first = firstDay(text);
        return midnight(
                length == YEAR
                        ? first.plusYears(1)
                        : length == MONTH ? first.plusMonths(1) : first.plusDays(1));
    }

    /** Every time of every event goes through here, so the common forms are read by hand. */
    private static Instant startOf(String text) {
        try {
            return text.length() <= DAY ? midnight(firstDay(text)) : moment(text);
        } catch (DateTimeException noDate) {
            throw new IllegalArgumentException(RULE, noDate);
        }
    }

    private static LocalDate firstDay(String text) {
        return firstDay(text, text.length());
    }

    private static LocalDate firstDay(String text, int length) {
        if (length != YEAR && length != MONTH && length != DAY) {
            throw new IllegalArgumentException(RULE);
        }
        return LocalDate.of(
                number(text, 0, YEAR),
                length == YEAR ? 1 : number(after('-', text, YEAR), YEAR + 1, MONTH),
                length == DAY ? number(after('-', text, MONTH), MONTH + 1, DAY) : 1);
    }

    /** The years that java.time knows beyond four digits do not fit a long of milliseconds. */
    private static Instant moment(String text) {
        LocalDate day = firstDay(after('T', text, DAY), DAY);
        int length = text.length();
        boolean utc = length == UTC_SECOND && text.charAt(SECOND) == 'Z';
        boolean offset = length == OFFSET_SECOND && "+-".indexOf(text.charAt(SECOND)) >= 0;
        if (!utc && !offset) {
            return OffsetDateTime.parse(text).toInstant();
        }
        LocalTime time =
                LocalTime.of(
                        number(text, DAY + 1, DAY + 3),
                        number(after(':', text, DAY + 3), DAY + 4, DAY + 6),
                        number(after(':', text, DAY + 6), DAY + 7, SECOND));
        long local = day.toEpochDay() * SECONDS_OF_A_DAY + time.toSecondOfDay();
        return Instant.ofEpochSecond(utc ? local : local - offset(text).getTotalSeconds());
    }

    private static ZoneOffset offset(String text) {
        int sign = text.charAt(SECOND) == '-' ? -1 : 1;
        int hours = number(text, SECOND + 1, SECOND + 3);
        int minutes = number(after(':', text, SECOND + 3), SECOND + 4, OFFSET_SECOND);
        return ZoneOffset.ofHoursMinutes(sign * hours, sign * minutes);
    }

    /** The text, if this character stands in this place. */
    private static String after(char expected, String text, int place) {
        if (text.charAt(place) != expected) {
            throw new IllegalArgumentException(RULE);
        }
        return text;
    }

    private static int number(String text, int from, int to) {
        int number = 0;
        for (int i = from; i < to; i++) {
            char digit = text.charAt(i);
            if (digit < '0' || digit > '9') {
                throw new IllegalArgumentException(RULE);
            }
            number = number * 10 + digit - '0';
        }
        return number;
    }

    private static Instant midnight(LocalDate day) {
        return Instant.ofEpochSecond(day.toEpochDay() * SECONDS_OF_A_DAY);
    }
}
