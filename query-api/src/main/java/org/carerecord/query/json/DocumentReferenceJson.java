package org.carerecord.query.json;

import org.carerecord.event.DocumentReference;

/** A document about the person. */
final class DocumentReferenceJson {

    private DocumentReferenceJson() {}

    static void members(JsonWriter json, DocumentReference document) {
        json.subject(document.type());
        json.object("dates", () -> json.time("date", document.date()));
        json.text("status", document.status());
        json.object("statuses", () -> json.text("docStatus", document.docStatus()));
        json.text("description", document.description());
        json.text("custodian", document.custodian());
        json.concepts("categories", document.categories());
        AttachmentJson.list(json, document.attachments());
    }
}
