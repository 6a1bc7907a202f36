package org.carerecord.record;

import java.util.Comparator;
import java.util.Optional;

/**
 * Who the person is: what was asserted last under the patient's own number; where nothing was,
 * under a number that belongs to it. Among equals the highest version and event id.
 */
final class Person {

    private Person() {}

    static Optional<Entry> of(PatientRows rows, SummaryLimits limits) {
        Comparator<Entry> best =
                Comparator.<Entry, Boolean>comparing(
                                entry -> entry.event().nhsNumber().equals(rows.patient()))
                        .thenComparing(
                                entry -> entry.event().assertedAt(),
                                Comparator.nullsFirst(Comparator.naturalOrder()))
                        .thenComparingLong(entry -> entry.event().version())
                        .thenComparing(entry -> entry.event().eventId())
                        .thenComparing(entry -> entry.provenance().feed());
        Entry last = null;
        int looked = 0;
        try (CurrentRows.Cursor cursor = rows.current().open(RowSection.DEMOGRAPHICS)) {
            while (looked++ < limits.passedOver() && cursor.next()) {
                Entry entry = cursor.entry();
                last = last == null || best.compare(entry, last) > 0 ? entry : last;
            }
        }
        return Optional.ofNullable(last);
    }
}
