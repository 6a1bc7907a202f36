package org.carerecord.ingest.fhir;

import java.util.List;
import java.util.stream.Stream;
import org.carerecord.event.Section;
import org.hl7.fhir.r4.model.Procedure;
import org.hl7.fhir.r4.model.Procedure.ProcedurePerformerComponent;

/** Procedure: what was done, or is planned. FHIR R4 does not say when it was recorded. */
final class ProcedureMapper implements ResourceMapper<Procedure> {

    @Override
    public Statement map(Procedure resource, Reading reading) {
        String status = DataTypes.text(resource.getStatusElement());
        var body =
                new org.carerecord.event.Procedure(
                        DataTypes.concept(resource.getCode()),
                        status,
                        DataTypes.optional(resource.getCategory()),
                        reading.when("performed", resource.getPerformed()),
                        reading.reasons(resource.getReasonCode(), resource.getReasonReference()),
                        DataTypes.concepts(resource.getBodySite()),
                        DataTypes.optional(resource.getOutcome()),
                        Remarks.of(resource.getNote())
                                .say(Remarks.REASON_FOR_STATUS, List.of(resource.getStatusReason()))
                                .say("Complication", resource.getComplication())
                                .say("Follow-up", resource.getFollowUp())
                                .say("Used", resource.getUsedCode())
                                .list());
        return Statement.of(Section.PROCEDURES, body, resource.getSubject())
                .during(reading.link(resource.getEncounter(), "Encounter"))
                .by(
                        reading.author(
                                Stream.concat(
                                        Stream.of(resource.getRecorder(), resource.getAsserter()),
                                        resource.getPerformer().stream()
                                                .map(ProcedurePerformerComponent::getActor))))
                .withStatus(status);
    }
}
