package org.carerecord.query.fhir.resource;

import java.util.List;
import org.carerecord.event.ContactPerson;
import org.carerecord.query.fhir.element.FhirElement;
import org.jspecify.annotations.Nullable;

/** Relatives, carers and attorneys as RelatedPerson. */
final class RelatedPersonResource {

    private RelatedPersonResource() {}

    static FhirElement of(ContactPerson body, Envelope envelope) {
        Extensions extensions =
                envelope.extensionsWithAuthor()
                        .concept(Extensions.own("role"), body.role())
                        .text(Extensions.own("organisation"), body.organisation())
                        .texts(Extensions.NOTE, body.notes());
        FhirElement person = envelope.resource("RelatedPerson", extensions);
        active(person, body.status());
        return person.child("patient", envelope.subject())
                .children("relationship", Concepts.concepts(body.relationships()))
                .children("name", List.of(FhirElement.element().text("text", body.name())))
                .children("telecom", Contacts.contacts(body.contacts()))
                .children("address", Contacts.addresses(body.addresses()))
                .child("period", TimeChoice.period(body.period()));
    }

    /** R4 says only whether the relationship is in use. */
    private static void active(FhirElement person, @Nullable String status) {
        switch (status) {
            case "active" -> person.flag("active", true);
            case "inactive" -> person.flag("active", false);
            case null -> {}
            default -> {
                if (!status.isBlank()) {
                    person.lacking(
                            "active",
                            List.of(Absent.unsupported(), Extensions.sourceValue(status)));
                }
            }
        }
    }
}
