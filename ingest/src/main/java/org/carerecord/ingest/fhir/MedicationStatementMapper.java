package org.carerecord.ingest.fhir;

import java.util.List;
import java.util.stream.Stream;
import org.carerecord.event.ClinicalTime;
import org.carerecord.event.Medication;
import org.carerecord.event.Section;
import org.hl7.fhir.r4.model.MedicationStatement;

/** MedicationStatement: medicines taken, as somebody reports. */
final class MedicationStatementMapper implements ResourceMapper<MedicationStatement> {

    @Override
    public Statement map(MedicationStatement resource, Reading reading) {
        ClinicalTime asserted = reading.time("dateAsserted", resource.getDateAssertedElement());
        String status = DataTypes.text(resource.getStatusElement());
        var body =
                new Medication(
                        Medicines.medicine(resource.getMedication(), reading),
                        status,
                        null,
                        null,
                        asserted,
                        reading.when("effective", resource.getEffective()),
                        Dosages.words(resource.getDosage()),
                        reading.reasons(resource.getReasonCode(), resource.getReasonReference()),
                        Remarks.of(resource.getNote())
                                .say(Remarks.REASON_FOR_STATUS, resource.getStatusReason())
                                .say("Category", List.of(resource.getCategory()))
                                .list(),
                        MedicineDates.lastIssued(resource, reading),
                        null);
        return Statement.of(Section.MEDICATIONS, body, resource.getSubject())
                .during(reading.link(resource.getContext(), "Encounter"))
                .assertedAt(asserted)
                .by(reading.author(Stream.of(resource.getInformationSource())))
                .withStatus(status);
    }
}
