package org.carerecord.store;

import java.util.Arrays;
import java.util.Optional;
import org.carerecord.codec.QuarantineNotice;
import org.carerecord.event.ClinicalEvent;
import org.carerecord.identity.NhsNumber;
import org.carerecord.record.Fold;
import org.carerecord.record.Fold.Change;
import org.carerecord.record.Placement;
import org.carerecord.record.Provenance;
import org.carerecord.record.Standing;
import org.carerecord.record.Version;
import org.carerecord.store.RowValues.EntryRow;
import org.jspecify.annotations.Nullable;

/**
 * The only writer of the record's rows.
 *
 * <p>The rows of one event are not written atomically: a crash can leave the first few of them, and
 * then the event comes again. So the row that says "folded" is written last, every other write can
 * be repeated, and no row is a counter.
 */
public final class RecordWriter {

    /** The payload starts after the frame, whose schema id is not part of what is stated. */
    private static final int FRAME_BYTES = 5;

    private final RowStore rows;

    /** Over a store. */
    public RecordWriter(RowStore rows) {
        this.rows = rows;
    }

    /**
     * Folds an event.
     *
     * @param event the event
     * @param framed its bytes as they lie in the log; kept as they are, so that nothing a newer
     *     writer said is lost
     * @param provenance where it lies
     * @return what it changed
     */
    public Change fold(ClinicalEvent event, byte[] framed, Provenance provenance) {
        NhsNumber patient = event.nhsNumber();
        byte[] entry = RecordKeys.entryOf(provenance.feed(), event);
        byte[] entryKey = RecordKeys.entry(patient, entry);
        byte[] known = rows.get(entryKey);
        EntryRow row = known == null ? null : RowValues.entry(known);
        Version version = Version.of(event, Digests.of(framed, FRAME_BYTES));
        byte[] historyKey = RecordKeys.history(patient, entry, version);
        Change change =
                Fold.of(
                        Optional.ofNullable(row).map(EntryRow::newest),
                        version,
                        older -> rows.get(historyKey) != null);
        byte[] value = RowValues.event(provenance, framed);
        switch (change) {
            case NONE -> {}
            case HISTORY -> {
                putHead(patient, provenance);
                rows.put(historyKey, value);
            }
            case CURRENT -> {
                rows.put(historyKey, value);
                byte[] currentKey = replaceCurrent(event, entry, row, value);
                putHead(patient, provenance);
                rows.put(entryKey, RowValues.entry(version, Optional.ofNullable(currentKey)));
            }
        }
        return change;
    }

    private byte @Nullable [] replaceCurrent(
            ClinicalEvent event, byte[] entry, @Nullable EntryRow before, byte[] value) {
        byte[] key = null;
        if (Standing.stands(event)) {
            key = RecordKeys.current(event.nhsNumber(), Placement.of(event), entry);
            rows.put(key, value);
        }
        byte[] old = before == null ? null : before.currentKey();
        if (old != null && !Arrays.equals(old, key)) {
            rows.delete(old);
        }
        return key;
    }

    private void putHead(NhsNumber patient, Provenance provenance) {
        rows.put(RecordKeys.head(patient, provenance.feed()), RowValues.head(provenance));
    }

    /** Notes that a record about a patient could not be read. Repeating it changes nothing. */
    public void quarantine(NhsNumber patient, QuarantineNotice notice) {
        rows.put(
                RecordKeys.quarantined(patient, notice.feed(), notice.partition(), notice.offset()),
                RowValues.quarantined(notice.reason()));
    }

    /** Notes how far a feed has been folded, after all rows of that event. */
    public void applied(Applied applied) {
        rows.put(
                RecordKeys.applied(applied.feed(), applied.partition()),
                RowValues.applied(applied.feed(), applied.partition(), applied.nextOffset()));
    }
}
