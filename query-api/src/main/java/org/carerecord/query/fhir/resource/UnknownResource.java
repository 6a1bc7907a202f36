package org.carerecord.query.fhir.resource;

import org.carerecord.query.fhir.element.FhirElement;

/** A statement of a kind that is newer than this version, as Basic: that it exists, and no more. */
final class UnknownResource {

    private UnknownResource() {}

    /** Of a kind that it is named by. */
    static FhirElement of(String kind, Envelope envelope) {
        return envelope.resource(
                        "Basic", new Extensions().text(Extensions.own("stated-kind"), kind))
                .child(
                        "code",
                        Concepts.ofText("A statement of a kind that this version cannot show"))
                .child("subject", envelope.subject())
                .child("author", envelope.author());
    }
}
