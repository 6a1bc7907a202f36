package org.carerecord.record;

import java.util.List;
import org.carerecord.identity.NhsNumber;

/**
 * One patient's rows, as the rules read them. Read-only.
 *
 * @param patient whose
 * @param current the current entries
 * @param feeds what each feed last changed, by name; empty for a patient of whom nothing is known
 * @param quarantined how many records about this patient could not be read
 */
public record PatientRows(
        NhsNumber patient, CurrentRows current, List<FeedState> feeds, int quarantined) {

    /** Copies the list. */
    public PatientRows {
        feeds = List.copyOf(feeds);
    }

    /** Whether anything at all is known of the patient. */
    public boolean isKnown() {
        return !feeds.isEmpty() || quarantined > 0;
    }
}
