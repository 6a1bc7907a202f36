package org.carerecord.codec;

import org.carerecord.event.ClinicalEvent;
import org.jspecify.annotations.Nullable;

/** What became of bytes that should be an event: the event, or why they are none. */
public sealed interface Decoded {

    /** The bytes are this event. */
    record Event(ClinicalEvent event) implements Decoded {}

    /**
     * The bytes are no event.
     *
     * @param reason a code of the catalogue
     * @param rule the rule that was broken; never content of the record
     * @param field the field the rule speaks of, where it is one
     */
    record Undecodable(Reason reason, String rule, @Nullable String field) implements Decoded {}

    /** Why bytes are no event. */
    enum Reason {
        /** There is no value at all. */
        NO_VALUE,
        /** The value does not start with Confluent's framing. */
        NOT_FRAMED,
        /** The registry knows no schema of the id in the frame. */
        UNKNOWN_SCHEMA,
        /** The schema is not one of a clinical event, or cannot be read as one. */
        FOREIGN_SCHEMA,
        /** The payload is not what its schema says. */
        MALFORMED,
        /** A field of the envelope breaks its rule. */
        INVALID_ENVELOPE,
        /** A field of the body breaks its rule. */
        INVALID_BODY;

        /** The code in notices, for example {@code unknown-schema}. */
        public String code() {
            return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        }
    }
}
