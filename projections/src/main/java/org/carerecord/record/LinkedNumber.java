package org.carerecord.record;

import java.time.Instant;
import java.util.List;
import org.carerecord.event.PatientsLinked;
import org.carerecord.identity.NhsNumber;

/**
 * A number that belongs to a patient's own, whose entries are part of the patient's record.
 *
 * @param number the linked number
 * @param kind why it belongs to the patient
 * @param since when the link was received, UTC
 * @param feeds what each feed last changed under the linked number, by name
 */
public record LinkedNumber(
        NhsNumber number, PatientsLinked.Kind kind, Instant since, List<FeedState> feeds) {

    /** Copies the list. */
    public LinkedNumber {
        feeds = List.copyOf(feeds);
    }

    /** Without the number: this form may reach a log. */
    @Override
    public String toString() {
        return "LinkedNumber[" + kind.code() + "]";
    }
}
