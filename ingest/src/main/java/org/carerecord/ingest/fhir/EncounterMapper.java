package org.carerecord.ingest.fhir;

import java.util.List;
import java.util.Optional;
import org.carerecord.event.Section;
import org.hl7.fhir.r4.model.Encounter;
import org.hl7.fhir.r4.model.Encounter.EncounterParticipantComponent;

/** Encounter: contacts with services. FHIR R4 does not say when one was recorded. */
final class EncounterMapper implements ResourceMapper<Encounter> {

    @Override
    public Statement map(Encounter resource, Reading reading) {
        String status = DataTypes.text(resource.getStatusElement());
        List<NamedPlace> places =
                resource.getLocation().stream()
                        .flatMap(
                                at -> NamedPlace.of(at.getLocation(), "Location", reading).stream())
                        .toList();
        Optional<NamedPlace> provider =
                NamedPlace.of(resource.getServiceProvider(), "Organization", reading);
        var body =
                new org.carerecord.event.Encounter(
                        DataTypes.concepts(resource.getType()),
                        resource.hasClass_() ? DataTypes.coding(resource.getClass_()) : null,
                        status,
                        reading.when("period", resource.getPeriod()),
                        reading.reasons(resource.getReasonCode(), resource.getReasonReference()),
                        places.stream().map(NamedPlace::words).toList(),
                        provider.map(NamedPlace::words).orElse(null),
                        DataTypes.optional(resource.getHospitalization().getDischargeDisposition()),
                        DataTypes.optional(resource.getServiceType()),
                        provider.map(NamedPlace::identifier).orElse(null),
                        NamedPlace.identifiers(places),
                        HospitalStays.of(resource, reading));
        return Statement.of(Section.ENCOUNTERS, body, resource.getSubject())
                .by(
                        reading.author(
                                resource.getParticipant().stream()
                                        .map(EncounterParticipantComponent::getIndividual)))
                .withStatus(status);
    }
}
