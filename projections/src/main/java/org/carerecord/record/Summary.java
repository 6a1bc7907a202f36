package org.carerecord.record;

import java.util.List;
import java.util.Optional;
import org.carerecord.identity.NhsNumber;

/**
 * A patient's summary: selected, not yet rendered.
 *
 * @param patient whose
 * @param demographics who the person is, as the source that asserted it last says; empty where no
 *     source has said
 * @param sections every section, in the order of {@link Heading}
 * @param feeds what each feed last changed under the patient's own number, by name
 * @param linked the numbers that belong to the patient's own, by number
 * @param quarantined how many records about this patient could not be read
 */
public record Summary(
        NhsNumber patient,
        Optional<Entry> demographics,
        List<SummarySection> sections,
        List<FeedState> feeds,
        List<LinkedNumber> linked,
        int quarantined) {

    /** Copies the lists. */
    public Summary {
        sections = List.copyOf(sections);
        feeds = List.copyOf(feeds);
        linked = List.copyOf(linked);
    }
}
