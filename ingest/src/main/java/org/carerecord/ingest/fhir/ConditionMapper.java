package org.carerecord.ingest.fhir;

import java.util.stream.Stream;
import org.carerecord.event.ClinicalTime;
import org.carerecord.event.Section;
import org.hl7.fhir.r4.model.Condition;

/** Condition: problems. */
final class ConditionMapper implements ResourceMapper<Condition> {

    @Override
    public Statement map(Condition resource, Reading reading) {
        ClinicalTime recorded = reading.time("recordedDate", resource.getRecordedDateElement());
        var body =
                new org.carerecord.event.Condition(
                        DataTypes.concept(resource.getCode()),
                        DataTypes.statusCode(resource.getClinicalStatus()),
                        DataTypes.statusCode(resource.getVerificationStatus()),
                        DataTypes.concepts(resource.getCategory()),
                        DataTypes.optional(resource.getSeverity()),
                        reading.when("onset", resource.getOnset()),
                        reading.when("abatement", resource.getAbatement()),
                        recorded,
                        Remarks.of(resource.getNote())
                                .say("Site", resource.getBodySite())
                                .say(
                                        "Stage",
                                        Remarks.words(
                                                resource.getStage().stream()
                                                        .flatMap(stage ->
                                                                Stream.of(
                                                                        stage.getType(),
                                                                        stage.getSummary()))))
                                .say(
                                        "Evidence",
                                        Remarks.words(
                                                resource.getEvidence().stream()
                                                        .flatMap(
                                                                found -> found.getCode().stream())))
                                .list());
        return Statement.of(Section.PROBLEMS, body, resource.getSubject())
                .during(reading.link(resource.getEncounter(), "Encounter"))
                .assertedAt(recorded)
                .by(reading.author(Stream.of(resource.getRecorder(), resource.getAsserter())))
                .takenBackIf(
                        DataTypes.says(
                                resource.getVerificationStatus(), Statement.ENTERED_IN_ERROR));
    }
}
