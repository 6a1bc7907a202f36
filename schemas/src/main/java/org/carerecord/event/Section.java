package org.carerecord.event;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The sections that events name. What of a section a summary shows, and under which heading, is a
 * rule of the record, not of the event: a problem that has ended is still an event of {@link
 * #PROBLEMS}.
 */
public enum Section {
    /** Who the person is: names, birth date, addresses. */
    DEMOGRAPHICS("demographics"),
    /** Conditions, active or past. */
    PROBLEMS("problems"),
    /** Allergies and intolerances. */
    ALLERGIES("allergies"),
    /** Medicines ordered or taken. */
    MEDICATIONS("medications"),
    /** Vaccinations given or not given. */
    IMMUNISATIONS("immunisations"),
    /** Laboratory and other investigation results, and the reports that gather them. */
    RESULTS("results"),
    /** Procedures performed or planned. */
    PROCEDURES("procedures"),
    /** Devices in or on the person. */
    DEVICES("devices"),
    /** Scores of function, frailty and other surveys. */
    FUNCTIONAL_STATUS("functional-status"),
    /** Plans of care. */
    CARE_PLANS("care-plans"),
    /** Smoking, alcohol and other social history. */
    SOCIAL_HISTORY("social-history"),
    /** Blood pressure, weight and other vital signs. */
    VITAL_SIGNS("vital-signs"),
    /** Contacts with services. */
    ENCOUNTERS("encounters"),
    /** Documents, by reference or whole. */
    DOCUMENTS("documents"),
    /** What everyone who meets the person must know first: safeguarding, dangers, risks. */
    ALERTS("alerts"),
    /** Advance decisions and the forms that say so. */
    ADVANCE_DIRECTIVES("advance-directives"),
    /** Powers of attorney and orders of the law. */
    LEGAL("legal"),
    /** Packages of social care. */
    SOCIAL_CARE("social-care"),
    /** Referrals to other services. */
    REFERRALS("referrals"),
    /** Appointments. */
    APPOINTMENTS("appointments"),
    /** Relatives, carers and others to turn to. */
    PERSONAL_CONTACTS("personal-contacts"),
    /** Professionals who know the person. */
    PROFESSIONAL_CONTACTS("professional-contacts"),
    /** What runs in the family. */
    FAMILY_HISTORY("family-history"),
    /** Pregnancy: status, expected date of delivery, outcomes. */
    PREGNANCY("pregnancy"),
    /** Which numbers are one person, and which must never be. */
    IDENTITY("identity");

    private static final Map<String, Section> BY_CODE =
            Arrays.stream(values()).collect(Collectors.toMap(Section::code, Function.identity()));

    private final String code;

    Section(String code) {
        this.code = code;
    }

    /** The code in events, addresses and answers. */
    public String code() {
        return code;
    }

    /** The section of this code; empty if this version does not know it. */
    public static Optional<Section> ofCode(String code) {
        return Optional.ofNullable(BY_CODE.get(code));
    }
}
