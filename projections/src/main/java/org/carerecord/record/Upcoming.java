package org.carerecord.record;

import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.carerecord.event.ClinicalTime;
import org.carerecord.event.Encounter;

/**
 * The contacts that are to come, the soonest first: appointments from the moment asked for on, and
 * encounters that a source plans for later; one that is cancelled is not to come. An appointment
 * "in March" is to come until March has ended.
 */
final class Upcoming implements SectionRule {

    /** The precision of a date-time, see {@link ClinicalTime#endExclusive()}. */
    private static final Duration SECOND = Duration.ofSeconds(1);

    /**
     * Rows lie newest first and what is soonest is wanted: where too many lie ahead, nearer
     * horizons are searched, the nearest first, until there are enough.
     */
    private static final List<Period> HORIZONS =
            List.of(Period.ofDays(1), Period.ofMonths(1), Period.ofYears(1), Period.ofYears(10));

    @Override
    public void select(Reading reading, Selection into) {
        soonest(RowSection.APPOINTMENTS, reading, into);
        soonest(RowSection.ENCOUNTERS, reading, into);
        for (Instant start : Windows.startsOfPartialDates(reading.at())) {
            startingAt(start, reading, into);
        }
        into.keepFirst(reading.limits().listed(), Order.SOONEST_FIRST);
    }

    private static void soonest(RowSection place, Reading reading, Selection into) {
        int bound = reading.limits().listed() + reading.limits().passedOver();
        int ahead;
        try (CurrentRows.Cursor cursor = reading.rows().open(place)) {
            ahead = take(cursor, bound, reading, into);
        }
        for (int i = 0; ahead > bound && i < HORIZONS.size(); i++) {
            if (within(HORIZONS.get(i), place, reading, into) > reading.limits().listed()) {
                return;
            }
        }
    }

    private static int within(Period horizon, RowSection place, Reading reading, Selection into) {
        Instant latest = reading.at().atZone(ZoneOffset.UTC).plus(horizon).toInstant();
        int bound = reading.limits().listed() + reading.limits().passedOver();
        try (CurrentRows.Cursor cursor = reading.rows().open(place, latest)) {
            return take(cursor, bound, reading, into);
        }
    }

    /** Takes what lies ahead; how much that was, one more than the bound where it goes on. */
    private static int take(CurrentRows.Cursor cursor, int bound, Reading reading, Selection into) {
        Instant past = reading.at().minus(SECOND);
        int looked = 0;
        while (cursor.next() && cursor.time().map(past::isBefore).orElse(false)) {
            if (++looked > bound) {
                into.leaveOut();
                return looked;
            }
            takeIfToCome(cursor.entry(), reading, into);
        }
        return looked;
    }

    private static void startingAt(Instant start, Reading reading, Selection into) {
        try (CurrentRows.Cursor cursor = reading.rows().open(RowSection.APPOINTMENTS, start)) {
            int looked = 0;
            while (cursor.next() && cursor.time().equals(Optional.of(start))) {
                if (++looked > reading.limits().passedOver()) {
                    into.leaveOut();
                    return;
                }
                takeIfToCome(cursor.entry(), reading, into);
            }
        }
    }

    private static void takeIfToCome(Entry entry, Reading reading, Selection into) {
        boolean isToCome =
                entry.event().body() instanceof Encounter encounter
                        ? Encounters.isAhead(entry, reading.at())
                                && !"cancelled".equals(encounter.status())
                        : Placement.clinicalTime(entry.event())
                                .map(time -> Windows.reaches(time, reading.at()))
                                .orElse(false);
        if (isToCome) {
            into.add(entry, Why.UPCOMING);
        }
    }
}
