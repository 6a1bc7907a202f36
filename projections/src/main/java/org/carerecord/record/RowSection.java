package org.carerecord.record;

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
        return switch (this) {
            case LINKED, SUPERSEDED_BY, UNLINKED, REISSUED -> true;
            case DEMOGRAPHICS,
                    PROBLEMS_ACTIVE,
                    PROBLEMS_PAST,
                    ALLERGIES_ACTIVE,
                    ALLERGIES_PAST,
                    MEDICATIONS_CURRENT,
                    MEDICATIONS_ENDING,
                    MEDICATIONS_PAST,
                    IMMUNISATIONS,
                    IMMUNISATIONS_NOT_DONE,
                    RESULTS,
                    RESULTS_CANCELLED,
                    PROCEDURES,
                    PROCEDURES_NOT_DONE,
                    DEVICES_ACTIVE,
                    DEVICES_PAST,
                    FUNCTIONAL_STATUS,
                    CARE_PLANS,
                    SOCIAL_HISTORY,
                    VITAL_SIGNS,
                    ENCOUNTERS,
                    DOCUMENTS,
                    ALERTS,
                    ALERTS_PAST,
                    ADVANCE_DIRECTIVES,
                    LEGAL,
                    SOCIAL_CARE,
                    REFERRALS,
                    APPOINTMENTS,
                    APPOINTMENTS_NOT_KEPT,
                    PERSONAL_CONTACTS,
                    PROFESSIONAL_CONTACTS,
                    FAMILY_HISTORY,
                    PREGNANCY,
                    OTHER ->
                    false;
        };
    }

    /** The code in stored keys, 1 to 127. */
    public int code() {
        return code;
    }
}
