package org.carerecord.testkit.history;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.carerecord.event.Concept;
import org.carerecord.event.Section;

/** What a statement can be about: its section, its codes and the statuses that standards name. */
// Every list of it is one that List.of made.
@SuppressWarnings("ImmutableEnumChecker")
enum Topic {
    DEMOGRAPHICS(CareVocabulary.PERSON, "male female other unknown", Section.DEMOGRAPHICS),
    PROBLEM(
            ClinicalVocabulary.PROBLEMS,
            "active inactive resolved remission recurrence relapse",
            Section.PROBLEMS),
    ALLERGY(ClinicalVocabulary.ALLERGIES, "active inactive resolved", Section.ALLERGIES),
    MEDICATION(
            ClinicalVocabulary.MEDICINES,
            "active on-hold completed stopped cancelled draft",
            Section.MEDICATIONS),
    IMMUNISATION(ClinicalVocabulary.VACCINES, "completed not-done", Section.IMMUNISATIONS),
    RESULT(
            ClinicalVocabulary.TESTS,
            "final preliminary amended corrected cancelled unknown",
            Section.RESULTS),
    REPORT(ClinicalVocabulary.REPORTS, "final partial cancelled", Section.RESULTS),
    PROCEDURE(
            ClinicalVocabulary.PROCEDURES,
            "completed in-progress not-done preparation",
            Section.PROCEDURES),
    DEVICE(ClinicalVocabulary.DEVICES, "active inactive", Section.DEVICES),
    SCORE(ClinicalVocabulary.SCORES, "final preliminary", Section.FUNCTIONAL_STATUS),
    CARE_PLAN(CareVocabulary.CARE_PLANS, "active completed revoked draft", Section.CARE_PLANS),
    HABIT(ClinicalVocabulary.SOCIAL_HISTORY, "final amended", Section.SOCIAL_HISTORY),
    VITAL_SIGN(ClinicalVocabulary.VITAL_SIGNS, "final amended cancelled", Section.VITAL_SIGNS),
    ENCOUNTER(
            CareVocabulary.CONTACTS_WITH_SERVICES,
            "finished in-progress planned cancelled",
            Section.ENCOUNTERS),
    DOCUMENT(CareVocabulary.DOCUMENTS, "current superseded", Section.DOCUMENTS),
    ALERT(CareVocabulary.ALERTS, "active inactive", Section.ALERTS),
    ADVANCE_DECISION(
            CareVocabulary.ADVANCE_DECISIONS, "active inactive", Section.ADVANCE_DIRECTIVES),
    POWER(CareVocabulary.POWERS, "active revoked", Section.LEGAL),
    SERVICE(CareVocabulary.SERVICES, "active completed on-hold", Section.SOCIAL_CARE),
    REFERRAL(CareVocabulary.REFERRALS, "active completed revoked", Section.REFERRALS),
    APPOINTMENT(
            CareVocabulary.CONTACTS_WITH_SERVICES,
            "booked pending proposed fulfilled cancelled noshow",
            Section.APPOINTMENTS),
    RELATIVE_OR_CARER(CareVocabulary.RELATIONSHIPS, "active inactive", Section.PERSONAL_CONTACTS),
    PROFESSIONAL(CareVocabulary.ROLES, "active inactive", Section.PROFESSIONAL_CONTACTS),
    ATTORNEY(CareVocabulary.ATTORNEYS, "active inactive", Section.LEGAL),
    FAMILY_HISTORY(
            CareVocabulary.RELATIVES, "completed partial health-unknown", Section.FAMILY_HISTORY),
    PREGNANCY(ClinicalVocabulary.PREGNANCY, "final amended", Section.PREGNANCY),
    /** An observation where a kind of body of its own is the rule. */
    FLAG(
            CareVocabulary.FLAGS,
            "final amended",
            Section.ALERTS,
            Section.ADVANCE_DIRECTIVES,
            Section.LEGAL,
            Section.SOCIAL_CARE);

    private static final List<Topic> ALL = List.of(values());

    private final List<Concept> codes;
    private final List<String> statuses;
    private final List<String> sections;

    Topic(List<Concept> codes, String statuses, Section... sections) {
        this.codes = codes;
        this.statuses = List.of(statuses.split(" ", -1));
        this.sections = Arrays.stream(sections).map(Section::code).toList();
    }

    static List<Topic> all() {
        return ALL;
    }

    /** The codes that statements are about. */
    List<Concept> codes() {
        return codes;
    }

    /** The statuses that standards name; of demographics, the genders. */
    List<String> statuses() {
        return statuses;
    }

    /** The codes of the sections such statements are made in. */
    List<String> sections() {
        return sections;
    }

    /** The statement that there is none, where SNOMED CT has one. */
    Optional<Concept> noneKnown() {
        return Optional.ofNullable(NoneKnown.BY_TOPIC.get(this));
    }
}
