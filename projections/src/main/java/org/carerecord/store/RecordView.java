package org.carerecord.store;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.carerecord.codec.Decoded;
import org.carerecord.codec.EventDecoder;
import org.carerecord.identity.NhsNumber;
import org.carerecord.record.CurrentRows;
import org.carerecord.record.Entry;
import org.carerecord.record.EntryId;
import org.carerecord.record.FeedState;
import org.carerecord.record.PatientRows;
import org.carerecord.record.RowSection;
import org.jspecify.annotations.Nullable;

/** The record's rows read back as the record. Read-only. */
public final class RecordView {

    /** How many unread records of a patient are counted; one is enough to warn. */
    private static final int QUARANTINED_COUNTED = 1_000;

    private final RowReader rows;
    private final EventDecoder decoder;

    /** Over rows. */
    public RecordView(RowReader rows, EventDecoder decoder) {
        this.rows = rows;
        this.decoder = decoder;
    }

    /** One patient's rows, as the rules read them. */
    public PatientRows patient(NhsNumber patient) {
        return new PatientRows(
                patient, new Current(patient), heads(patient), List.of(), quarantined(patient));
    }

    /** How far each feed has been folded. */
    public List<Applied> applied() {
        List<Applied> applied = new ArrayList<>();
        RecordKeys.Span span = RecordKeys.applied();
        try (RowReader.Rows row = rows.range(span.from(), span.to())) {
            while (row.next()) {
                applied.add(RowValues.applied(row.value()));
            }
        }
        return applied;
    }

    private List<FeedState> heads(NhsNumber patient) {
        List<FeedState> heads = new ArrayList<>();
        RecordKeys.Span span = RecordKeys.heads(patient);
        try (RowReader.Rows row = rows.range(span.from(), span.to())) {
            while (row.next()) {
                heads.add(RowValues.head(row.value()));
            }
        }
        heads.sort(Comparator.comparing(FeedState::feed));
        return heads;
    }

    private int quarantined(NhsNumber patient) {
        int count = 0;
        RecordKeys.Span span = RecordKeys.quarantined(patient);
        try (RowReader.Rows row = rows.range(span.from(), span.to())) {
            while (count < QUARANTINED_COUNTED && row.next()) {
                count++;
            }
        }
        return count;
    }

    private final class Current implements CurrentRows {

        private final NhsNumber patient;

        Current(NhsNumber patient) {
            this.patient = patient;
        }

        @Override
        public Cursor open(RowSection section) {
            return new CurrentCursor(RecordKeys.current(patient, section));
        }

        @Override
        public Cursor open(RowSection section, Instant latest) {
            return new CurrentCursor(RecordKeys.current(patient, section, latest));
        }

        @Override
        public Optional<Entry> find(Entry from, String entryId) {
            byte[] entry =
                    RecordKeys.entryOf(
                            from.provenance().feed(), from.event().organisation(), entryId);
            byte[] known = rows.get(RecordKeys.entry(from.event().nhsNumber(), entry));
            byte[] key = known == null ? null : RowValues.entry(known).currentKey();
            byte[] value = key == null ? null : rows.get(key);
            return Optional.ofNullable(value).map(row -> entry(EntryId.of(entry), row));
        }
    }

    private Entry entry(EntryId id, byte[] value) {
        RowValues.EventRow row = RowValues.event(value);
        return switch (decoder.decode(row.framed())) {
            case Decoded.Event decoded -> new Entry(id, decoded.event(), row.provenance(), false);
            case Decoded.Undecodable undecodable ->
                    throw new IllegalStateException(
                            "Expected a folded event to be readable, but: " + undecodable.rule());
        };
    }

    /** A walk through a section that seeks past a group instead of reading through it. */
    private final class CurrentCursor implements CurrentRows.Cursor {

        private final RecordKeys.Span span;
        private RowReader.@Nullable Rows row;
        private byte[] key = new byte[RecordKeys.CURRENT_BYTES];

        CurrentCursor(RecordKeys.Span span) {
            this.span = span;
            this.row = rows.range(span.from(), span.to());
        }

        @Override
        public boolean next() {
            if (!open().next()) {
                return false;
            }
            key = open().key();
            if (key.length != RecordKeys.CURRENT_BYTES) {
                throw new IllegalStateException(
                        "Expected a current key of "
                                + RecordKeys.CURRENT_BYTES
                                + " bytes: rebuild the store from the topics");
            }
            return true;
        }

        @Override
        public long group() {
            return RecordKeys.groupOf(key);
        }

        @Override
        public Optional<Instant> time() {
            return RecordKeys.timeOf(key);
        }

        @Override
        public EntryId id() {
            return EntryId.of(RecordKeys.entryOf(key));
        }

        @Override
        public Entry entry() {
            return RecordView.this.entry(id(), open().value());
        }

        @Override
        public void skipGroup() {
            close();
            RecordKeys.Span rest = span.after(RecordKeys.endOfGroup(key));
            row = rows.range(rest.from(), rest.to());
        }

        private RowReader.Rows open() {
            if (row == null) {
                throw new IllegalStateException("Expected an open cursor");
            }
            return row;
        }

        @Override
        public void close() {
            if (row != null) {
                row.close();
                row = null;
            }
        }
    }
}
