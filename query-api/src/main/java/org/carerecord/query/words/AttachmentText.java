package org.carerecord.query.words;

import java.util.ArrayList;
import java.util.List;
import org.carerecord.event.Attachment;

/** A document that comes with a statement, in words: its title, its type, where it lies. */
final class AttachmentText {

    private AttachmentText() {}

    static String of(Attachment attachment) {
        List<String> words = new ArrayList<>();
        if (attachment.title() != null) {
            words.add(attachment.title());
        }
        if (attachment.contentType() != null) {
            words.add(attachment.contentType());
        }
        if (attachment.url() != null) {
            words.add(attachment.url());
        }
        if (attachment.data() != null) {
            words.add("held in this record");
        }
        return Words.joined(words);
    }
}
