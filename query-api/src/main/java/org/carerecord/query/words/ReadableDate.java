package org.carerecord.query.words;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.carerecord.event.ClinicalTime;
import org.carerecord.event.When;

/**
 * Dates as the NHS writes them: {@code 14-Jul-2026}, or {@code Jul-2026} or {@code 2026} where the
 * source says no more. A time of day is told on the clock of the United Kingdom, whatever offset
 * the source wrote it with, and its day is the day there.
 */
public final class ReadableDate {

    private static final List<String> MONTHS =
            List.of(
                    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov",
                    "Dec");

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("HH:mm", Locale.ENGLISH);

    private static final DateTimeFormatter EXACT_TIME =
            DateTimeFormatter.ofPattern("HH:mm:ss.SSS", Locale.ENGLISH);

    private static final ZoneId UNITED_KINGDOM = ZoneId.of("Europe/London");

    private static final int YEAR = "2026".length();
    private static final int MONTH = "2026-07".length();
    private static final int DAY = "2026-07-14".length();

    private ReadableDate() {}

    /** The day, month or year of a FHIR date or date-time; text that is none stays as it is. */
    public static String of(String fhirDate) {
        return ClinicalTime.parse(fhirDate)
                .map(ReadableDate::of)
                .orElseGet(() -> HarmlessText.line(fhirDate));
    }

    /** The day, month or year. */
    public static String of(ClinicalTime time) {
        return timed(time).map(ReadableDate::ofDay).orElseGet(() -> untimed(time.text()));
    }

    private static String untimed(String text) {
        String year = text.substring(0, YEAR);
        if (text.length() == YEAR) {
            return year;
        }
        String month = MONTHS.get(Integer.parseInt(text.substring(YEAR + 1, MONTH)) - 1);
        return text.length() == MONTH
                ? month + "-" + year
                : text.substring(MONTH + 1, DAY) + "-" + month + "-" + year;
    }

    /** A day. */
    public static String of(LocalDate day) {
        return of(new ClinicalTime(day.toString()));
    }

    /**
     * The day, or from which day to which, or the source's own words such as "in childhood"; empty
     * if nothing is said.
     */
    public static String of(When when) {
        return ReadableWhen.days(when);
    }

    /** The day and, where the source gave one, the time of day: {@code 14-Jul-2026 10:20}. */
    public static String withTime(ClinicalTime time) {
        return timeOfDay(time).map(clock -> of(time) + " " + clock).orElseGet(() -> of(time));
    }

    /** As {@link #of(When)}, with times of day where the source gave some. */
    public static String withTime(When when) {
        return ReadableWhen.times(when);
    }

    /** The day of a moment in the United Kingdom. */
    public static String ofDay(Instant moment) {
        return of(day(moment));
    }

    /** The day of a moment in the United Kingdom. */
    static LocalDate day(Instant moment) {
        return LocalDate.ofInstant(moment, UNITED_KINGDOM);
    }

    /** A moment of this system's own on the clock of the United Kingdom. */
    public static String ofMomentInUk(Instant moment) {
        return ofDay(moment) + " " + TIME.format(moment.atZone(UNITED_KINGDOM));
    }

    /** As {@link #ofMomentInUk(Instant)}; text that is no moment stays as it is. */
    public static String ofMomentInUk(String instant) {
        return moment(instant)
                .map(ReadableDate::ofMomentInUk)
                .orElseGet(() -> HarmlessText.line(instant));
    }

    /**
     * A moment that somebody has chosen, as precise as it is: {@code 14-Jul-2026 10:30 UK time},
     * with seconds where there are some.
     */
    public static String ofMomentExactly(Instant moment) {
        LocalDateTime local = LocalDateTime.ofInstant(moment, UNITED_KINGDOM);
        boolean whole = local.getSecond() == 0 && local.getNano() == 0;
        return ofDay(moment) + " " + (whole ? TIME : EXACT_TIME).format(local) + " UK time";
    }

    /** As {@link #ofMomentExactly(Instant)}; text that is no moment stays as it is. */
    public static String ofMomentExactly(String instant) {
        return moment(instant)
                .map(ReadableDate::ofMomentExactly)
                .orElseGet(() -> HarmlessText.line(instant));
    }

    private static Optional<Instant> moment(String instant) {
        try {
            return Optional.of(Instant.parse(instant));
        } catch (DateTimeException none) {
            return Optional.empty();
        }
    }

    /** A moment of this system's own: {@code 14-Jul-2026 09:30 UTC}. */
    public static String ofMoment(Instant moment) {
        OffsetDateTime utc = moment.atOffset(ZoneOffset.UTC);
        return of(utc.toLocalDate()) + " " + TIME.format(utc) + " UTC";
    }

    /** The time of day of a FHIR date-time: {@code 10:20}; empty where there is none. */
    public static String timeOfDay(String fhirDate) {
        return ClinicalTime.parse(fhirDate).flatMap(ReadableDate::timeOfDay).orElse("");
    }

    /** The day of a FHIR date or date-time; empty if it is not that precise. */
    public static Optional<LocalDate> day(String fhirDate) {
        return ClinicalTime.parse(fhirDate).flatMap(ReadableDate::day);
    }

    /** The time of day; empty if the source gave none. */
    public static Optional<String> timeOfDay(ClinicalTime time) {
        return timed(time).map(moment -> TIME.format(moment.atZone(UNITED_KINGDOM)));
    }

    /** The day; empty if the source was not that precise. */
    static Optional<LocalDate> day(ClinicalTime time) {
        return time.text().length() < DAY
                ? Optional.empty()
                : Optional.of(
                        timed(time)
                                .map(ReadableDate::day)
                                .orElseGet(() -> LocalDate.parse(time.text())));
    }

    /** The moment; empty if the source gave no time of day. */
    private static Optional<Instant> timed(ClinicalTime time) {
        return time.text().length() > DAY ? Optional.of(time.start()) : Optional.empty();
    }
}
