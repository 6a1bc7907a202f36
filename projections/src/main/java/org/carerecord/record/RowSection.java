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
    /** Statements of a section or kind that this version does not know. */
    OTHER(127);

    private final int code;

    RowSection(int code) {
        this.code = code;
    }

    /** The code in stored keys, 1 to 127. */
    public int code() {
        return code;
    }
}
