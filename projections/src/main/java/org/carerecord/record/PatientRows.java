package org.carerecord.record;

import java.util.List;
import org.carerecord.identity.NhsNumber;

/**
 * One patient's rows, as the rules read them. Read-only.
 *
 * @param patient whose
 * @param current the current entries, those of linked numbers among them
 * @param feeds what each feed last changed under the patient's own number, by name
 * @param linked the numbers that belong to the patient's own, by number
 * @param revision which state of the record these rows are
 * @param quarantined how many records about this patient could not be read
 */
public record PatientRows(
        NhsNumber patient,
        CurrentRows current,
        List<FeedState> feeds,
        List<LinkedNumber> linked,
        Revision revision,
        int quarantined) {

    /** Copies the lists. */
    public PatientRows {
        feeds = List.copyOf(feeds);
        linked = List.copyOf(linked);
    }

    /** Whether anything at all is known of the patient. */
    public boolean isKnown() {
        return !feeds.isEmpty() || !linked.isEmpty() || quarantined > 0;
    }
}
