package org.carerecord.query.page;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;

/** Moments on the clock of those who read the pages: that of the United Kingdom. */
public final class UkTime {

    private static final ZoneId ZONE = ZoneId.of("Europe/London");
    private static final DateTimeFormatter CLOCK =
            DateTimeFormatter.ofPattern("HH:mm", Locale.ENGLISH);

    private UkTime() {}

    /**
     * The moment that a form names; empty if it names none. An hour that the clock strikes twice is
     * the first of the two, an hour that it leaves out the one after.
     *
     * @param date as {@code 2026-07-14}
     * @param time as {@code 09:30}, with or without seconds
     */
    public static Optional<Instant> moment(String date, String time) {
        try {
            LocalDateTime local = LocalDateTime.of(LocalDate.parse(date), LocalTime.parse(time));
            return local.getYear() < 0 || local.getYear() > 9999
                    ? Optional.empty()
                    : Optional.of(local.atZone(ZONE).toInstant());
        } catch (DateTimeException none) {
            return Optional.empty();
        }
    }

    /** Whether a form names a day. */
    static boolean isDay(String date) {
        return moment(date, "00:00").isPresent();
    }

    /** Whether a form names a time of day. */
    static boolean isTime(String time) {
        return moment("2026-01-01", time).isPresent();
    }

    /** The day of a moment. */
    static LocalDate day(Instant moment) {
        return moment.atZone(ZONE).toLocalDate();
    }

    /** When the day of a moment starts. */
    static Instant startOfDay(Instant moment) {
        return day(moment).atStartOfDay(ZONE).toInstant();
    }

    /** The time of day of a moment, as a form has it: {@code 09:30}. */
    static String time(Instant moment) {
        return CLOCK.format(moment.atZone(ZONE));
    }
}
