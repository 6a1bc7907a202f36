package org.carerecord.ingest.fhir;

import org.carerecord.event.Attachment;

/** Documents, by address or whole. */
final class Attachments {

    private Attachments() {}

    static Attachment attachment(org.hl7.fhir.r4.model.Attachment attachment) {
        return new Attachment(
                DataTypes.given(attachment.getContentType()),
                DataTypes.given(attachment.getTitle()),
                DataTypes.given(attachment.getUrl()),
                attachment.hasData() ? attachment.getData() : null);
    }
}
