package org.carerecord.query.fhir.resource;

import java.util.List;
import org.carerecord.event.Referral;
import org.carerecord.query.fhir.element.FhirElement;

/** Referrals as ServiceRequest, whose category says that it is one. */
final class ReferralResource {

    private static final BoundCode STATUS =
            BoundCode.orUnknown("draft", "active", "on-hold", "revoked", "completed");
    private static final BoundCode INTENT =
            BoundCode.assuming(
                    "order",
                    "proposal",
                    "plan",
                    "directive",
                    "order",
                    "original-order",
                    "reflex-order",
                    "filler-order",
                    "instance-order",
                    "option");
    private static final BoundCode PRIORITY = BoundCode.of("routine", "urgent", "asap", "stat");

    /** SNOMED CT: patient referral. */
    private static final FhirElement REFERRAL = Concepts.of("http://snomed.info/sct", "3457005");

    private ReferralResource() {}

    static FhirElement of(Referral body, Envelope envelope) {
        boolean named = body.referrer() != null && !body.referrer().isBlank();
        FhirElement request =
                envelope.resource(
                        "ServiceRequest",
                        (named ? envelope.extensionsWithAuthor() : new Extensions())
                                .text(
                                        Extensions.own("source-priority"),
                                        PRIORITY.strange(body.priority())));
        STATUS.required(request, "status", body.status());
        INTENT.required(request, "intent", body.intent());
        request.children("category", List.of(REFERRAL));
        PRIORITY.optional(request, "priority", body.priority());
        request.child("code", Concepts.required(body.service()))
                .child("subject", envelope.subject())
                .child("encounter", envelope.encounter());
        TimeChoice.TIMED.optional(request, "occurrence", body.occurrence());
        return Times.dateTime(request, "authoredOn", body.authored())
                .child(
                        "requester",
                        named ? Envelope.inWords(body.referrer()) : envelope.authorOrOrganisation())
                .child("performerType", Concepts.concept(body.specialty()))
                .children("performer", List.of(Envelope.inWords(body.recipient())))
                .children("reasonCode", Concepts.concepts(body.reasons()))
                .children("note", Envelope.notes(body.notes()));
    }
}
