package org.carerecord.event;

import java.util.EnumSet;
import java.util.Set;

/**
 * Which kinds of body a section may hold: the one table that publishers check before they send and
 * the fold checks before it believes.
 */
public final class SectionRules {

    /** The rule in words, for messages. */
    public static final String RULE = "Expected a body of a kind that the section holds";

    private SectionRules() {}

    /**
     * Whether a section may hold a body. A body of a kind that is newer than this version is
     * allowed anywhere: only a newer version can judge it.
     */
    public static boolean allows(Section section, Body body) {
        return sectionsOf(body).contains(section);
    }

    /** The sections that may hold a body, in the order of {@link Section}. */
    public static Set<Section> sectionsOf(Body body) {
        return switch (body) {
            case Demographics _ -> EnumSet.of(Section.DEMOGRAPHICS);
            case Condition _ -> EnumSet.of(Section.PROBLEMS);
            case Allergy _ -> EnumSet.of(Section.ALLERGIES);
            case Medication _ -> EnumSet.of(Section.MEDICATIONS);
            case Observation _ ->
                    EnumSet.of(
                            Section.RESULTS,
                            Section.VITAL_SIGNS,
                            Section.SOCIAL_HISTORY,
                            Section.FUNCTIONAL_STATUS);
            case DiagnosticReport _ -> EnumSet.of(Section.RESULTS);
            case Immunisation _ -> EnumSet.of(Section.IMMUNISATIONS);
            case Procedure _ -> EnumSet.of(Section.PROCEDURES);
            case Encounter _ -> EnumSet.of(Section.ENCOUNTERS);
            case CarePlan _ -> EnumSet.of(Section.CARE_PLANS);
            case Device _ -> EnumSet.of(Section.DEVICES);
            case DocumentReference _ -> EnumSet.of(Section.DOCUMENTS);
            case Body.Unknown _ -> EnumSet.allOf(Section.class);
        };
    }
}
