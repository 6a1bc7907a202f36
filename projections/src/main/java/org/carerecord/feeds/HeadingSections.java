package org.carerecord.feeds;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import org.carerecord.event.Section;
import org.carerecord.record.Heading;

/** Which sections of events fill which heading of the summary. */
final class HeadingSections {

    private HeadingSections() {}

    /** Whether events of any of these sections may stand under a heading. */
    static boolean anyFills(Set<Section> sections, Heading heading) {
        return !Collections.disjoint(sections, filling(heading));
    }

    /**
     * The sections that fill a heading. Statements newer than this version may come in any section,
     * also one that a register of today cannot name.
     */
    static Set<Section> filling(Heading heading) {
        return switch (heading) {
            case PROBLEMS, PAST_PROBLEMS -> EnumSet.of(Section.PROBLEMS);
            case ALLERGIES -> EnumSet.of(Section.ALLERGIES);
            case MEDICATIONS -> EnumSet.of(Section.MEDICATIONS);
            case IMMUNISATIONS -> EnumSet.of(Section.IMMUNISATIONS);
            case RESULTS -> EnumSet.of(Section.RESULTS);
            case PROCEDURES -> EnumSet.of(Section.PROCEDURES);
            case DEVICES -> EnumSet.of(Section.DEVICES);
            case ADVANCE_DIRECTIVES -> EnumSet.of(Section.ADVANCE_DIRECTIVES);
            case ALERTS -> EnumSet.of(Section.ALERTS);
            case FUNCTIONAL_STATUS -> EnumSet.of(Section.FUNCTIONAL_STATUS);
            case PREGNANCY -> EnumSet.of(Section.PREGNANCY);
            case PLAN_OF_CARE -> EnumSet.of(Section.CARE_PLANS);
            case SOCIAL_HISTORY -> EnumSet.of(Section.SOCIAL_HISTORY);
            case VITAL_SIGNS -> EnumSet.of(Section.VITAL_SIGNS);
            case ENCOUNTERS -> EnumSet.of(Section.ENCOUNTERS);
            case APPOINTMENTS -> EnumSet.of(Section.APPOINTMENTS, Section.ENCOUNTERS);
            case REFERRALS -> EnumSet.of(Section.REFERRALS);
            case SOCIAL_CARE -> EnumSet.of(Section.SOCIAL_CARE);
            case LEGAL -> EnumSet.of(Section.LEGAL);
            case PERSONAL_CONTACTS -> EnumSet.of(Section.PERSONAL_CONTACTS);
            case PROFESSIONAL_CONTACTS -> EnumSet.of(Section.PROFESSIONAL_CONTACTS);
            case FAMILY_HISTORY -> EnumSet.of(Section.FAMILY_HISTORY);
            case DOCUMENTS -> EnumSet.of(Section.DOCUMENTS);
            case OTHER -> EnumSet.allOf(Section.class);
        };
    }
}
