package org.carerecord.query.fhir.resource;

import java.util.List;
import java.util.stream.Stream;
import org.carerecord.event.ContactPerson;
import org.carerecord.query.fhir.element.FhirElement;

/** A professional who knows the person, as a CareTeam of one. */
final class CareTeamResource {

    private static final BoundCode STATUS =
            BoundCode.of("proposed", "active", "suspended", "inactive");
    private static final String ID = "member";

    private CareTeamResource() {}

    static FhirElement of(ContactPerson body, Envelope envelope) {
        FhirElement team =
                envelope.resource(
                        ResourceTypes.CARE_TEAM,
                        List.of(practitioner(body)),
                        envelope.extensionsWithAuthor()
                                .text(
                                        Extensions.own("source-status"),
                                        STATUS.strange(body.status())));
        STATUS.optional(team, "status", body.status());
        return team.text("name", body.name())
                .child("subject", envelope.subject())
                .child("period", TimeChoice.period(body.period()))
                .children("participant", List.of(participant(body)))
                .children("note", Envelope.notes(body.notes()));
    }

    private static FhirElement practitioner(ContactPerson body) {
        return FhirElement.resource("Practitioner")
                .text("id", ID)
                .children("name", List.of(FhirElement.element().text("text", body.name())))
                .children("telecom", Contacts.contacts(body.contacts()))
                .children("address", Contacts.addresses(body.addresses()));
    }

    /** What a professional does, and what a source calls their relationship, are both roles. */
    private static FhirElement participant(ContactPerson body) {
        return FhirElement.element()
                .children(
                        "role",
                        Stream.concat(
                                        Stream.of(Concepts.concept(body.role())),
                                        Concepts.concepts(body.relationships()).stream())
                                .toList())
                .child(
                        "member",
                        FhirElement.element()
                                .text("reference", "#" + ID)
                                .text("display", body.name()))
                .child("onBehalfOf", Envelope.inWords(body.organisation()));
    }
}
