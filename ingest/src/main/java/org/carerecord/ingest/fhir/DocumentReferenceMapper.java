package org.carerecord.ingest.fhir;

import org.carerecord.event.ClinicalTime;
import org.carerecord.event.Section;
import org.hl7.fhir.r4.model.DocumentReference;
import org.hl7.fhir.r4.model.Reference;

/** DocumentReference: documents about the person. */
final class DocumentReferenceMapper implements ResourceMapper<DocumentReference> {

    @Override
    public Statement map(DocumentReference resource, Reading reading) {
        ClinicalTime date = reading.time("date", resource.getDateElement());
        String status = DataTypes.text(resource.getStatusElement());
        String docStatus = DataTypes.text(resource.getDocStatusElement());
        var body =
                new org.carerecord.event.DocumentReference(
                        DataTypes.concept(resource.getType()),
                        status,
                        docStatus,
                        DataTypes.concepts(resource.getCategory()),
                        date,
                        DataTypes.given(resource.getDescription()),
                        reading.words(resource.getCustodian(), "Organization"),
                        resource.getContent().stream()
                                .map(content -> Attachments.attachment(content.getAttachment()))
                                .toList());
        Reference encounter =
                resource.getContext().getEncounter().stream().findFirst().orElse(new Reference());
        return Statement.of(Section.DOCUMENTS, body, resource.getSubject())
                .during(reading.link(encounter, "Encounter"))
                .assertedAt(date)
                .by(reading.author(resource.getAuthor().stream()))
                .takenBackIf(
                        Statement.ENTERED_IN_ERROR.equals(status)
                                || Statement.ENTERED_IN_ERROR.equals(docStatus));
    }
}
