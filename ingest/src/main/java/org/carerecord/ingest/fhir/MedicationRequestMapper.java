package org.carerecord.ingest.fhir;

import java.util.List;
import java.util.stream.Stream;
import org.carerecord.event.ClinicalTime;
import org.carerecord.event.Concept;
import org.carerecord.event.Medication;
import org.carerecord.event.Section;
import org.hl7.fhir.r4.model.MedicationRequest;

/** MedicationRequest: medicines ordered or authorised. */
final class MedicationRequestMapper implements ResourceMapper<MedicationRequest> {

    @Override
    public Statement map(MedicationRequest resource, Reading reading) {
        ClinicalTime authored = reading.time("authoredOn", resource.getAuthoredOnElement());
        String status = DataTypes.text(resource.getStatusElement());
        var body =
                new Medication(
                        medicine(resource, reading),
                        status,
                        DataTypes.text(resource.getIntentElement()),
                        DataTypes.optional(resource.getCourseOfTherapyType()),
                        authored,
                        reading.when(
                                "dispenseRequest.validityPeriod",
                                resource.getDispenseRequest().getValidityPeriod()),
                        Dosages.words(resource.getDosageInstruction()),
                        reading.reasons(resource.getReasonCode(), resource.getReasonReference()),
                        Remarks.of(resource.getNote())
                                .say(Remarks.REASON_FOR_STATUS, List.of(resource.getStatusReason()))
                                .list(),
                        MedicineDates.lastIssued(resource, reading),
                        MedicineDates.discontinued(resource, status, reading));
        return Statement.of(Section.MEDICATIONS, body, resource.getSubject())
                .during(reading.link(resource.getEncounter(), "Encounter"))
                .assertedAt(authored)
                .by(reading.author(Stream.of(resource.getRequester(), resource.getRecorder())))
                .withStatus(status);
    }

    private static Concept medicine(MedicationRequest resource, Reading reading) {
        Concept medicine = Medicines.medicine(resource.getMedication(), reading);
        return resource.getDoNotPerform() && !medicine.isEmpty()
                ? Prohibitions.of("Do not give", medicine.words())
                : medicine;
    }
}
