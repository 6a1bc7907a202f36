package org.carerecord.store;

import java.time.Instant;
import java.util.Optional;
import java.util.function.BiFunction;
import org.carerecord.identity.NhsNumber;
import org.carerecord.record.CurrentRows;
import org.carerecord.record.Entry;
import org.carerecord.record.EntryId;
import org.carerecord.record.RowSection;
import org.jspecify.annotations.Nullable;

/** The current rows of one number, read by seeks. */
final class StoredCurrentRows implements CurrentRows {

    private final RowReader rows;
    private final NhsNumber number;
    private final BiFunction<EntryId, byte[], Entry> decoding;

    StoredCurrentRows(
            RowReader rows, NhsNumber number, BiFunction<EntryId, byte[], Entry> decoding) {
        this.rows = rows;
        this.number = number;
        this.decoding = decoding;
    }

    @Override
    public Cursor open(RowSection section) {
        return new StoredCursor(RecordKeys.current(number, section));
    }

    @Override
    public Cursor open(RowSection section, Instant latest) {
        return new StoredCursor(RecordKeys.current(number, section, latest));
    }

    @Override
    public Optional<Entry> find(Entry from, String entryId) {
        if (!from.event().nhsNumber().equals(number)) {
            return Optional.empty();
        }
        byte[] entry =
                RecordKeys.entryOf(from.provenance().feed(), from.event().organisation(), entryId);
        byte[] known = rows.get(RecordKeys.entry(number, entry));
        byte[] key = known == null ? null : RowValues.entry(known).currentKey();
        byte[] value = key == null ? null : rows.get(key);
        return Optional.ofNullable(value).map(row -> decoding.apply(EntryId.of(entry), row));
    }

    /** A walk through a section that seeks past a group instead of reading through it. */
    private final class StoredCursor implements Cursor {

        private final RecordKeys.Span span;
        private RowReader.@Nullable Rows row;
        private byte[] key = new byte[RecordKeys.CURRENT_BYTES];

        StoredCursor(RecordKeys.Span span) {
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
            return EntryId.of(key, RecordKeys.CURRENT_BYTES - RecordKeys.ENTRY_BYTES);
        }

        @Override
        public Entry entry() {
            return decoding.apply(id(), open().value());
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
