package org.carerecord.ingest.fhir;

import java.util.List;
import java.util.stream.Stream;
import org.carerecord.event.ClinicalTime;
import org.carerecord.event.Immunisation;
import org.carerecord.event.Section;
import org.hl7.fhir.r4.model.Immunization;
import org.hl7.fhir.r4.model.Immunization.ImmunizationPerformerComponent;
import org.hl7.fhir.r4.model.Immunization.ImmunizationProtocolAppliedComponent;
import org.hl7.fhir.r4.model.Immunization.ImmunizationReactionComponent;
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
                        remarks(resource, reading));
        return Statement.of(Section.IMMUNISATIONS, body, resource.getPatient())
                .during(reading.link(resource.getEncounter(), "Encounter"))
                .assertedAt(recorded)
                .by(
                        reading.author(
                                resource.getPerformer().stream()
                                        .map(ImmunizationPerformerComponent::getActor)))
                .withStatus(status);
    }

    /** A dose that may not protect, and what came after it, must not pass for a plain dose. */
    private static List<String> remarks(Immunization resource, Reading reading) {
        Remarks remarks = Remarks.of(resource.getNote());
        if (resource.getIsSubpotent()) {
            String why = Remarks.words(resource.getSubpotentReason().stream());
            remarks.say("Subpotent dose", why.isEmpty() ? "may not protect" : why);
        }
        for (ImmunizationReactionComponent reaction : resource.getReaction()) {
            remarks.say("Reaction", reaction(reaction, reading));
        }
        return remarks.say("Amount", DataTypes.words(resource.getDoseQuantity())).list();
    }

    private static String reaction(ImmunizationReactionComponent reaction, Reading reading) {
        ClinicalTime date = reading.time("reaction.date", reaction.getDateElement());
        String what = reading.words(reaction.getDetail(), "Observation");
        return DataTypes.words(
                Stream.of(
                        what == null ? "what it was is kept at the source" : what,
                        date == null ? null : "on " + date.text()));
    }

    private static @Nullable String doseNumber(ImmunizationProtocolAppliedComponent protocol) {
        return protocol.getDoseNumber() instanceof PrimitiveType<?> number
                ? DataTypes.text(number)
                : null;
    }
}
