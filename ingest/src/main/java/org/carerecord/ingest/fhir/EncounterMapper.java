package org.carerecord.ingest.fhir;

import org.carerecord.event.Section;
import org.hl7.fhir.r4.model.Encounter;
import org.hl7.fhir.r4.model.Encounter.EncounterParticipantComponent;

/** Encounter: contacts with services. FHIR R4 does not say when one was recorded. */
final class EncounterMapper implements ResourceMapper<Encounter> {

    @Override
    public Statement map(Encounter resource, Reading reading) {
        String status = DataTypes.text(resource.getStatusElement());
        var body =
                new org.carerecord.event.Encounter(
                        DataTypes.concepts(resource.getType()),
                        resource.hasClass_() ? DataTypes.coding(resource.getClass_()) : null,
                        status,
                        reading.when("period", resource.getPeriod()),
                        reading.reasons(resource.getReasonCode(), resource.getReasonReference()),
                        DataTypes.texts(
                                resource.getLocation().stream()
                                        .map(at -> reading.words(at.getLocation(), "Location"))),
                        reading.words(resource.getServiceProvider(), "Organization"),
                        DataTypes.optional(
                                resource.getHospitalization().getDischargeDisposition()));
        return Statement.of(Section.ENCOUNTERS, body, resource.getSubject())
                .by(
                        reading.author(
                                resource.getParticipant().stream()
                                        .map(EncounterParticipantComponent::getIndividual)))
                .withStatus(status);
    }
}
