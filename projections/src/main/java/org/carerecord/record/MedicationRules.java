package org.carerecord.record;

import java.time.Instant;
import org.carerecord.event.Medication;
import org.carerecord.record.Verdict.NotShown;
import org.carerecord.record.Verdict.Shown;

/**
 * The medicines of a summary (NHS England, <em>Shared Care Record Patient Summaries</em>, draft of
 * June 2026): current repeats, repeats that ended in the last 6 months, single courses that have
 * not ended or are of the last 12 months; all authorised or last issued, the later, within the last
 * two years. Where the source says neither repeat nor acute, a medicine is shown if it would be
 * shown as one or the other.
 *
 * <p>In one point this departs from the draft, deliberately: where a repeat's last issue is not
 * known, an old authorisation alone does not hide it. To leave a repeat that is being taken out of
 * a summary harms; to show one too many does not.
 *
 * <p>A medicine ends when it was stopped, else when its validity ends, else with the last that is
 * known of it. It is current through the day on which its validity ends.
 */
final class MedicationRules implements SectionRule {

    @Override
    public void select(Reading reading, Selection into) {
        int limit = reading.limits().critical();
        Instant since = Windows.start(reading.at(), Windows.TWELVE_MONTHS);
        new Walk(reading, MedicationRules::judge, limit, into)
                .through(RowSection.MEDICATIONS_CURRENT);
        new Walk(reading, MedicationRules::judge, limit, into)
                .since(RowSection.MEDICATIONS_ENDING, since);
        new Walk(reading, MedicationRules::judge, limit, into)
                .since(RowSection.MEDICATIONS_PAST, since);
        into.keepFirst(limit, Order.NEWEST_FIRST);
    }

    /** Whether a reason to show a medicine is that it has not ended. */
    static boolean isCurrent(Why why) {
        return why == Why.CURRENT_REPEAT || why == Why.CURRENT_ACUTE || why == Why.CURRENT_MEDICINE;
    }

    static Verdict judge(Entry entry, Instant at) {
        if (!(entry.event().body() instanceof Medication body)) {
            return new Shown(Why.RECORDED);
        }
        var medicine = new MedicineAt(entry.event(), body, at);
        if (medicine.wasNeverTaken()) {
            return NotShown.NOT_OF_SECTION;
        }
        return switch (Course.of(body.courseOfTherapy())) {
            case REPEAT -> repeat(medicine, Why.CURRENT_REPEAT, Why.DISCONTINUED_REPEAT);
            case ACUTE -> acute(medicine, Why.CURRENT_ACUTE, Why.RECENT_ACUTE);
            case NOT_SAID -> either(medicine);
        };
    }

    private static Verdict either(MedicineAt medicine) {
        Verdict asRepeat = repeat(medicine, Why.CURRENT_MEDICINE, Why.ENDED_MEDICINE);
        return asRepeat instanceof Shown
                ? asRepeat
                : acute(medicine, Why.CURRENT_MEDICINE, Why.ISSUED_MEDICINE);
    }

    private static Verdict repeat(MedicineAt medicine, Why current, Why ended) {
        if (medicine.isLastIssueKnown() && !medicine.issuedWithin(Windows.TWO_YEARS)) {
            return NotShown.OUTSIDE_WINDOW;
        }
        if (!medicine.hasEnded()) {
            return new Shown(current);
        }
        return medicine.endedWithin(Windows.SIX_MONTHS)
                ? new Shown(ended)
                : NotShown.OUTSIDE_WINDOW;
    }

    private static Verdict acute(MedicineAt medicine, Why current, Why recent) {
        boolean open = !medicine.hasEnded();
        if (open && medicine.isUndated()) {
            return new Shown(current);
        }
        if (!medicine.issuedWithin(Windows.TWO_YEARS)) {
            return NotShown.OUTSIDE_WINDOW;
        }
        if (open && medicine.hasAnEnd()) {
            return new Shown(current);
        }
        return medicine.issuedWithin(Windows.TWELVE_MONTHS)
                ? new Shown(recent)
                : NotShown.OUTSIDE_WINDOW;
    }
}
