package org.carerecord.query.fhir.resource;

import org.carerecord.event.Procedure;
import org.carerecord.query.fhir.element.FhirElement;

/** Procedures as Procedure. */
final class ProcedureResource {

    private static final BoundCode STATUS =
            BoundCode.orUnknown(
                    "preparation", "in-progress", "not-done", "on-hold", "stopped", "completed");

    private ProcedureResource() {}

    static FhirElement of(Procedure body, Envelope envelope) {
        FhirElement procedure = envelope.resource("Procedure");
        STATUS.required(procedure, "status", body.status());
        procedure
                .child("category", Concepts.concept(body.category()))
                .child("code", Concepts.required(body.code()))
                .child("subject", envelope.subject())
                .child("encounter", envelope.encounter());
        // R4 does not demand it, the International Patient Summary does.
        TimeChoice.ANY.required(procedure, "performed", body.performed());
        return procedure
                .child("recorder", envelope.author())
                .children("reasonCode", Concepts.concepts(body.reasons()))
                .children("bodySite", Concepts.concepts(body.bodySites()))
                .child("outcome", Concepts.concept(body.outcome()))
                .children("note", Envelope.notes(body.notes()));
    }
}
