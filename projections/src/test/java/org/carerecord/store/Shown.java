package org.carerecord.store;

import java.util.ArrayList;
import java.util.List;
import org.carerecord.record.CurrentRows;
import org.carerecord.record.Entry;
import org.carerecord.record.FeedState;
import org.carerecord.record.NumberRows;
import org.carerecord.record.RowSection;

/** Everything that a reader can see of a number, in the order in which it is seen. */
record Shown(List<Line> lines, List<Entry> identity, List<FeedState> feeds, int quarantined) {

    /** A current entry and where it stands. */
    record Line(RowSection section, long group, Entry entry) {}

    static Shown of(NumberRows rows) {
        return new Shown(lines(rows.current()), rows.identity(), rows.feeds(), rows.quarantined());
    }

    static List<Line> lines(CurrentRows rows) {
        List<Line> lines = new ArrayList<>();
        for (RowSection section : RowSection.values()) {
            try (CurrentRows.Cursor cursor = rows.open(section)) {
                while (cursor.next()) {
                    lines.add(new Line(section, cursor.group(), cursor.entry()));
                }
            }
        }
        return lines;
    }
}
