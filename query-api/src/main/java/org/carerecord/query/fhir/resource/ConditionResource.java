package org.carerecord.query.fhir.resource;

import org.carerecord.event.Condition;
import org.carerecord.query.fhir.element.FhirElement;

/** Problems as Condition. */
final class ConditionResource {

    private static final StatusConcept CLINICAL =
            StatusConcept.of(
                    "http://terminology.hl7.org/CodeSystem/condition-clinical",
                    "active",
                    "recurrence",
                    "relapse",
                    "inactive",
                    "remission",
                    "resolved");
    private static final StatusConcept VERIFICATION =
            StatusConcept.of(
                    "http://terminology.hl7.org/CodeSystem/condition-ver-status",
                    "unconfirmed",
                    "provisional",
                    "differential",
                    "confirmed",
                    "refuted");

    private ConditionResource() {}

    static FhirElement of(Condition body, Envelope envelope) {
        FhirElement condition =
                envelope.resource("Condition")
                        .child("clinicalStatus", CLINICAL.concept(body.clinicalStatus()))
                        .child(
                                "verificationStatus",
                                VERIFICATION.concept(body.verificationStatus()))
                        .children("category", Concepts.concepts(body.categories()))
                        .child("severity", Concepts.concept(body.severity()))
                        .child("code", Concepts.required(body.code()))
                        .child("subject", envelope.subject())
                        .child("encounter", envelope.encounter());
        TimeChoice.ANY.optional(condition, "onset", body.onset());
        TimeChoice.ANY.optional(condition, "abatement", body.abatement());
        return Times.dateTime(condition, "recordedDate", body.recorded())
                .child("recorder", envelope.author())
                .children("note", Envelope.notes(body.notes()));
    }
}
