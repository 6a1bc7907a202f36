package org.carerecord.testkit.history;

import org.carerecord.event.Body;

/** Makes the body of a statement: one line for each topic. */
final class Bodies {

    private final ClinicalBodies clinical;
    private final ObservedBodies observed;
    private final CareBodies care;
    private final PersonBodies person;

    Bodies(Details details) {
        this.clinical = new ClinicalBodies(details);
        this.observed = new ObservedBodies(details);
        this.care = new CareBodies(details);
        this.person = new PersonBodies(details);
    }

    /** A body that says the statement, with details of chance. */
    Body of(Statement statement) {
        return switch (statement.topic()) {
            case DEMOGRAPHICS -> person.demographics(statement);
            case PROBLEM -> clinical.condition(statement);
            case ALLERGY -> clinical.allergy(statement);
            case MEDICATION -> clinical.medication(statement);
            case IMMUNISATION -> clinical.immunisation(statement);
            case RESULT, SCORE, HABIT, VITAL_SIGN, PREGNANCY, FLAG ->
                    observed.observation(statement);
            case REPORT -> observed.report(statement);
            case PROCEDURE -> clinical.procedure(statement);
            case DEVICE -> clinical.device(statement);
            case CARE_PLAN -> care.carePlan(statement);
            case ENCOUNTER -> care.encounter(statement);
            case DOCUMENT -> care.document(statement);
            case ALERT -> care.alert(statement);
            case ADVANCE_DECISION -> care.advanceDecision(statement);
            case POWER -> care.legalInformation(statement);
            case SERVICE -> care.servicePackage(statement);
            case REFERRAL -> care.referral(statement);
            case APPOINTMENT -> care.appointment(statement);
            case RELATIVE_OR_CARER, PROFESSIONAL, ATTORNEY -> person.contactPerson(statement);
            case FAMILY_HISTORY -> person.familyHistory(statement);
        };
    }
}
