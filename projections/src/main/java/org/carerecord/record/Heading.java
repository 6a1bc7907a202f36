package org.carerecord.record;

/**
 * The headings of a summary, in its order (NHS England, <em>Shared Care Record Patient
 * Summaries</em>, draft of June 2026, on HL7 IPS 2.0.1). Codes are LOINC, save for those that LOINC
 * has none for. Headings of the Core Information Standard that the draft lacks follow its own.
 */
public enum Heading {
    /** Active problems. */
    PROBLEMS("problems", "11450-4", "Problems"),
    /** Allergies and intolerances. */
    ALLERGIES("allergies", "48765-2", "Allergies and intolerances"),
    /** Current medicines. */
    MEDICATIONS("medications", "10160-0", "Medication summary"),
    /** Vaccinations given. */
    IMMUNISATIONS("immunisations", "11369-6", "Immunisations"),
    /** Investigation results. */
    RESULTS("results", "30954-2", "Results"),
    /** Procedures. */
    PROCEDURES("procedures", "47519-4", "Procedures"),
    /** Devices in use. */
    DEVICES("devices", "46264-8", "Medical devices"),
    /** Advance decisions and forms. */
    ADVANCE_DIRECTIVES("advance-directives", "42348-3", "Advance directives"),
    /** Active alerts. */
    ALERTS("alerts", "104605-1", "Alerts"),
    /** Frailty and other scores. */
    FUNCTIONAL_STATUS("functional-status", "47420-5", "Functional status"),
    /** Problems that have ended. */
    PAST_PROBLEMS("past-problems", "11348-0", "Past problems"),
    /** Pregnancy. */
    PREGNANCY("pregnancy", "10162-6", "Pregnancy"),
    /** Plans of care. */
    PLAN_OF_CARE("care-plans", "18776-5", "Plan of care"),
    /** Smoking, alcohol and other social history. */
    SOCIAL_HISTORY("social-history", "29762-2", "Social history"),
    /** Vital signs. */
    VITAL_SIGNS("vital-signs", "8716-3", "Vital signs"),
    /** Contacts with services. */
    ENCOUNTERS("encounters", "46240-8", "Encounters"),
    /** Contacts that are arranged; the draft lists them under encounters, apart. */
    APPOINTMENTS("appointments", "appointments", "Future appointments"),
    /** Referrals to other services. */
    REFERRALS("referrals", "referrals", "Referrals"),
    /** Known to social care. */
    SOCIAL_CARE("social-care", "social-care", "Social care"),
    /** Lasting power of attorney. */
    LEGAL("legal", "legal", "Legal"),
    /** Relatives, carers and others to turn to (CIS). */
    PERSONAL_CONTACTS("personal-contacts", "personal-contacts", "Personal contacts"),
    /** Professionals who know the person (CIS). */
    PROFESSIONAL_CONTACTS(
            "professional-contacts", "professional-contacts", "Professional contacts"),
    /** What runs in the family (CIS). */
    FAMILY_HISTORY("family-history", "10157-6", "Family history"),
    /** Documents; not a section of the draft, which has none for them. */
    DOCUMENTS("documents", "77599-9", "Documents"),
    /** Statements of a kind that is newer than this version. */
    OTHER("other", "other", "Other statements");

    private final String section;
    private final String code;
    private final String title;

    Heading(String section, String code, String title) {
        this.section = section;
        this.code = code;
        this.title = title;
    }

    /** The section's word in addresses and answers. */
    public String section() {
        return section;
    }

    /** The LOINC code of the section, or the section's word where LOINC has none. */
    public String code() {
        return code;
    }

    /** The title shown to people. */
    public String title() {
        return title;
    }
}
