package org.carerecord.event;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A document about the person.
 *
 * @param type what kind of document
 * @param status the source's code, such as {@code current} or {@code superseded}
 * @param docStatus the source's code of the document itself, such as {@code final}
 * @param categories the source's categories
 * @param date when the reference was made
 * @param description in words
 * @param custodian who keeps it, in words
 * @param attachments where it lies, or its bytes
 */
public record DocumentReference(
        Concept type,
        @Nullable String status,
        @Nullable String docStatus,
        List<Concept> categories,
        @Nullable ClinicalTime date,
        @Nullable String description,
        @Nullable String custodian,
        List<Attachment> attachments)
        implements Body {

    /** Copies the lists. */
    public DocumentReference {
        categories = List.copyOf(categories);
        attachments = List.copyOf(attachments);
    }
}
