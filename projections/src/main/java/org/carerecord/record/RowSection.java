package org.carerecord.record;

import java.util.Optional;
import org.carerecord.event.Section;

/**
 * Where current entries stand, finer than the event's section: what a summary treats apart stands
 * apart, so that it is found without looking through the rest. Codes are part of stored keys: never
 * change or reuse one.
 */
public enum RowSection {
    /** Who the person is. */
    DEMOGRAPHICS(1),
    /** Problems that are active, or of which the source does not say otherwise. */
    PROBLEMS_ACTIVE(2),
    /** Problems that the source calls inactive, resolved or in remission. */
    PROBLEMS_PAST(3),
    /** Allergies that are active, or of which the source does not say otherwise. */
    ALLERGIES_ACTIVE(4),
    /** Allergies that the source calls inactive or resolved. */
    ALLERGIES_PAST(5),
    /** Medicines that the source does not call ended. */
    MEDICATIONS_CURRENT(6),
    /** Medicines that the source calls ended, or that never started. */
    MEDICATIONS_PAST(7),
    /** Vaccinations given. */
    IMMUNISATIONS(8),
    /** Vaccinations not given. */
    IMMUNISATIONS_NOT_DONE(9),
    /** Results, by test. */
    RESULTS(10),
    /** Procedures. */
    PROCEDURES(11),
    /** Procedures not done. */
    PROCEDURES_NOT_DONE(12),
    /** Devices in use, or of which the source does not say otherwise. */
    DEVICES_ACTIVE(13),
    /** Devices no longer in use. */
    DEVICES_PAST(14),
    /** Functional status, by score. */
    FUNCTIONAL_STATUS(15),
    /** Plans of care. */
    CARE_PLANS(16),
    /** Social history, by question. */
    SOCIAL_HISTORY(17),
    /** Vital signs, by sign. */
    VITAL_SIGNS(18),
    /** Contacts with services. */
    ENCOUNTERS(19),
    /** Documents. */
    DOCUMENTS(20),
    /** Results that were cancelled. */
    RESULTS_CANCELLED(21),
    /** Alerts that hold, or of which the source does not say otherwise. */
    ALERTS(22),
    /** Alerts that no longer hold. */
    ALERTS_PAST(23),
    /** Advance decisions and forms. */
    ADVANCE_DIRECTIVES(24),
    /** Powers of attorney and orders of the law. */
    LEGAL(25),
    /** Packages of social care. */
    SOCIAL_CARE(26),
    /** Referrals. */
    REFERRALS(27),
    /** Appointments that stand. */
    APPOINTMENTS(28),
    /** Relatives, carers and others to turn to. */
    PERSONAL_CONTACTS(29),
    /** Professionals who know the person. */
    PROFESSIONAL_CONTACTS(30),
    /** What runs in the family. */
    FAMILY_HISTORY(31),
    /** Pregnancy. */
    PREGNANCY(32),
    /** Medicines that the source does not call ended, with an end all the same. */
    MEDICATIONS_ENDING(33),
    /** Appointments that were cancelled or not kept. */
    APPOINTMENTS_NOT_KEPT(34),
    /**
     * Contacts with services that go on over days: stays that are open, or ended on a later day.
     */
    STAYS(35),
    /** Numbers that belong to this one. */
    LINKED(100),
    /** The number that this one belongs to. */
    SUPERSEDED_BY(101),
    /** Numbers that were linked and no longer are. */
    UNLINKED(102),
    /** Numbers that must never be linked with this one. In no answer. */
    REISSUED(103),
    /** Statements of a section or kind that this version does not know. */
    OTHER(127);

    private final int code;

    RowSection(int code) {
        this.code = code;
    }

    /** Whether this is about the number itself, not about the person: no line of the record. */
    public boolean isOfIdentity() {
        return section().equals(Optional.of(Section.IDENTITY));
    }

    /** Whether a code of stored keys is one of what is said of numbers. */
    public static boolean isOfIdentity(int code) {
        return code >= LINKED.code && code <= REISSUED.code;
    }

    /** The section of the events that stand here; empty where they may be of any. */
    public Optional<Section> section() {
        return switch (this) {
            case DEMOGRAPHICS -> Optional.of(Section.DEMOGRAPHICS);
            case PROBLEMS_ACTIVE, PROBLEMS_PAST -> Optional.of(Section.PROBLEMS);
            case ALLERGIES_ACTIVE, ALLERGIES_PAST -> Optional.of(Section.ALLERGIES);
            case MEDICATIONS_CURRENT, MEDICATIONS_ENDING, MEDICATIONS_PAST ->
                    Optional.of(Section.MEDICATIONS);
            case IMMUNISATIONS, IMMUNISATIONS_NOT_DONE -> Optional.of(Section.IMMUNISATIONS);
            case RESULTS, RESULTS_CANCELLED -> Optional.of(Section.RESULTS);
            case PROCEDURES, PROCEDURES_NOT_DONE -> Optional.of(Section.PROCEDURES);
            case DEVICES_ACTIVE, DEVICES_PAST -> Optional.of(Section.DEVICES);
            case FUNCTIONAL_STATUS -> Optional.of(Section.FUNCTIONAL_STATUS);
            case CARE_PLANS -> Optional.of(Section.CARE_PLANS);
            case SOCIAL_HISTORY -> Optional.of(Section.SOCIAL_HISTORY);
            case VITAL_SIGNS -> Optional.of(Section.VITAL_SIGNS);
            case ENCOUNTERS, STAYS -> Optional.of(Section.ENCOUNTERS);
            case DOCUMENTS -> Optional.of(Section.DOCUMENTS);
            case ALERTS, ALERTS_PAST -> Optional.of(Section.ALERTS);
            case ADVANCE_DIRECTIVES -> Optional.of(Section.ADVANCE_DIRECTIVES);
            case LEGAL -> Optional.of(Section.LEGAL);
            case SOCIAL_CARE -> Optional.of(Section.SOCIAL_CARE);
            case REFERRALS -> Optional.of(Section.REFERRALS);
            case APPOINTMENTS, APPOINTMENTS_NOT_KEPT -> Optional.of(Section.APPOINTMENTS);
            case PERSONAL_CONTACTS -> Optional.of(Section.PERSONAL_CONTACTS);
            case PROFESSIONAL_CONTACTS -> Optional.of(Section.PROFESSIONAL_CONTACTS);
            case FAMILY_HISTORY -> Optional.of(Section.FAMILY_HISTORY);
            case PREGNANCY -> Optional.of(Section.PREGNANCY);
            case LINKED, SUPERSEDED_BY, UNLINKED, REISSUED -> Optional.of(Section.IDENTITY);
            case OTHER -> Optional.empty();
        };
    }

    /** The code in stored keys, 1 to 127. */
    public int code() {
        return code;
    }
}
