package org.carerecord.event;

import org.carerecord.identity.NhsNumber;
import org.jspecify.annotations.Nullable;

/**
 * Two numbers that were linked are two persons after all (HL7 v2 A37): both records are as if they
 * had never been linked.
 *
 * @param superseded the number that stands alone again; never the event's own
 * @param reason in words
 */
public record PatientsUnlinked(NhsNumber superseded, @Nullable String reason)
        implements NumberStatement {

    @Override
    public NhsNumber other() {
        return superseded;
    }

    /** Names the kind without the number: this form may reach a log. */
    @Override
    public String toString() {
        return "PatientsUnlinked[]";
    }
}
