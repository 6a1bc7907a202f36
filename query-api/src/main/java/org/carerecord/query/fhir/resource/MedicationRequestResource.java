package org.carerecord.query.fhir.resource;

import java.util.List;
import org.carerecord.event.Medication;
import org.carerecord.query.fhir.element.FhirElement;

/** Medicines of which the source says what only an order has room for, as MedicationRequest. */
final class MedicationRequestResource {

    /** UK Core, version 2.1.0: of a MedicationStatement; given with orders too. */
    static final String LAST_ISSUED =
            "https://fhir.hl7.org.uk/StructureDefinition/Extension-UKCore-MedicationStatementLastIssueDate";

    /** When it was stopped, which R4 has no element for. */
    private static final String DISCONTINUED = Extensions.own("discontinued");

    private static final BoundCode STATUS =
            BoundCode.orUnknown("active", "on-hold", "cancelled", "completed", "stopped", "draft");
    private static final BoundCode INTENT =
            BoundCode.assuming(
                    "order",
                    "proposal",
                    "plan",
                    "order",
                    "original-order",
                    "reflex-order",
                    "filler-order",
                    "instance-order",
                    "option");

    private MedicationRequestResource() {}

    static FhirElement of(Medication body, Envelope envelope) {
        var extensions =
                new Extensions()
                        .time(LAST_ISSUED, body.lastIssued())
                        .time(DISCONTINUED, body.discontinued());
        FhirElement request = envelope.resource("MedicationRequest", extensions);
        STATUS.required(request, "status", body.status());
        INTENT.required(request, "intent", body.intent());
        request.child("medicationCodeableConcept", Concepts.required(body.code()))
                .child("subject", envelope.subject())
                .child("encounter", envelope.encounter());
        return Times.dateTime(request, "authoredOn", body.authored())
                .child("recorder", envelope.author())
                .children("reasonCode", Concepts.concepts(body.reasons()))
                .child("courseOfTherapyType", Concepts.concept(body.courseOfTherapy()))
                .children("note", Envelope.notes(body.notes()))
                .children("dosageInstruction", dosages(body.dosages()))
                .child(
                        "dispenseRequest",
                        FhirElement.element()
                                .child("validityPeriod", TimeChoice.period(body.validity())));
    }

    static List<FhirElement> dosages(List<String> dosages) {
        return dosages.stream().map(words -> FhirElement.element().text("text", words)).toList();
    }
}
