package org.carerecord.query.fhir.resource;

import java.util.Set;
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

    private static final Set<String> OVER = Set.of("inactive", "remission", "resolved");

    private ConditionResource() {}

    static FhirElement of(Condition body, Envelope envelope) {
        boolean isOver = body.clinicalStatus() != null && OVER.contains(body.clinicalStatus());
        FhirElement condition =
                envelope.resource("Condition", beside(body, isOver))
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
        TimeChoice.ANY.optional(condition, "abatement", isOver ? body.abatement() : null);
        return Times.dateTime(condition, "recordedDate", body.recorded())
                .child("recorder", envelope.author())
                .children("note", Envelope.notes(body.notes()));
    }

    private static Extensions beside(Condition body, boolean isOver) {
        var beside =
                new Extensions()
                        .text(
                                Extensions.own("source-clinical-status"),
                                CLINICAL.strange(body.clinicalStatus()))
                        .text(
                                Extensions.own("source-verification-status"),
                                VERIFICATION.strange(body.verificationStatus()));
        return isOver ? beside : beside.addAll(abatement(body).list());
    }

    /**
     * Rule con-4 lets only a condition that is over have an end. Where the source gives an end and
     * another status, or none, both stay as it said them: the end in an extension.
     */
    private static Extensions abatement(Condition body) {
        var extensions = new Extensions();
        if (body.abatement() != null) {
            FhirElement abatement = Extensions.of(Extensions.own("abatement"));
            extensions.add(TimeChoice.ANY.optional(abatement, "value", body.abatement()));
        }
        return extensions;
    }
}
