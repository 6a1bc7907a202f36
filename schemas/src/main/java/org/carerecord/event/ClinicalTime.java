package org.carerecord.event;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.regex.Pattern;

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

    private static final Pattern YEAR = Pattern.compile("\\d{4}");
    private static final Pattern MONTH = Pattern.compile("\\d{4}-\\d{2}");
    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

    /** The years that java.time knows beyond four digits do not fit a long of milliseconds. */
    private static final Pattern MOMENT = Pattern.compile("\\d{4}-\\d{2}-\\d{2}T.+");

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
        if (YEAR.matcher(text).matches()) {
            return midnight(Year.parse(text).plusYears(1).atDay(1));
        }
        if (MONTH.matcher(text).matches()) {
            return midnight(YearMonth.parse(text).plusMonths(1).atDay(1));
        }
        if (DAY.matcher(text).matches()) {
            return midnight(LocalDate.parse(text).plusDays(1));
        }
        return start().plusSeconds(1);
    }

    private static Instant startOf(String text) {
        try {
            if (YEAR.matcher(text).matches()) {
                return midnight(Year.parse(text).atDay(1));
            }
            if (MONTH.matcher(text).matches()) {
                return midnight(YearMonth.parse(text).atDay(1));
            }
            if (DAY.matcher(text).matches()) {
                return midnight(LocalDate.parse(text));
            }
            if (MOMENT.matcher(text).matches()) {
                return OffsetDateTime.parse(text).toInstant();
            }
        } catch (DateTimeException noDate) {
            throw new IllegalArgumentException(RULE, noDate);
        }
        throw new IllegalArgumentException(RULE);
    }

    private static Instant midnight(LocalDate day) {
        return day.atStartOfDay(ZoneOffset.UTC).toInstant();
    }
}
