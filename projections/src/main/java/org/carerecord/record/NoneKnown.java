package org.carerecord.record;

import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.carerecord.event.Allergy;
import org.carerecord.event.ClinicalEvent;
import org.carerecord.event.ClinicalTime;
import org.carerecord.event.Condition;
import org.carerecord.record.Concepts.Code;
import org.carerecord.record.Selection.Chosen;
import org.jspecify.annotations.Nullable;

/**
 * The statement that there are none: of allergies, problems and so on, by a code of SNOMED CT (NHS
 * England, <em>Shared Care Record Patient Summaries</em>, draft of June 2026).
 *
 * <p>What the same source tells later takes its place, and it is not shown. Beside what stands
 * against it otherwise, of another source or older and still active, both are shown, and the
 * section is disputed. An allergy that has passed, or a medicine that has ended, stands against
 * nothing; an allergy or a problem that is refuted was none, and takes no place either. A statement
 * of none that is itself no longer active, or refuted, states nothing, and is not shown.
 */
final class NoneKnown {

    private static final String SNOMED_CT = "http://snomed.info/sct";

    /** No known drug allergy: it says nothing of food or pollen. */
    private static final Code NO_DRUG_ALLERGY = new Code(SNOMED_CT, "409137002");

    /** FHIR allergyintolerance-verification and condition-ver-status: looked into, and not so. */
    private static final String REFUTED = "refuted";

    private static final Set<String> NO_DRUG_CATEGORIES = Set.of("food", "environment");

    private static final Map<Heading, Set<Code>> CODES =
            Map.of(
                    Heading.ALLERGIES, Set.of(new Code(SNOMED_CT, "716186003"), NO_DRUG_ALLERGY),
                    Heading.PROBLEMS, Set.of(new Code(SNOMED_CT, "160245001")),
                    Heading.MEDICATIONS, Set.of(new Code(SNOMED_CT, "787481004")),
                    Heading.IMMUNISATIONS, Set.of(new Code(SNOMED_CT, "787482006")),
                    Heading.PROCEDURES, Set.of(new Code(SNOMED_CT, "787480003")),
                    Heading.DEVICES, Set.of(new Code(SNOMED_CT, "787483001")));

    private NoneKnown() {}

    /**
     * Settles what a section says of none.
     *
     * @return whether it is disputed
     */
    static boolean settle(Heading heading, Selection selection) {
        Set<Code> codes = CODES.getOrDefault(heading, Set.of());
        if (codes.isEmpty() || !selection.hasAny(one -> statesNone(one, codes))) {
            return false;
        }
        var chosen = selection.inOrder(Order.NEWEST_FIRST);
        var none = chosen.stream().filter(one -> statesNone(one, codes)).toList();
        var real = chosen.stream().filter(one -> !statesNone(one, codes)).toList();
        boolean disputed = false;
        for (Chosen statement : none) {
            boolean holds =
                    isActive(statement) && real.stream().noneMatch(one -> replaces(one, statement));
            if (holds) {
                selection.explain(statement, Why.NONE_KNOWN);
                disputed |= real.stream().anyMatch(one -> contradicts(one, statement));
            } else {
                selection.drop(statement);
            }
        }
        return disputed;
    }

    private static boolean statesNone(Chosen chosen, Set<Code> codes) {
        return Concepts.hasOneOf(MainConcept.of(chosen.event().body()), codes);
    }

    private static boolean replaces(Chosen real, Chosen none) {
        return !isRefuted(real)
                && Provider.of(real.entry()).equals(Provider.of(none.entry()))
                && concerns(real, none)
                && isLater(real, none);
    }

    private static boolean contradicts(Chosen real, Chosen none) {
        return concerns(real, none) && isActive(real);
    }

    /** An allergy of which no category is said may be one to a drug. */
    private static boolean concerns(Chosen real, Chosen none) {
        boolean ofDrugsOnly = statesNone(none, Set.of(NO_DRUG_ALLERGY));
        return !ofDrugsOnly
                || !(real.event().body() instanceof Allergy allergy)
                || allergy.categories().isEmpty()
                || !NO_DRUG_CATEGORIES.containsAll(allergy.categories());
    }

    private static boolean isActive(Chosen chosen) {
        return !isRefuted(chosen) && isOfNow(chosen);
    }

    private static boolean isRefuted(Chosen chosen) {
        return switch (chosen.event().body()) {
            case Allergy allergy -> REFUTED.equals(allergy.verificationStatus());
            case Condition condition -> REFUTED.equals(condition.verificationStatus());
            default -> false;
        };
    }

    private static boolean isOfNow(Chosen chosen) {
        return switch (chosen.placement().section()) {
            case ALLERGIES_PAST -> false;
            case MEDICATIONS_PAST, MEDICATIONS_ENDING -> MedicationRules.isCurrent(chosen.why());
            default -> true;
        };
    }

    /**
     * Later asserted; where that is not told or the same, of a later date; else a later version.
     */
    private static boolean isLater(Chosen one, Chosen other) {
        int order = compare(one.event().assertedAt(), other.event().assertedAt());
        if (order == 0) {
            order = compare(date(one.event()), date(other.event()));
        }
        return order == 0 ? one.event().version() > other.event().version() : order > 0;
    }

    private static int compare(@Nullable Instant one, @Nullable Instant other) {
        return one == null || other == null ? 0 : one.compareTo(other);
    }

    private static @Nullable Instant date(ClinicalEvent event) {
        return Placement.clinicalTime(event).map(ClinicalTime::start).orElse(null);
    }
}
