package org.carerecord.ingest.fhir;

import java.util.List;
import java.util.stream.Stream;
import org.carerecord.event.Allergy;
import org.carerecord.event.ClinicalTime;
import org.carerecord.event.Section;
import org.hl7.fhir.r4.model.AllergyIntolerance;
import org.hl7.fhir.r4.model.AllergyIntolerance.AllergyIntoleranceReactionComponent;

/** AllergyIntolerance: allergies, or the statement that there are none. */
final class AllergyIntoleranceMapper implements ResourceMapper<AllergyIntolerance> {

    @Override
    public Statement map(AllergyIntolerance resource, Reading reading) {
        ClinicalTime recorded = reading.time("recordedDate", resource.getRecordedDateElement());
        var body =
                new Allergy(
                        DataTypes.concept(resource.getCode()),
                        DataTypes.statusCode(resource.getClinicalStatus()),
                        DataTypes.statusCode(resource.getVerificationStatus()),
                        DataTypes.text(resource.getTypeElement()),
                        DataTypes.texts(resource.getCategory().stream().map(DataTypes::text)),
                        DataTypes.text(resource.getCriticalityElement()),
                        reading.when("onset", resource.getOnset()),
                        recorded,
                        reading.time("lastOccurrence", resource.getLastOccurrenceElement()),
                        resource.getReaction().stream()
                                .map(reaction -> reaction(reaction, reading))
                                .toList(),
                        remarks(resource));
        return Statement.of(Section.ALLERGIES, body, resource.getPatient())
                .during(reading.link(resource.getEncounter(), "Encounter"))
                .assertedAt(recorded)
                .by(reading.author(Stream.of(resource.getRecorder(), resource.getAsserter())))
                .takenBackIf(
                        DataTypes.says(
                                resource.getVerificationStatus(), Statement.ENTERED_IN_ERROR));
    }

    /** A reaction has no room for how one was exposed, nor for notes of its own. */
    private static List<String> remarks(AllergyIntolerance resource) {
        Remarks remarks = Remarks.of(resource.getNote());
        for (AllergyIntoleranceReactionComponent reaction : resource.getReaction()) {
            remarks.say("Exposed by", List.of(reaction.getExposureRoute()))
                    .quote("Of a reaction", DataTypes.notes(reaction.getNote()));
        }
        return remarks.list();
    }

    private static Allergy.Reaction reaction(
            AllergyIntoleranceReactionComponent reaction, Reading reading) {
        return new Allergy.Reaction(
                DataTypes.optional(reaction.getSubstance()),
                DataTypes.concepts(reaction.getManifestation()),
                DataTypes.text(reaction.getSeverityElement()),
                reading.time("reaction.onset", reaction.getOnsetElement()),
                DataTypes.given(reaction.getDescription()));
    }
}
