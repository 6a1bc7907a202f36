package org.carerecord.record;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;
import org.carerecord.event.ClinicalTime;
import org.carerecord.event.Medication;
import org.carerecord.event.Procedure;
import org.carerecord.event.When;

/**
 * What a summary contains: one rule per section, in the summary's order. A rule names the places it
 * reads, its limits, and what of a place counts at the moment asked for.
 */
public final class SummaryRules {

    /**
     * How one section is made.
     *
     * @param heading the section
     * @param places where its entries stand; none where no event of this version fills it
     * @param perGroup how many of a group are shown; 0 where the section is not limited by group
     * @param limit how many are shown in all
     * @param counts which entries belong to the section at a moment
     */
    private record Rule(
            Heading heading,
            List<RowSection> places,
            int perGroup,
            int limit,
            BiPredicate<CurrentRows.Cursor, Instant> counts) {}

    private final SummaryLimits limits;
    private final List<Rule> rules;

    /** With limits. */
    public SummaryRules(SummaryLimits limits) {
        this.limits = limits;
        this.rules = rules(limits);
    }

    private static List<Rule> rules(SummaryLimits limits) {
        int all = limits.critical();
        int listed = limits.listed();
        return List.of(
                list(Heading.PROBLEMS, all, RowSection.PROBLEMS_ACTIVE),
                list(
                        Heading.ALLERGIES,
                        all,
                        RowSection.ALLERGIES_ACTIVE,
                        RowSection.ALLERGIES_PAST),
                new Rule(
                        Heading.MEDICATIONS,
                        List.of(RowSection.MEDICATIONS_CURRENT),
                        0,
                        all,
                        SummaryRules::isCurrentMedicine),
                list(Heading.IMMUNISATIONS, listed, RowSection.IMMUNISATIONS),
                perTest(Heading.RESULTS, limits, RowSection.RESULTS),
                new Rule(
                        Heading.PROCEDURES,
                        List.of(RowSection.PROCEDURES),
                        0,
                        listed,
                        SummaryRules::isPerformed),
                list(Heading.DEVICES, listed, RowSection.DEVICES_ACTIVE),
                list(Heading.ADVANCE_DIRECTIVES, listed),
                list(Heading.ALERTS, listed),
                perTest(Heading.FUNCTIONAL_STATUS, limits, RowSection.FUNCTIONAL_STATUS),
                list(Heading.PAST_PROBLEMS, listed, RowSection.PROBLEMS_PAST),
                list(Heading.PREGNANCY, listed),
                list(Heading.PLAN_OF_CARE, listed, RowSection.CARE_PLANS),
                perTest(Heading.SOCIAL_HISTORY, limits, RowSection.SOCIAL_HISTORY),
                perTest(Heading.VITAL_SIGNS, limits, RowSection.VITAL_SIGNS),
                list(Heading.ENCOUNTERS, listed, RowSection.ENCOUNTERS),
                list(Heading.SOCIAL_CARE, listed),
                list(Heading.LEGAL, listed),
                list(Heading.DOCUMENTS, listed, RowSection.DOCUMENTS),
                list(Heading.OTHER, listed, RowSection.OTHER));
    }

    private static Rule list(Heading heading, int limit, RowSection... places) {
        return new Rule(heading, List.of(places), 0, limit, SummaryRules::always);
    }

    private static Rule perTest(Heading heading, SummaryLimits limits, RowSection place) {
        return new Rule(
                heading,
                List.of(place),
                limits.perTest(),
                limits.perTestSection(),
                SummaryRules::always);
    }

    /**
     * Selects the summary.
     *
     * @param rows the patient's rows
     * @param moment the moment asked for: what has ended by then is not current
     * @param sharing what feeds share
     */
    public Summary select(PatientRows rows, Moment moment, Sharing sharing) {
        Instant now = moment.at();
        Optional<Absence> hidden =
                rows.quarantined() > 0 ? Optional.of(Absence.QUARANTINED) : Optional.empty();
        List<SummarySection> sections = new ArrayList<>();
        for (Rule rule : rules) {
            sections.add(section(rule, rows.current(), now, hidden));
        }
        return new Summary(
                rows.patient(),
                demographics(rows.current()),
                sections,
                rows.feeds(),
                rows.linked(),
                rows.quarantined());
    }

    private SummarySection section(
            Rule rule, CurrentRows rows, Instant now, Optional<Absence> hidden) {
        var selection = new Selection(rule.perGroup(), rule.limit(), limits.counted());
        for (RowSection place : rule.places()) {
            try (CurrentRows.Cursor cursor = rows.open(place)) {
                selection.take(cursor, at -> rule.counts().test(at, now));
            }
        }
        Absence absence =
                rule.places().isEmpty() ? Absence.NOT_SHARED : hidden.orElse(Absence.NONE_RECORDED);
        return new SummarySection(
                rule.heading(),
                selection.entries(rule.heading()).stream()
                        .map(entry -> Item.alone(entry, Why.RECORDED))
                        .toList(),
                selection.more() > 0,
                false,
                selection.isEmpty() ? Optional.of(absence) : Optional.empty());
    }

    /** The statement asserted last; among equals the one of the highest version and event id. */
    private static Optional<Entry> demographics(CurrentRows rows) {
        Comparator<Entry> newest =
                Comparator.<Entry, Instant>comparing(
                                entry -> entry.event().assertedAt(),
                                Comparator.nullsFirst(Comparator.naturalOrder()))
                        .thenComparingLong(entry -> entry.event().version())
                        .thenComparing(entry -> entry.event().eventId())
                        .thenComparing(entry -> entry.provenance().feed());
        Entry last = null;
        try (CurrentRows.Cursor cursor = rows.open(RowSection.DEMOGRAPHICS)) {
            while (cursor.next()) {
                Entry entry = cursor.entry();
                last = last == null || newest.compare(entry, last) > 0 ? entry : last;
            }
        }
        return Optional.ofNullable(last);
    }

    private static boolean always(CurrentRows.Cursor cursor, Instant now) {
        return true;
    }

    /** A medicine whose period of validity has an end is current until that end has passed. */
    private static boolean isCurrentMedicine(CurrentRows.Cursor cursor, Instant now) {
        return !(cursor.entry().event().body() instanceof Medication medicine)
                || end(Optional.ofNullable(medicine.validity()))
                        .map(end -> end.endExclusive().isAfter(now))
                        .orElse(true);
    }

    /** Performed by now, or undated. */
    private static boolean isPerformed(CurrentRows.Cursor cursor, Instant now) {
        return !(cursor.entry().event().body() instanceof Procedure procedure)
                || Optional.ofNullable(procedure.performed())
                        .flatMap(When::sortTime)
                        .map(start -> !start.start().isAfter(now))
                        .orElse(true);
    }

    private static Optional<ClinicalTime> end(Optional<When> period) {
        return period.map(When::end);
    }
}
