package org.carerecord.query.fhir.resource;

import java.util.List;
import java.util.stream.IntStream;
import org.carerecord.event.Encounter;
import org.carerecord.query.fhir.element.FhirElement;
import org.jspecify.annotations.Nullable;

/** Contacts with services as Encounter. */
final class EncounterResource {

    private static final BoundCode STATUS =
            BoundCode.orUnknown(
                    "planned",
                    "arrived",
                    "triaged",
                    "in-progress",
                    "onleave",
                    "finished",
                    "cancelled");

    private EncounterResource() {}

    static FhirElement of(Encounter body, Envelope envelope) {
        FhirElement encounter =
                envelope.resource("Encounter", StayElements.extensions(body.stay()));
        STATUS.required(encounter, "status", body.status());
        return encounter
                .child(
                        "class",
                        body.encounterClass() == null
                                ? Absent.element()
                                : Concepts.coding(body.encounterClass()))
                .children("type", Concepts.concepts(body.types()))
                .child("serviceType", Concepts.concept(body.specialty()))
                .child("subject", envelope.subject())
                .children(
                        "participant",
                        List.of(FhirElement.element().child("individual", envelope.author())))
                .child("period", TimeChoice.period(body.period()))
                .children("reasonCode", Concepts.concepts(body.reasons()))
                .child(
                        "hospitalization",
                        StayElements.hospitalization(body.stay(), body.dischargeDisposition()))
                .children("location", locations(body))
                .child(
                        "serviceProvider",
                        Envelope.inWords(body.serviceProvider(), body.serviceProviderIdentifier()));
    }

    private static List<FhirElement> locations(Encounter body) {
        List<String> words = body.locations();
        List<String> identifiers = body.locationIdentifiers();
        return IntStream.range(0, Math.max(words.size(), identifiers.size()))
                .mapToObj(at -> Envelope.inWords(at(words, at), at(identifiers, at)))
                .map(location -> FhirElement.element().child("location", location))
                .toList();
    }

    private static @Nullable String at(List<String> texts, int place) {
        return place < texts.size() ? texts.get(place) : null;
    }
}
