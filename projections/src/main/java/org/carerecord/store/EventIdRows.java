package org.carerecord.store;

import java.util.Arrays;
import org.carerecord.identity.NhsNumber;
import org.carerecord.record.Version;
import org.carerecord.store.RowValues.EventIdRow;

/**
 * The rows that tell whether an event id was used for two contents of one entry. They exist only
 * for entries of which more than one version came, so that a new entry costs nothing.
 */
final class EventIdRows {

    private final RowStore rows;
    private final Contents contents;

    EventIdRows(RowStore rows, Contents contents) {
        this.rows = rows;
        this.contents = contents;
    }

    /**
     * Notes a version of an entry. Repeating it changes nothing, and the order does not matter.
     *
     * @return whether its event id is known to be used for two contents
     */
    boolean note(NhsNumber patient, byte[] entry, Version version, byte[] framed) {
        byte[] historyKey = RecordKeys.history(patient, entry, version);
        byte[] key = RecordKeys.eventId(patient, entry, version.eventId());
        byte[] known = rows.get(key);
        EventIdRow before =
                known == null ? new EventIdRow(historyKey, false) : RowValues.eventId(known);
        EventIdRow after = with(before, historyKey, framed);
        if (known == null || !same(before, after)) {
            rows.put(key, RowValues.eventId(after));
        }
        return after.reused();
    }

    private EventIdRow with(EventIdRow before, byte[] historyKey, byte[] framed) {
        if (Arrays.equals(before.historyKey(), historyKey)) {
            return before;
        }
        byte[] other = rows.get(before.historyKey());
        if (other == null) {
            throw new IllegalStateException(
                    "Expected a noted version in the history: rebuild the store from the topics");
        }
        boolean reused =
                before.reused() || contents.differ(framed, RowValues.history(other).framed());
        boolean least = Arrays.compareUnsigned(historyKey, before.historyKey()) < 0;
        return new EventIdRow(least ? historyKey : before.historyKey(), reused);
    }

    private static boolean same(EventIdRow one, EventIdRow other) {
        return one.reused() == other.reused()
                && Arrays.equals(one.historyKey(), other.historyKey());
    }
}
