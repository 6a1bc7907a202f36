package org.carerecord.event;

import org.carerecord.identity.NhsNumber;
import org.jspecify.annotations.Nullable;

/**
 * Two numbers are one person: the event's own number survives, and another belongs to it from now
 * on. The statement is kept under one entry id for each pair, so that {@link PatientsUnlinked}
 * under a higher version takes it back. A number that was issued anew (adoption, gender
 * re-assignment) is never linked: see {@link NumberReissued}.
 *
 * @param superseded the number that no longer stands alone; never the event's own
 * @param kind why the two are one
 * @param reason in words
 */
public record PatientsLinked(NhsNumber superseded, Kind kind, @Nullable String reason)
        implements NumberStatement {

    /** Why two numbers are one person. */
    public enum Kind {
        /** The Personal Demographics Service replaced the number by the surviving one. */
        SUPERSEDED("superseded"),
        /** Two records of a source were merged (HL7 v2 A40). */
        MERGED("merged");

        private final String code;

        Kind(String code) {
            this.code = code;
        }

        /** The word in events and answers. */
        public String code() {
            return code;
        }
    }

    @Override
    public NhsNumber other() {
        return superseded;
    }

    /** Names the kind without the number: this form may reach a log. */
    @Override
    public String toString() {
        return "PatientsLinked[" + kind.code() + "]";
    }
}
