package org.carerecord.testkit.history;

import static org.carerecord.testkit.history.Codes.local;
import static org.carerecord.testkit.history.Codes.loinc;
import static org.carerecord.testkit.history.Codes.role;
import static org.carerecord.testkit.history.Codes.snomed;

import java.util.List;
import org.carerecord.event.Concept;

/** What statements about care and circumstances are about. */
final class CareVocabulary {

    static final List<Concept> CARE_PLANS =
            List.of(
                    snomed("734163000", "Care plan"),
                    snomed("735324008", "Treatment escalation plan"));

    static final List<Concept> CONTACTS_WITH_SERVICES =
            List.of(
                    snomed("11429006", "Consultation"),
                    snomed("4525004", "Emergency department patient visit"),
                    snomed("32485007", "Hospital admission"),
                    snomed("185349003", "Encounter for check up"));

    static final List<Concept> DOCUMENTS =
            List.of(
                    loinc("34133-9", "Summary of episode note"),
                    loinc("18842-5", "Discharge summary"),
                    loinc("11488-4", "Consult note"));

    static final List<Concept> ALERTS =
            List.of(
                    local("lone-visit", "Do not visit alone"),
                    local("dog", "Dangerous dog at the address"),
                    local("child-protection", "Subject to a child protection plan"),
                    Concept.ofText("Key safe by the back door"));

    static final List<Concept> ADVANCE_DECISIONS =
            List.of(
                    snomed("450475007", "Not for attempted cardiopulmonary resuscitation"),
                    snomed("450476008", "For attempted cardiopulmonary resuscitation"),
                    Concept.ofText("ReSPECT form"));

    static final List<Concept> POWERS =
            List.of(
                    local("lpa-welfare", "Lasting power of attorney for health and welfare"),
                    local("lpa-property", "Lasting power of attorney for property"),
                    local("dols", "Deprivation of liberty safeguards"));

    static final List<Concept> SERVICES =
            List.of(
                    local("home-care", "Home care"),
                    local("meals", "Meals at home"),
                    local("reablement", "Reablement"));

    static final List<Concept> REFERRALS =
            List.of(
                    snomed("306206005", "Referral to service"),
                    snomed("306253008", "Referral to doctor"),
                    snomed("308471005", "Referral to cardiologist"));

    static final List<Concept> RELATIONSHIPS =
            List.of(
                    role("MTH", "mother"),
                    role("SPS", "spouse"),
                    role("SON", "natural son"),
                    local("next-of-kin", "Next of kin"));

    static final List<Concept> ROLES =
            List.of(
                    snomed("62247001", "Family medicine specialist"),
                    local("social-worker", "Social worker"),
                    local("key-worker", "Key worker"));

    static final List<Concept> ATTORNEYS = List.of(local("attorney", "Attorney"));

    static final List<Concept> RELATIVES =
            List.of(
                    role("MTH", "mother"),
                    role("FTH", "father"),
                    role("SIS", "sister"),
                    role("GRMTH", "grandmother"));

    static final List<Concept> FLAGS =
            List.of(
                    local("known-to-service", "Known to the service"),
                    local("form-exists", "A form exists"));

    static final List<Concept> PERSON = List.of(local("person", "The person"));

    private CareVocabulary() {}
}
