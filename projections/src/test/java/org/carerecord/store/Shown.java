package org.carerecord.store;

import java.util.ArrayList;
import java.util.List;
import org.carerecord.record.CurrentRows;
import org.carerecord.record.Entry;
import org.carerecord.record.NumberRows;
import org.carerecord.record.RowSection;

/** Everything that a reader can see of a number, in the order in which it is seen. */
record Shown(List<String> entries, List<String> identity, List<?> feeds, int quarantined) {

    static Shown of(NumberRows rows) {
        List<String> entries = new ArrayList<>();
        for (RowSection section : RowSection.values()) {
            try (CurrentRows.Cursor cursor = rows.current().open(section)) {
                while (cursor.next()) {
                    entries.add(section + " " + cursor.group() + " " + text(cursor.entry()));
                }
            }
        }
        return new Shown(
                entries,
                rows.identity().stream().map(Shown::text).toList(),
                rows.feeds(),
                rows.quarantined());
    }

    private static String text(Entry entry) {
        return entry.id().hex()
                + (entry.inConflict() ? " in conflict " : " ")
                + entry.provenance()
                + " "
                + entry.event().eventId()
                + " "
                + entry.event().version()
                + " "
                + entry.event().body();
    }
}
