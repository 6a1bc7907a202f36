package org.carerecord.event;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A report that gathers results.
 *
 * @param code what was investigated
 * @param status the source's code
 * @param categories the source's categories
 * @param effective when the investigation was made
 * @param issued when the report was released
 * @param conclusion the reporter's words
 * @param conclusionCodes the reporter's codes
 * @param members entry ids of the observations it gathers
 * @param attachments the report as a document
 */
public record DiagnosticReport(
        Concept code,
        @Nullable String status,
        List<Concept> categories,
        @Nullable When effective,
        @Nullable ClinicalTime issued,
        @Nullable String conclusion,
        List<Concept> conclusionCodes,
        List<String> members,
        List<Attachment> attachments)
        implements Body {

    /** Copies the lists. */
    public DiagnosticReport {
        categories = List.copyOf(categories);
        conclusionCodes = List.copyOf(conclusionCodes);
        members = List.copyOf(members);
        attachments = List.copyOf(attachments);
    }
}
