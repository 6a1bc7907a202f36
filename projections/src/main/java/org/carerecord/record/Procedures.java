package org.carerecord.record;

import java.time.Instant;
import org.carerecord.record.Verdict.NotShown;
import org.carerecord.record.Verdict.Shown;

/**
 * Procedures performed by the end of the day asked for, or undated (NHS England, <em>Shared Care
 * Record Patient Summaries</em>, draft of June 2026).
 */
final class Procedures implements SectionRule {

    @Override
    public void select(Reading reading, Selection into) {
        int limit = reading.limits().listed();
        new Walk(reading, Procedures::judge, limit, into).afterNow(RowSection.PROCEDURES);
        new Walk(reading, Procedures::judge, limit, into).untilNow(RowSection.PROCEDURES);
        into.keepFirst(limit, Order.NEWEST_FIRST);
    }

    private static Verdict judge(Entry entry, Instant at) {
        boolean isPlanned =
                Placement.clinicalTime(entry.event())
                        .map(time -> time.start().isAfter(at))
                        .orElse(false);
        return isPlanned ? NotShown.NOT_OF_SECTION : new Shown(Why.PERFORMED);
    }
}
