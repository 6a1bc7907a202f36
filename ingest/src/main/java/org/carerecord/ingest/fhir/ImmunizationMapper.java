package org.carerecord.ingest.fhir;

import org.carerecord.event.ClinicalTime;
import org.carerecord.event.Immunisation;
import org.carerecord.event.Section;
import org.hl7.fhir.r4.model.Immunization;
import org.hl7.fhir.r4.model.Immunization.ImmunizationPerformerComponent;
import org.hl7.fhir.r4.model.Immunization.ImmunizationProtocolAppliedComponent;
import org.hl7.fhir.r4.model.PrimitiveType;
import org.jspecify.annotations.Nullable;

/** Immunization: vaccinations given, or not given and why. */
final class ImmunizationMapper implements ResourceMapper<Immunization> {

    @Override
    public Statement map(Immunization resource, Reading reading) {
        ClinicalTime recorded = reading.time("recorded", resource.getRecordedElement());
        String status = DataTypes.text(resource.getStatusElement());
        var body =
                new Immunisation(
                        DataTypes.concept(resource.getVaccineCode()),
                        status,
                        DataTypes.optional(resource.getStatusReason()),
                        reading.when("occurrence", resource.getOccurrence()),
                        recorded,
                        resource.getPrimarySourceElement().getValue(),
                        DataTypes.given(resource.getLotNumber()),
                        DataTypes.optional(resource.getSite()),
                        DataTypes.optional(resource.getRoute()),
                        DataTypes.texts(
                                resource.getProtocolApplied().stream()
                                        .map(ImmunizationMapper::doseNumber)),
                        reading.reasons(resource.getReasonCode(), resource.getReasonReference()),
                        DataTypes.notes(resource.getNote()));
        return Statement.of(Section.IMMUNISATIONS, body, resource.getPatient())
                .during(reading.link(resource.getEncounter(), "Encounter"))
                .assertedAt(recorded)
                .by(
                        reading.author(
                                resource.getPerformer().stream()
                                        .map(ImmunizationPerformerComponent::getActor)))
                .withStatus(status);
    }

    private static @Nullable String doseNumber(ImmunizationProtocolAppliedComponent protocol) {
        return protocol.getDoseNumber() instanceof PrimitiveType<?> number
                ? DataTypes.text(number)
                : null;
    }
}
