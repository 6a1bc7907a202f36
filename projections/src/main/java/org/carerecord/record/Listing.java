package org.carerecord.record;

import java.util.List;
import java.util.function.ToIntFunction;
import org.carerecord.record.Verdict.Judge;

/**
 * The newest entries of some places, as far as a rule shows them.
 *
 * @param limit how many are shown in all
 * @param judge which are shown, and why
 * @param places where they stand
 */
record Listing(ToIntFunction<SummaryLimits> limit, Judge judge, List<RowSection> places)
        implements SectionRule {

    @Override
    public void select(Reading reading, Selection into) {
        int shown = limit.applyAsInt(reading.limits());
        for (RowSection place : places) {
            new Walk(reading, judge, shown, into).through(place);
        }
        into.keepFirst(shown, Order.NEWEST_FIRST);
    }
}
