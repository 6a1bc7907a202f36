package org.carerecord.query.fhir.resource;

import java.util.List;
import org.carerecord.event.Encounter;
import org.carerecord.query.fhir.element.FhirElement;

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
        FhirElement encounter = envelope.resource("Encounter");
        STATUS.required(encounter, "status", body.status());
        return encounter
                .child(
                        "class",
                        body.encounterClass() == null
                                ? Absent.element()
                                : Concepts.coding(body.encounterClass()))
                .children("type", Concepts.concepts(body.types()))
                .child("subject", envelope.subject())
                .children(
                        "participant",
                        List.of(FhirElement.element().child("individual", envelope.author())))
                .child("period", TimeChoice.period(body.period()))
                .children("reasonCode", Concepts.concepts(body.reasons()))
                .child(
                        "hospitalization",
                        FhirElement.element()
                                .child(
                                        "dischargeDisposition",
                                        Concepts.concept(body.dischargeDisposition())))
                .children("location", locations(body.locations()))
                .child("serviceProvider", Envelope.inWords(body.serviceProvider()));
    }

    private static List<FhirElement> locations(List<String> locations) {
        return locations.stream()
                .map(words -> FhirElement.element().child("location", Envelope.inWords(words)))
                .toList();
    }
}
