package org.carerecord.ingest.publish;

import java.time.Instant;
import java.util.List;
import org.carerecord.event.Body;
import org.carerecord.event.Concept;
import org.carerecord.event.Condition;
import org.carerecord.event.Section;

/** Drafts of made-up statements. */
public final class Drafts {

    /** An issued-looking number from the NHS Data Dictionary's examples. */
    public static final String NHS_NUMBER = "943 476 5919";

    private Drafts() {}

    /** A draft that breaks no rule. */
    public static EventDraft valid() {
        return of(Section.PROBLEMS.code(), condition(Concept.ofText("Hay fever")));
    }

    /** A draft whose envelope breaks no rule. */
    public static EventDraft of(String section, Body body) {
        return EventDraft.of(section, body)
                .eventId("event-1")
                .nhsNumber(NHS_NUMBER)
                .entryId("Condition/1")
                .version(1)
                .assertedAt(Instant.parse("2026-01-02T03:04:05Z"));
    }

    /** A problem of this code. */
    public static Condition condition(Concept code) {
        return new Condition(code, "active", null, List.of(), null, null, null, null, List.of());
    }
}
