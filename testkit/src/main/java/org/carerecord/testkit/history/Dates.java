package org.carerecord.testkit.history;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.carerecord.event.ClinicalTime;
import org.jspecify.annotations.Nullable;

/** Dates as sources write them: partial, missing, in the future, and about the edges of windows. */
final class Dates {

    private static final List<Integer> WINDOWS_IN_MONTHS = List.of(0, 6, 12, 24);
    private static final ClinicalTime LAST = new ClinicalTime("9999-12-31");
    private static final int MINUTES_PER_DAY = 24 * 60;

    private final Chance chance;
    private final HistoryShape shape;
    private final LocalDate today;

    Dates(Chance chance, HistoryShape shape) {
        this.chance = chance;
        this.shape = shape;
        this.today = LocalDate.ofInstant(shape.now(), ZoneOffset.UTC);
    }

    /** A date of any precision, or none. */
    @Nullable ClinicalTime any() {
        if (chance.of(shape.chance(HardCase.UNDATED))) {
            return null;
        }
        if (chance.of(shape.chance(HardCase.FUTURE_DATE))) {
            return future();
        }
        LocalDate day = pastDay();
        if (chance.of(shape.chance(HardCase.PARTIAL_DATE))) {
            return partial(day);
        }
        return chance.evenly() ? new ClinicalTime(day.toString()) : moment(day);
    }

    /** Some days after a date, where it is known to the day; otherwise any date. */
    @Nullable ClinicalTime after(@Nullable ClinicalTime time) {
        if (time == null || time.equals(LAST)) {
            return any();
        }
        LocalDate day = LocalDate.ofInstant(time.start(), ZoneOffset.UTC);
        return new ClinicalTime(day.plusDays(chance.between(1, 400)).toString());
    }

    /** A date of birth, or one like it. */
    ClinicalTime longAgo() {
        LocalDate day = today.minusDays(chance.between(20 * 365, 95 * 365));
        return chance.of(shape.chance(HardCase.PARTIAL_DATE))
                ? partial(day)
                : new ClinicalTime(day.toString());
    }

    /** A moment at which a source can have asserted something: before now. */
    Instant asserted() {
        return shape.now().minusSeconds(60L * chance.below(daysBack() * MINUTES_PER_DAY));
    }

    private int daysBack() {
        return shape.yearsBack() * 365;
    }

    private LocalDate pastDay() {
        if (chance.of(0.6)) {
            return today.minusDays(chance.between(1, daysBack()));
        }
        LocalDate edge = today.minusMonths(chance.pick(WINDOWS_IN_MONTHS));
        return edge.minusDays(chance.between(edge.equals(today) ? 0 : -1, 1));
    }

    private ClinicalTime future() {
        return chance.of(0.1)
                ? LAST
                : new ClinicalTime(today.plusDays(chance.between(1, 700)).toString());
    }

    private ClinicalTime partial(LocalDate day) {
        return new ClinicalTime(day.toString().substring(0, chance.evenly() ? 4 : 7));
    }

    private ClinicalTime moment(LocalDate day) {
        int minute = chance.below(MINUTES_PER_DAY);
        // FHIR asks for seconds, which java.time leaves out where they are zero.
        int second = chance.between(1, 59);
        ZoneOffset offset = ZoneOffset.ofHours(chance.below(2));
        return new ClinicalTime(
                OffsetDateTime.of(day.atTime(minute / 60, minute % 60, second), offset).toString());
    }
}
