package org.carerecord.query.words;

import java.time.Instant;
import java.time.LocalDate;
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
 * source says no more. The day and the time of day are those that the source wrote, in its own
 * zone; nothing is converted.
 */
public final class ReadableDate {

    private static final List<String> MONTHS =
            List.of(
                    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov",
                    "Dec");

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("HH:mm", Locale.ENGLISH);

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
        String text = time.text();
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

    /**
     * The day and, where the source gave one, the time of day: {@code 14-Jul-2026 10:20}. Where its
     * offset is not that of the United Kingdom at that time, the offset is there too.
     */
    public static String withTime(ClinicalTime time) {
        return timeOfDay(time).map(clock -> of(time) + " " + clock).orElseGet(() -> of(time));
    }

    /** As {@link #of(When)}, with times of day where the source gave some. */
    public static String withTime(When when) {
        return ReadableWhen.times(when);
    }

    /** A moment of this system's own: {@code 14-Jul-2026 09:30 UTC}. */
    public static String ofMoment(Instant moment) {
        OffsetDateTime utc = moment.atOffset(ZoneOffset.UTC);
        return of(utc.toLocalDate()) + " " + TIME.format(utc) + " UTC";
    }

    /** The time of day; empty if the source gave none. */
    static Optional<String> timeOfDay(ClinicalTime time) {
        if (time.text().length() <= DAY) {
            return Optional.empty();
        }
        OffsetDateTime moment = OffsetDateTime.parse(time.text());
        ZoneOffset usual = UNITED_KINGDOM.getRules().getOffset(moment.toInstant());
        return Optional.of(TIME.format(moment) + zone(moment.getOffset(), usual));
    }

    /** The day as the source wrote it; empty if it is not that precise. */
    static Optional<LocalDate> day(ClinicalTime time) {
        return time.text().length() < DAY
                ? Optional.empty()
                : Optional.of(LocalDate.parse(time.text().substring(0, DAY)));
    }

    private static String zone(ZoneOffset offset, ZoneOffset usual) {
        if (offset.equals(usual)) {
            return "";
        }
        return offset.equals(ZoneOffset.UTC) ? " UTC" : " UTC" + offset.getId();
    }
}
