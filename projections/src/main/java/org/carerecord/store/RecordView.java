package org.carerecord.store;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.carerecord.codec.Decoded;
import org.carerecord.codec.EventDecoder;
import org.carerecord.identity.NhsNumber;
import org.carerecord.record.CurrentRows;
import org.carerecord.record.Entry;
import org.carerecord.record.FeedState;
import org.carerecord.record.PatientRows;
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
                patient,
                section -> new CurrentCursor(RecordKeys.current(patient, section)),
                heads(patient),
                quarantined(patient));
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

    private Entry entry(byte[] value) {
        RowValues.EventRow row = RowValues.event(value);
        return switch (decoder.decode(row.framed())) {
            case Decoded.Event decoded -> new Entry(decoded.event(), row.provenance());
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
        public Entry entry() {
            return RecordView.this.entry(open().value());
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
