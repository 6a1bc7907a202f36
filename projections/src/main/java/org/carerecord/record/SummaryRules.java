package org.carerecord.record;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.carerecord.record.Selection.Chosen;
import org.carerecord.record.Verdict.Judge;

/**
 * What a summary contains: one rule per section (NHS England, <em>Shared Care Record Patient
 * Summaries</em>, draft of June 2026, on HL7 IPS 2.0.1; PRSB Core Information Standard 2 for the
 * headings that the draft lacks). The rules see the patient's rows and the moment asked for, and
 * nothing else: never the wall clock, never the order in which events came.
 */
public final class SummaryRules {

    private final SummaryLimits limits;

    /** With limits. */
    public SummaryRules(SummaryLimits limits) {
        this.limits = limits;
    }

    /** The rules, section by section. */
    private static SectionRule rule(Heading heading) {
        return switch (heading) {
            case PROBLEMS -> critical(Why.ACTIVE, RowSection.PROBLEMS_ACTIVE);
            case ALLERGIES ->
                    new Listing(
                            SummaryLimits::critical,
                            SummaryRules::allergy,
                            List.of(RowSection.ALLERGIES_ACTIVE, RowSection.ALLERGIES_PAST));
            case MEDICATIONS -> new MedicationRules();
            case IMMUNISATIONS -> list(Why.GIVEN, RowSection.IMMUNISATIONS);
            case RESULTS -> new ResultRules();
            case PROCEDURES -> new Procedures();
            case DEVICES -> list(Why.ACTIVE, RowSection.DEVICES_ACTIVE);
            case ADVANCE_DIRECTIVES -> inForce(RowSection.ADVANCE_DIRECTIVES);
            case ALERTS -> inForce(RowSection.ALERTS);
            case FUNCTIONAL_STATUS -> new NewestAnswers(RowSection.FUNCTIONAL_STATUS);
            case PAST_PROBLEMS -> list(Why.PAST, RowSection.PROBLEMS_PAST);
            case PREGNANCY -> list(Why.RECORDED, RowSection.PREGNANCY);
            case PLAN_OF_CARE -> list(Why.RECORDED, RowSection.CARE_PLANS);
            case SOCIAL_HISTORY -> new NewestAnswers(RowSection.SOCIAL_HISTORY);
            case VITAL_SIGNS -> new VitalSigns();
            case ENCOUNTERS -> new Encounters();
            case APPOINTMENTS -> new Upcoming();
            case REFERRALS -> list(Why.RECORDED, RowSection.REFERRALS);
            case SOCIAL_CARE -> inForce(RowSection.SOCIAL_CARE);
            case LEGAL -> inForce(RowSection.LEGAL);
            case PERSONAL_CONTACTS -> inForce(RowSection.PERSONAL_CONTACTS);
            case PROFESSIONAL_CONTACTS -> inForce(RowSection.PROFESSIONAL_CONTACTS);
            case FAMILY_HISTORY -> list(Why.RECORDED, RowSection.FAMILY_HISTORY);
            case DOCUMENTS -> list(Why.RECORDED, RowSection.DOCUMENTS);
            case OTHER -> list(Why.RECORDED, RowSection.OTHER);
        };
    }

    /** The order of a section's lines. */
    private static Comparator<Chosen> order(Heading heading) {
        return switch (heading) {
            case VITAL_SIGNS -> Order.BY_TYPE;
            case APPOINTMENTS -> Order.SOONEST_FIRST;
            default -> Order.NEWEST_FIRST;
        };
    }

    private static SectionRule critical(Why why, RowSection place) {
        return new Listing(SummaryLimits::critical, Judge.always(why), List.of(place));
    }

    private static SectionRule list(Why why, RowSection place) {
        return new Listing(SummaryLimits::listed, Judge.always(why), List.of(place));
    }

    private static SectionRule inForce(RowSection place) {
        return new Listing(SummaryLimits::listed, InForce::judge, List.of(place));
    }

    private static Verdict allergy(Entry entry, Instant at) {
        boolean past = Placement.of(entry.event()).section() == RowSection.ALLERGIES_PAST;
        return new Verdict.Shown(past ? Why.PAST : Why.ACTIVE);
    }

    /**
     * Selects the summary.
     *
     * @param rows the patient's rows
     * @param moment the moment asked for: windows count from its day, and what ended before it is
     *     not current
     * @param sharing what feeds share, and which of them are silent, at that moment
     */
    public Summary select(PatientRows rows, Moment moment, Sharing sharing) {
        var reading = new Reading(rows.current(), Windows.endOfDay(moment.at()), limits);
        List<SummarySection> sections = new ArrayList<>();
        for (Heading heading : Heading.values()) {
            sections.add(section(heading, reading, rows, sharing));
        }
        return new Summary(
                rows.patient(),
                Person.of(rows, limits),
                sections,
                rows.feeds(),
                rows.linked(),
                rows.quarantined());
    }

    private static SummarySection section(
            Heading heading, Reading reading, PatientRows rows, Sharing sharing) {
        var selection = new Selection();
        rule(heading).select(reading, selection);
        boolean disputed = NoneKnown.settle(heading, selection);
        List<Item> items = Equivalence.group(selection.inOrder(order(heading)));
        Optional<Absence> absence =
                items.isEmpty()
                        ? Optional.of(absence(heading, selection.more(), rows, sharing))
                        : Optional.empty();
        return new SummarySection(heading, items, selection.more(), disputed, absence);
    }

    /** Why a section shows nothing: of several reasons the one that may hide most. */
    private static Absence absence(
            Heading heading, boolean more, PatientRows rows, Sharing sharing) {
        if (rows.quarantined() > 0) {
            return Absence.QUARANTINED;
        }
        if (!sharing.silent(heading).isEmpty()) {
            return Absence.SOURCE_SILENT;
        }
        if (more) {
            return Absence.OLDER_ONLY;
        }
        return sharing.isShared(heading) ? Absence.NONE_RECORDED : Absence.NOT_SHARED;
    }
}
