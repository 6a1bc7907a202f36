package org.carerecord.query.fhir.resource;

import org.carerecord.event.Body;
import org.carerecord.query.fhir.element.FhirElement;

/** A statement of a kind that is newer than this version, as Basic: that it exists, and no more. */
final class UnknownResource {

    private UnknownResource() {}

    static FhirElement of(Body.Unknown body, Envelope envelope) {
        return envelope.resource(
                        "Basic", new Extensions().text(Extensions.own("stated-kind"), body.kind()))
                .child(
                        "code",
                        Concepts.ofText("A statement of a kind that this version cannot show"))
                .child("subject", envelope.subject())
                .child("author", envelope.author());
    }
}
