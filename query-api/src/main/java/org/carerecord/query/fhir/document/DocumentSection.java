package org.carerecord.query.fhir.document;

import java.util.List;
import java.util.Optional;
import org.carerecord.record.Heading;

/**
 * The sections of the document, in its order: those of the draft first, required ones, recommended
 * ones, optional ones; then what the draft has no section for, so that nothing is missing that the
 * record shows. Codes are those of IPS; where LOINC has none, the title alone says which section it
 * is.
 */
enum DocumentSection {
    PROBLEMS(Heading.PROBLEMS, "Problem list - Reported", "Problem"),
    ALLERGIES(
            Heading.ALLERGIES,
            "Allergies and adverse reactions Document",
            "Allergy or intolerance"),
    MEDICATIONS(Heading.MEDICATIONS, "History of Medication use Narrative", "Medicine"),
    IMMUNISATIONS(Heading.IMMUNISATIONS, "History of Immunization Narrative", "Vaccination"),
    RESULTS(Heading.RESULTS, "Relevant diagnostic tests/laboratory data Narrative", "Test"),
    PROCEDURES(Heading.PROCEDURES, "History of Procedures Document", "Procedure"),
    DEVICES(Heading.DEVICES, "History of medical device use", "Device"),
    ADVANCE_DIRECTIVES(
            Heading.ADVANCE_DIRECTIVES, "Advance healthcare directives", "Decision or form"),
    ALERTS(Heading.ALERTS, "Alert", "Alert"),
    FUNCTIONAL_STATUS(Heading.FUNCTIONAL_STATUS, "Functional status assessment note", "Assessment"),
    PAST_PROBLEMS(Heading.PAST_PROBLEMS, "History of Past illness Narrative", "Problem"),
    PREGNANCY(Heading.PREGNANCY, "History of pregnancies Narrative", "Statement"),
    PLAN_OF_CARE(Heading.PLAN_OF_CARE, "Plan of care note", "Plan"),
    SOCIAL_HISTORY(Heading.SOCIAL_HISTORY, "Social history Narrative", "Statement"),
    VITAL_SIGNS(Heading.VITAL_SIGNS, "Vital signs", "Sign"),
    /** The draft has future contacts here too; they are listed apart. */
    ENCOUNTERS(
            Heading.ENCOUNTERS,
            "History of Hospitalizations+Outpatient visits Narrative",
            "Contact") {
        @Override
        List<Heading> headings() {
            return List.of(Heading.APPOINTMENTS, Heading.ENCOUNTERS);
        }
    },
    SOCIAL_CARE(Heading.SOCIAL_CARE, "", "Care and support"),
    LEGAL(Heading.LEGAL, "", "Power or order"),
    REFERRALS(Heading.REFERRALS, "", "Referral"),
    PERSONAL_CONTACTS(Heading.PERSONAL_CONTACTS, "", "Name"),
    PROFESSIONAL_CONTACTS(Heading.PROFESSIONAL_CONTACTS, "", "Name"),
    FAMILY_HISTORY(
            Heading.FAMILY_HISTORY, "History of family member diseases Narrative", "Relative"),
    DOCUMENTS(Heading.DOCUMENTS, "Additional documentation", "Document"),
    OTHER(Heading.OTHER, "", "Statement");

    private final Heading heading;
    private final String codeDisplay;
    private final String subject;

    DocumentSection(Heading heading, String codeDisplay, String subject) {
        this.heading = heading;
        this.codeDisplay = codeDisplay;
        this.subject = subject;
    }

    /** The headings of the summary that it shows, in its order. */
    List<Heading> headings() {
        return List.of(heading);
    }

    /** The heading that gives it its name. */
    Heading heading() {
        return heading;
    }

    /** LOINC's name of its code; empty where LOINC has no code. */
    Optional<String> codeDisplay() {
        return codeDisplay.isEmpty() ? Optional.empty() : Optional.of(codeDisplay);
    }

    /** What its lines are about: the head of their first column. */
    String subject() {
        return subject;
    }

    /** Whether it is there even with nothing in it (IPS, invariant ips-comp-1). */
    boolean isRequired() {
        return this == PROBLEMS || this == ALLERGIES || this == MEDICATIONS;
    }

    /** Whether its lines have a result, and so a column for it. */
    boolean hasValues() {
        return switch (this) {
            case RESULTS, VITAL_SIGNS, FUNCTIONAL_STATUS, SOCIAL_HISTORY, PREGNANCY -> true;
            case PROBLEMS,
                    ALLERGIES,
                    MEDICATIONS,
                    IMMUNISATIONS,
                    PROCEDURES,
                    DEVICES,
                    ADVANCE_DIRECTIVES,
                    ALERTS,
                    PAST_PROBLEMS,
                    PLAN_OF_CARE,
                    ENCOUNTERS,
                    SOCIAL_CARE,
                    LEGAL,
                    REFERRALS,
                    PERSONAL_CONTACTS,
                    PROFESSIONAL_CONTACTS,
                    FAMILY_HISTORY,
                    DOCUMENTS,
                    OTHER ->
                    false;
        };
    }
}
