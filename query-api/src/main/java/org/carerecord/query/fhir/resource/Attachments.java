package org.carerecord.query.fhir.resource;

import java.util.Base64;
import java.util.List;
import org.carerecord.event.Attachment;
import org.carerecord.query.fhir.element.FhirElement;

/** Documents, by address or whole. */
final class Attachments {

    /** The media type of bytes of which nothing is known (RFC 2046, section 4.5.1). */
    private static final String BYTES = "application/octet-stream";

    private Attachments() {}

    static List<FhirElement> attachments(List<Attachment> attachments) {
        return attachments.stream().map(Attachments::attachment).toList();
    }

    private static FhirElement attachment(Attachment attachment) {
        boolean type = Concepts.isCode(attachment.contentType());
        boolean url = Concepts.isSystem(attachment.url());
        FhirElement element =
                FhirElement.element()
                        .children(
                                "extension",
                                new Extensions()
                                        .text(
                                                Extensions.own("source-content-type"),
                                                type ? null : attachment.contentType())
                                        .text(
                                                Extensions.own("source-url"),
                                                url ? null : attachment.url())
                                        .list());
        byte[] data = attachment.data();
        boolean whole = data != null && data.length > 0;
        if (whole && !type) {
            // R4's rule att-1 demands a content type of all data, and lets nothing stand for it.
            element.text("contentType", BYTES, List.of(Extensions.assumed()));
        }
        return element.text("contentType", type ? attachment.contentType() : null)
                .text("data", whole ? Base64.getEncoder().encodeToString(data) : null)
                .text("url", url ? attachment.url() : null)
                .text("title", attachment.title());
    }
}
