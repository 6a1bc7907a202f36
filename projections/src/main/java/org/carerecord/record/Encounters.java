package org.carerecord.record;

import java.time.Instant;
import org.carerecord.event.Encounter;
import org.carerecord.record.Verdict.NotShown;
import org.carerecord.record.Verdict.Shown;

/**
 * Contacts with services that began in the last 6 months (NHS England, <em>Shared Care Record
 * Patient Summaries</em>, draft of June 2026), and, beyond the draft, the stays that began before
 * and go on or ended in them: where somebody is now must not be hidden. What has not begun is
 * {@link Upcoming}. An encounter without a date is of the moment at which it was asserted.
 */
final class Encounters implements SectionRule {

    @Override
    public void select(Reading reading, Selection into) {
        int limit = reading.limits().listed();
        Instant since = Windows.start(reading.at(), Windows.SIX_MONTHS);
        new Walk(reading, Encounters::judge, limit, into).afterNow(RowSection.ENCOUNTERS);
        new Walk(reading, Encounters::judge, limit, into)
                .sinceUntilNow(RowSection.ENCOUNTERS, since);
        new Walk(reading, Encounters::judge, limit, into).afterNow(RowSection.STAYS);
        new Walk(reading, Encounters::judge, limit, into).untilNow(RowSection.STAYS);
        into.keepFirst(limit, Order.NEWEST_FIRST);
    }

    /** Whether an encounter is to begin after a moment. */
    static boolean isAhead(Entry entry, Instant at) {
        return Placement.clinicalTime(entry.event())
                .map(time -> time.start().isAfter(at))
                .orElse(false);
    }

    private static Verdict judge(Entry entry, Instant at) {
        if (isAhead(entry, at)) {
            return NotShown.NOT_OF_SECTION;
        }
        Instant since = Windows.start(at, Windows.SIX_MONTHS);
        if (Windows.reaches(entry.event(), since)) {
            return new Shown(Why.ENCOUNTER_OF_6_MONTHS);
        }
        return entry.event().body() instanceof Encounter stay && Stays.reaches(stay, since)
                ? new Shown(Why.STAY_OF_6_MONTHS)
                : NotShown.OUTSIDE_WINDOW;
    }
}
