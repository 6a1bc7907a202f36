package org.carerecord.query.fhir.resource;

import java.util.List;
import org.carerecord.event.DocumentReference;
import org.carerecord.query.fhir.element.FhirElement;

/** Documents as DocumentReference. */
final class DocumentResource {

    private static final BoundCode STATUS = BoundCode.assuming("current", "current", "superseded");
    private static final BoundCode DOCUMENT_STATUS =
            BoundCode.of("preliminary", "final", "amended");

    private DocumentResource() {}

    static FhirElement of(DocumentReference body, Envelope envelope) {
        FhirElement document =
                envelope.resource(
                        "DocumentReference",
                        new Extensions()
                                .text(
                                        Extensions.own("source-doc-status"),
                                        DOCUMENT_STATUS.strange(body.docStatus())));
        STATUS.required(document, "status", body.status());
        DOCUMENT_STATUS.optional(document, "docStatus", body.docStatus());
        document.child("type", Concepts.concept(body.type()))
                .children("category", Concepts.concepts(body.categories()))
                .child("subject", envelope.subject());
        return Times.instant(document, "date", body.date())
                .children("author", envelope.authorAndOrganisation())
                .child("custodian", Envelope.inWords(body.custodian()))
                .text("description", body.description())
                .children("content", contents(body))
                .child(
                        "context",
                        FhirElement.element().children("encounter", List.of(envelope.encounter())));
    }

    /** R4 demands content of every document. */
    private static List<FhirElement> contents(DocumentReference body) {
        List<FhirElement> attachments =
                Attachments.attachments(body.attachments()).stream()
                        .filter(attachment -> !attachment.isEmpty())
                        .toList();
        return (attachments.isEmpty() ? List.of(Absent.element()) : attachments)
                .stream()
                        .map(attachment -> FhirElement.element().child("attachment", attachment))
                        .toList();
    }
}
