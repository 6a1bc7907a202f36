package org.carerecord.record;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.carerecord.event.ClinicalTime;
import org.carerecord.event.Encounter;

/**
 * The contacts that are to come, the soonest first: appointments from the day asked for on, and
 * encounters that a source plans for a later day; one that is cancelled is not to come. An
 * appointment "in March" is to come until March has ended.
 */
final class Upcoming implements SectionRule {

    /** The precision of a date-time, see {@link ClinicalTime#endExclusive()}. */
    private static final Duration SECOND = Duration.ofSeconds(1);

    /** Farther ahead than any date can be. */
    private static final Duration FOR_EVER = Duration.ofDays(10_000L * 366);

    @Override
    public void select(Reading reading, Selection into) {
        soonest(RowSection.APPOINTMENTS, reading, into);
        soonest(RowSection.ENCOUNTERS, reading, into);
        soonest(RowSection.STAYS, reading, into);
        for (Instant start : Windows.startsOfPartialDates(reading.at())) {
            startingAt(start, reading, into);
        }
        into.keepFirst(reading.limits().listed(), Order.SOONEST_FIRST);
    }

    /**
     * Rows lie newest first, and what is soonest is wanted: where more lie ahead than are looked
     * at, the horizon is moved until enough lie within it and not too many.
     */
    private static void soonest(RowSection place, Reading reading, Selection into) {
        Duration few = Duration.ZERO;
        Duration tooMany = FOR_EVER;
        boolean searching = within(FOR_EVER, place, reading, into) > bound(reading);
        while (searching && tooMany.minus(few).compareTo(SECOND) > 0) {
            Duration horizon = few.plus(tooMany).dividedBy(2);
            int ahead = within(horizon, place, reading, into);
            if (ahead > bound(reading)) {
                tooMany = horizon;
            } else if (ahead <= reading.limits().listed()) {
                few = horizon;
            } else {
                searching = false;
            }
        }
    }

    private static int bound(Reading reading) {
        return reading.limits().listed() + reading.limits().passedOver();
    }

    private static int within(Duration horizon, RowSection place, Reading reading, Selection into) {
        try (CurrentRows.Cursor cursor = reading.rows().open(place, reading.at().plus(horizon))) {
            return take(cursor, firstMoment(place, reading.at()), reading, into);
        }
    }

    /** Appointments of the day itself are to come all day long; encounters of the day are here. */
    private static Instant firstMoment(RowSection place, Instant at) {
        return place == RowSection.APPOINTMENTS ? Windows.today(at) : at;
    }

    /** Takes what lies ahead; how much that was, one more than the bound where it goes on. */
    private static int take(
            CurrentRows.Cursor cursor, Instant first, Reading reading, Selection into) {
        Instant past = first.minus(SECOND);
        int looked = 0;
        while (cursor.next() && cursor.time().map(past::isBefore).orElse(false)) {
            if (++looked > bound(reading)) {
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
                                .map(time -> Windows.reaches(time, Windows.today(reading.at())))
                                .orElse(false);
        if (isToCome) {
            into.add(entry, Why.UPCOMING);
        }
    }
}
