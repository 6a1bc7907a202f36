package org.carerecord.record;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Current rows in a list, in the order of the store, which counts what is read of it. */
final class HeldRows implements CurrentRows {

    private record Row(Entry entry, Placement placement) {

        long group() {
            return placement.group().isEmpty()
                    ? 0
                    : placement.group().hashCode() * 0x9E37_79B9_7F4A_7C15L;
        }

        Instant time() {
            return placement.time().orElse(Instant.MIN);
        }
    }

    private static final Comparator<Row> ORDER =
            Comparator.comparing(Row::group, Long::compareUnsigned)
                    .thenComparing(Row::time, Comparator.reverseOrder())
                    .thenComparing(row -> row.entry().id().hex())
                    .thenComparing(row -> row.entry().event().nhsNumber());

    private final List<Row> rows;
    private int read;
    private int open;

    HeldRows(List<Entry> entries) {
        rows =
                entries.stream()
                        .map(entry -> new Row(entry, Placement.of(entry.event())))
                        .sorted(ORDER)
                        .toList();
    }

    /** How many rows were stepped on or found. */
    int read() {
        return read;
    }

    /** How many cursors were not closed. */
    int open() {
        return open;
    }

    @Override
    public Cursor open(RowSection section) {
        return new HeldCursor(in(section));
    }

    @Override
    public Cursor open(RowSection section, Instant latest) {
        return new HeldCursor(
                in(section).stream().filter(row -> !row.time().isAfter(latest)).toList());
    }

    @Override
    public Optional<Entry> find(Entry from, String entryId) {
        read++;
        EntryId id = Told.idOf(from.provenance().feed(), from.event().organisation(), entryId);
        return rows.stream()
                .map(Row::entry)
                .filter(entry -> entry.id().equals(id))
                .filter(entry -> entry.event().nhsNumber().equals(from.event().nhsNumber()))
                .findFirst();
    }

    private List<Row> in(RowSection section) {
        return rows.stream().filter(row -> row.placement().section() == section).toList();
    }

    private final class HeldCursor implements Cursor {

        private final List<Row> left;
        private int at = -1;

        HeldCursor(List<Row> rows) {
            left = new ArrayList<>(rows);
            open++;
        }

        @Override
        public boolean next() {
            if (at + 1 >= left.size()) {
                return false;
            }
            at++;
            read++;
            return true;
        }

        @Override
        public long group() {
            return left.get(at).group();
        }

        @Override
        public Optional<Instant> time() {
            return left.get(at).placement().time();
        }

        @Override
        public EntryId id() {
            return left.get(at).entry().id();
        }

        @Override
        public Entry entry() {
            return left.get(at).entry();
        }

        @Override
        public void skipGroup() {
            while (at + 1 < left.size() && left.get(at + 1).group() == group()) {
                at++;
            }
        }

        @Override
        public void close() {
            open--;
        }
    }
}
