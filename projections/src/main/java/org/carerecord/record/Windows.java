package org.carerecord.record;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.carerecord.event.ClinicalEvent;
import org.carerecord.event.ClinicalTime;
import org.jspecify.annotations.Nullable;

/**
 * Windows of a summary: whole days in UTC, as dates without a zone are read, from the day that lies
 * so many calendar months back to the day of the moment asked for, both included. So a summary is
 * the same all day long unless something is received. A date counts while any of what it can mean
 * lies in the window: "2026" lies in every window that reaches into 2026. What has no date at all
 * lies in none.
 */
final class Windows {

    static final Period SIX_MONTHS = Period.ofMonths(6);
    static final Period TWELVE_MONTHS = Period.ofMonths(12);
    static final Period TWO_YEARS = Period.ofYears(2);

    private Windows() {}

    /** The first moment of a window that ends with the day of a moment. */
    static Instant start(Instant at, Period back) {
        return midnight(LocalDate.ofInstant(at, ZoneOffset.UTC).minus(back));
    }

    /** Whether a date may lie at a moment or later; false if there is none. */
    static boolean reaches(@Nullable ClinicalTime time, Instant since) {
        return time != null && time.endExclusive().isAfter(since);
    }

    /** Whether an entry may be of a moment or later: by its date, else by when it was asserted. */
    static boolean reaches(ClinicalEvent event, Instant since) {
        Optional<ClinicalTime> time = Placement.clinicalTime(event);
        return time.isPresent()
                ? reaches(time.get(), since)
                : event.assertedAt() != null && !event.assertedAt().isBefore(since);
    }

    /**
     * Where rows of partial dates lie that are sorted before a moment and may yet lie after it: at
     * the start of its day, its month and its year, latest first.
     */
    static List<Instant> startsOfPartialDates(Instant since) {
        LocalDate day = LocalDate.ofInstant(since, ZoneOffset.UTC);
        return List.of(
                midnight(day), midnight(day.withDayOfMonth(1)), midnight(day.withDayOfYear(1)));
    }

    /** The first moment of the day that a moment lies in. */
    static Instant today(Instant at) {
        return midnight(LocalDate.ofInstant(at, ZoneOffset.UTC));
    }

    /** The last moment of the day that a moment lies in. */
    static Instant endOfDay(Instant at) {
        return midnight(LocalDate.ofInstant(at, ZoneOffset.UTC).plusDays(1)).minusNanos(1);
    }

    private static Instant midnight(LocalDate day) {
        return day.atStartOfDay(ZoneOffset.UTC).toInstant();
    }
}
