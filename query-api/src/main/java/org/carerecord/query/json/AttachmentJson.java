package org.carerecord.query.json;

import java.util.List;
import org.carerecord.event.Attachment;

/** Where a document lies. Of a document sent along only the size is told, never the document. */
final class AttachmentJson {

    private AttachmentJson() {}

    static void list(JsonWriter json, List<Attachment> attachments) {
        json.objects("attachments", attachments, attachment -> members(json, attachment));
    }

    private static void members(JsonWriter json, Attachment attachment) {
        json.text("contentType", attachment.contentType());
        json.text("title", attachment.title());
        json.text("url", attachment.url());
        byte[] data = attachment.data();
        if (data != null) {
            json.number("size", data.length);
        }
    }
}
