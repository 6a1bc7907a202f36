package org.carerecord.query.fhir.resource;

import org.carerecord.event.Medication;
import org.carerecord.query.fhir.element.FhirElement;

/** Medicines of which the source does not say that they were ordered, as MedicationStatement. */
final class MedicationStatementResource {

    private static final BoundCode STATUS =
            BoundCode.orUnknown(
                    "active", "completed", "intended", "stopped", "on-hold", "not-taken");

    private MedicationStatementResource() {}

    static FhirElement of(Medication body, Envelope envelope) {
        FhirElement statement =
                envelope.resource(
                        ResourceTypes.MEDICATION_STATEMENT,
                        new Extensions()
                                .time(MedicationRequestResource.LAST_ISSUED, body.lastIssued()));
        STATUS.required(statement, "status", body.status());
        statement
                .child("medicationCodeableConcept", Concepts.required(body.code()))
                .child("subject", envelope.subject())
                .child("context", envelope.encounter());
        TimeChoice.DATED.required(statement, "effective", body.validity());
        return Times.dateTime(statement, "dateAsserted", body.authored())
                .child("informationSource", envelope.authorOrOrganisation())
                .children("reasonCode", Concepts.concepts(body.reasons()))
                .children("note", Envelope.notes(body.notes()))
                .children("dosage", MedicationRequestResource.dosages(body.dosages()));
    }
}
