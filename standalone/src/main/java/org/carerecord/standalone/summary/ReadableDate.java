package org.carerecord.standalone.summary;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;

/** Dates as the NHS writes them: {@code 14-Jul-1945}. */
final class ReadableDate {

    private static final DateTimeFormatter DAY = formatter("dd-MMM-uuuu");
    private static final DateTimeFormatter MONTH = formatter("MMM-uuuu");
    private static final DateTimeFormatter TIME = formatter("HH:mm");
    private static final DateTimeFormatter MOMENT = formatter("dd-MMM-uuuu HH:mm:ss 'UTC'");

    private static final int DAY_LENGTH = "2026-07-14".length();
    private static final int MONTH_LENGTH = "2026-07".length();

    private ReadableDate() {}

    /** The day of a source's date or date-time, or the month or year if it says no more. */
    static String of(String clinicalTime) {
        try {
            if (clinicalTime.length() == MONTH_LENGTH) {
                return MONTH.format(YearMonth.parse(clinicalTime));
            }
            return day(clinicalTime).map(DAY::format).orElse(clinicalTime);
        } catch (DateTimeException notADate) {
            return clinicalTime;
        }
    }

    /** A moment of the system's own, in UTC to the second. */
    static String ofMoment(String instant) {
        try {
            return MOMENT.format(Instant.parse(instant).atOffset(ZoneOffset.UTC));
        } catch (DateTimeException notAMoment) {
            return instant;
        }
    }

    /**
     * The day as the source wrote it, in the source's own zone; empty if it is not that precise.
     */
    static Optional<LocalDate> day(String clinicalTime) {
        try {
            if (clinicalTime.length() < DAY_LENGTH) {
                return Optional.empty();
            }
            return Optional.of(
                    clinicalTime.length() == DAY_LENGTH
                            ? LocalDate.parse(clinicalTime)
                            : OffsetDateTime.parse(clinicalTime).toLocalDate());
        } catch (DateTimeException notADate) {
            return Optional.empty();
        }
    }

    /** The time of day as the source wrote it, in the source's own zone; empty if it has none. */
    static String timeOfDay(String clinicalTime) {
        try {
            return clinicalTime.length() <= DAY_LENGTH
                    ? ""
                    : TIME.format(OffsetDateTime.parse(clinicalTime));
        } catch (DateTimeException notADate) {
            return "";
        }
    }

    private static DateTimeFormatter formatter(String pattern) {
        return DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH);
    }
}
