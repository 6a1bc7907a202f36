package org.carerecord.store;

import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import org.carerecord.codec.EventDecoder;
import org.carerecord.codec.QuarantineNotice;
import org.carerecord.event.ClinicalEvent;
import org.carerecord.identity.NhsNumber;
import org.carerecord.record.Conflict;
import org.carerecord.record.Fold;
import org.carerecord.record.Fold.Change;
import org.carerecord.record.Placement;
import org.carerecord.record.Provenance;
import org.carerecord.record.Standing;
import org.carerecord.record.Version;
import org.carerecord.store.RecordKeys.Way;
import org.carerecord.store.RowValues.EntryRow;
import org.carerecord.store.RowValues.HistoryRow;
import org.carerecord.store.RowValues.QuarantinedRow;
import org.jspecify.annotations.Nullable;

/**
 * The only writer of the record's rows.
 *
 * <p>The rows of an event are one write, of which a crash leaves all or none, and then the event
 * comes again. Each begins with the event's row of the history, which only this one makes, so the
 * log of the store forgets none of them. A write of one row can be repeated: no row is a counter.
 */
public final class RecordWriter {

    private final RowStore store;

    /** The rows of an event on its way. */
    private final PendingRows rows;

    private final Contents contents;
    private final EventIdRows eventIds;

    /**
     * Over a store.
     *
     * @param decoder reads what was folded before, where two contents must be compared
     */
    public RecordWriter(RowStore store, EventDecoder decoder) {
        this.store = store;
        this.rows = new PendingRows(store);
        this.contents = new Contents(decoder);
        this.eventIds = new EventIdRows(this.rows, contents);
    }

    /** An event on its way into the rows of a patient. */
    private record Incoming(
            NhsNumber patient,
            ClinicalEvent event,
            byte[] framed,
            Provenance provenance,
            Way way,
            byte[] entry,
            Version version,
            byte[] historyKey) {

        static Incoming of(
                NhsNumber patient,
                ClinicalEvent event,
                byte[] framed,
                Provenance provenance,
                Way way) {
            byte[] entry =
                    patient.equals(event.nhsNumber())
                            ? RecordKeys.entryOf(provenance.feed(), event)
                            : RecordKeys.entryAbout(provenance.feed(), event);
            Version version = Version.of(event, Digests.ofPayload(framed));
            return new Incoming(
                    patient,
                    event,
                    framed,
                    provenance,
                    way,
                    entry,
                    version,
                    RecordKeys.history(patient, entry, version));
        }

        /** Whether the event is another number's, and only speaks of this one. */
        boolean isAboutAnother() {
            return !patient.equals(event.nhsNumber());
        }

        byte[] entryKey() {
            return RecordKeys.entry(patient, entry);
        }
    }

    /**
     * Folds an event of a feed.
     *
     * @param event the event
     * @param framed its bytes as they lie in the log; kept as they are, so that nothing a newer
     *     writer said is lost
     * @param provenance where it lies
     * @return what it changed
     */
    public Change fold(ClinicalEvent event, byte[] framed, Provenance provenance) {
        return together(Incoming.of(event.nhsNumber(), event, framed, provenance, Way.OWN));
    }

    /**
     * Folds an event that was forwarded: a link of numbers under the other number, or one that is
     * taken out of quarantine.
     *
     * @param patient under whose number
     */
    public Change foldForwarded(
            NhsNumber patient, ClinicalEvent event, byte[] framed, Provenance provenance) {
        return together(Incoming.of(patient, event, framed, provenance, Way.FORWARDED));
    }

    private Change together(Incoming incoming) {
        return rows.together(() -> fold(incoming));
    }

    private Change fold(Incoming incoming) {
        byte[] value = rows.get(incoming.entryKey());
        EntryRow known = value == null ? null : RowValues.entry(value);
        Change change =
                Fold.of(
                        Optional.ofNullable(known).map(EntryRow::newest),
                        incoming.version(),
                        older ->
                                known != null
                                        && known.several()
                                        && rows.get(incoming.historyKey()) != null);
        switch (change) {
            case NONE -> again(incoming);
            case HISTORY -> outranked(incoming, known);
            case CURRENT -> outranks(incoming, known);
        }
        return change;
    }

    /** The record that was folded first says where the feed stands, however often it is read. */
    private void again(Incoming incoming) {
        byte[] first = rows.get(incoming.historyKey());
        boolean same =
                first != null
                        && RowValues.history(first).provenance().equals(incoming.provenance());
        if (same && !incoming.isAboutAnother()) {
            putHeadIfLater(incoming);
        }
    }

    private void outranks(Incoming incoming, @Nullable EntryRow known) {
        byte[] currentKey = currentKey(incoming);
        rows.put(incoming.historyKey(), history(incoming, currentKey));
        Conflict conflict = known == null ? Conflict.NONE : conflictOver(incoming, known);
        if (currentKey != null) {
            rows.put(
                    currentKey,
                    RowValues.current(conflict.exists(), incoming.provenance(), incoming.framed()));
        }
        byte[] old = known == null ? null : known.currentKey();
        if (old != null && !Arrays.equals(old, currentKey)) {
            rows.delete(old);
        }
        putHead(incoming);
        rows.put(
                incoming.entryKey(),
                RowValues.entry(
                        new EntryRow(incoming.version(), currentKey, known != null, conflict)));
    }

    private void outranked(Incoming incoming, @Nullable EntryRow known) {
        if (known == null) {
            throw new IllegalStateException("Expected a version that outranks another");
        }
        rows.put(incoming.historyKey(), history(incoming, currentKey(incoming)));
        Conflict conflict = conflictUnder(incoming, known);
        byte[] currentKey = known.currentKey();
        if (currentKey != null && conflict.exists() != known.conflict().exists()) {
            HistoryRow newest = newest(incoming, known);
            rows.put(
                    currentKey,
                    RowValues.current(conflict.exists(), newest.provenance(), newest.framed()));
        }
        putHead(incoming);
        if (!known.several() || !conflict.equals(known.conflict())) {
            rows.put(
                    incoming.entryKey(),
                    RowValues.entry(new EntryRow(known.newest(), currentKey, true, conflict)));
        }
    }

    private Conflict conflictOver(Incoming incoming, EntryRow known) {
        HistoryRow newest = newest(incoming, known);
        boolean sameVersion = incoming.version().version() == known.newest().version();
        boolean reused = noteBoth(incoming, known, newest);
        boolean otherContent = sameVersion && contents.differ(incoming.framed(), newest.framed());
        return known.conflict().under(sameVersion, otherContent, reused);
    }

    private Conflict conflictUnder(Incoming incoming, EntryRow known) {
        HistoryRow newest = newest(incoming, known);
        boolean sameVersion = incoming.version().version() == known.newest().version();
        boolean reused = noteBoth(incoming, known, newest);
        boolean sameEventId = incoming.version().eventId().equals(known.newest().eventId());
        return known.conflict()
                .after(
                        sameVersion && contents.differ(incoming.framed(), newest.framed()),
                        sameEventId && reused);
    }

    /** The first of an entry was not noted while it was alone. */
    private boolean noteBoth(Incoming incoming, EntryRow known, HistoryRow newest) {
        NhsNumber patient = incoming.patient();
        if (!known.several()) {
            eventIds.note(patient, incoming.entry(), known.newest(), newest.framed());
        }
        return eventIds.note(patient, incoming.entry(), incoming.version(), incoming.framed());
    }

    private HistoryRow newest(Incoming incoming, EntryRow known) {
        byte[] value =
                rows.get(RecordKeys.history(incoming.patient(), incoming.entry(), known.newest()));
        if (value == null) {
            throw new IllegalStateException(
                    "Expected the newest version in the history: rebuild the store from the topics");
        }
        return RowValues.history(value);
    }

    private static byte @Nullable [] currentKey(Incoming incoming) {
        return Standing.stands(incoming.event())
                ? RecordKeys.current(
                        incoming.patient(),
                        Placement.of(incoming.event(), incoming.patient()),
                        incoming.entry())
                : null;
    }

    private static byte[] history(Incoming incoming, byte @Nullable [] currentKey) {
        return RowValues.history(
                incoming.provenance(),
                incoming.version().eventId(),
                currentKey == null ? null : RecordKeys.placeOf(currentKey),
                incoming.framed());
    }

    /**
     * A feed's own records come in their order, so the last one read is the last. Forwarded ones
     * come in any order, so the latest received is kept. What is said of the number under another
     * one changes nothing here: where it lies could lead from one number to the other.
     */
    private void putHead(Incoming incoming) {
        if (incoming.isAboutAnother()) {
            return;
        }
        if (incoming.way() == Way.FORWARDED) {
            putHeadIfLater(incoming);
        } else {
            rows.put(headKey(incoming), RowValues.head(incoming.provenance()));
        }
    }

    private void putHeadIfLater(Incoming incoming) {
        byte[] known = rows.get(headKey(incoming));
        if (known == null
                || Provenance.BY_RECEIPT.compare(RowValues.head(known), incoming.provenance())
                        < 0) {
            rows.put(headKey(incoming), RowValues.head(incoming.provenance()));
        }
    }

    private static byte[] headKey(Incoming incoming) {
        return RecordKeys.head(incoming.patient(), incoming.provenance().feed(), incoming.way());
    }

    /** Notes that a record about a patient could not be read. Repeating it changes nothing. */
    public void quarantine(NhsNumber patient, QuarantineNotice notice) {
        byte[] key =
                RecordKeys.quarantined(patient, notice.feed(), notice.partition(), notice.offset());
        byte[] known = store.get(key);
        Optional<Instant> resolvedAt =
                known == null ? Optional.empty() : RowValues.quarantined(known).resolvedAt();
        store.put(
                key,
                RowValues.quarantined(
                        new QuarantinedRow(notice.receivedAt(), resolvedAt, notice.reason())));
    }

    /**
     * Notes that a record of quarantine has been folded after all. The earliest moment counts, and
     * the notice may be read before or after.
     */
    public void resolve(NhsNumber patient, Provenance record, Instant resolvedAt) {
        byte[] key =
                RecordKeys.quarantined(patient, record.feed(), record.partition(), record.offset());
        byte[] known = store.get(key);
        QuarantinedRow before =
                known == null
                        ? new QuarantinedRow(record.receivedAt(), Optional.empty(), "")
                        : RowValues.quarantined(known);
        Instant earliest =
                before.resolvedAt().filter(at -> at.isBefore(resolvedAt)).orElse(resolvedAt);
        store.put(
                key,
                RowValues.quarantined(
                        new QuarantinedRow(
                                before.receivedAt(), Optional.of(earliest), before.reason())));
    }

    /** Notes how far a feed has been folded, after all rows of that event. */
    public void applied(Applied applied) {
        store.put(
                RecordKeys.applied(applied.feed(), applied.partition()),
                RowValues.applied(applied.feed(), applied.partition(), applied.nextOffset()));
    }
}
