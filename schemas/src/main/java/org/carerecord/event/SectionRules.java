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
                            Section.FUNCTIONAL_STATUS,
                            Section.PREGNANCY,
                            Section.ALERTS,
                            Section.ADVANCE_DIRECTIVES,
                            Section.LEGAL,
                            Section.SOCIAL_CARE);
            case DiagnosticReport _ -> EnumSet.of(Section.RESULTS);
            case Immunisation _ -> EnumSet.of(Section.IMMUNISATIONS);
            case Procedure _ -> EnumSet.of(Section.PROCEDURES);
            case Encounter _ -> EnumSet.of(Section.ENCOUNTERS);
            case CarePlan _ -> EnumSet.of(Section.CARE_PLANS);
            case Device _ -> EnumSet.of(Section.DEVICES);
            case DocumentReference _ -> EnumSet.of(Section.DOCUMENTS);
            case Alert _ -> EnumSet.of(Section.ALERTS);
            case AdvanceDecision _ -> EnumSet.of(Section.ADVANCE_DIRECTIVES);
            case LegalInformation _ -> EnumSet.of(Section.LEGAL);
            case ServicePackage _ -> EnumSet.of(Section.SOCIAL_CARE);
            case Referral _ -> EnumSet.of(Section.REFERRALS);
            case Appointment _ -> EnumSet.of(Section.APPOINTMENTS);
            case ContactPerson _ ->
                    EnumSet.of(
                            Section.PERSONAL_CONTACTS,
                            Section.PROFESSIONAL_CONTACTS,
                            Section.LEGAL);
            case FamilyHistory _ -> EnumSet.of(Section.FAMILY_HISTORY);
            case PatientsLinked _, PatientsUnlinked _, NumberReissued _ ->
                    EnumSet.of(Section.IDENTITY);
            case Body.Unknown _ -> EnumSet.allOf(Section.class);
        };
    }
}
