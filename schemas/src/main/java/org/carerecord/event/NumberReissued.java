package org.carerecord.event;

import org.carerecord.identity.NhsNumber;

/**
 * The event's own number was issued to a person in place of a former one, after adoption or gender
 * re-assignment. The two are never linked, whatever any source says, and neither ever leads to the
 * other: this statement is in no answer.
 *
 * @param former the number the person had before; never the event's own
 */
public record NumberReissued(NhsNumber former) implements NumberStatement {

    @Override
    public NhsNumber other() {
        return former;
    }

    /** Names the kind without the number: this form may reach a log. */
    @Override
    public String toString() {
        return "NumberReissued[]";
    }
}
