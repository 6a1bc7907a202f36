package org.carerecord.event;

import org.carerecord.identity.NhsNumber;

/** What is told of a person's numbers: which are one person, and which must never be. */
public sealed interface NumberStatement extends Body
        permits PatientsLinked, PatientsUnlinked, NumberReissued {

    /** The number it speaks of beside the event's own. */
    NhsNumber other();
}
