package org.carerecord.quarantine;

import java.util.List;
import java.util.Optional;

/**
 * What lies in quarantine at a moment.
 *
 * @param records one for each place, in the order of places
 * @param unreadable how many notices or forwarded events were of a schema the registry does not
 *     know: what they tell of may be missing
 */
public record QuarantineContent(List<QuarantinedRecord> records, long unreadable) {

    /** Copies the list. */
    public QuarantineContent {
        records = List.copyOf(records);
    }

    /** The record of a place. */
    public Optional<QuarantinedRecord> at(Place place) {
        return records.stream().filter(record -> record.place().equals(place)).findFirst();
    }
}
