package org.carerecord.record;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The entries of several numbers as those of one person, in the one order of a section. */
final class MergedRows implements CurrentRows {

    private static final Comparator<Cursor> ORDER =
            Comparator.<Cursor>comparingLong(cursor -> cursor.group() ^ Long.MIN_VALUE)
                    .thenComparing(
                            cursor -> cursor.time().orElse(Instant.MIN), Comparator.reverseOrder())
                    .thenComparing(Cursor::id);

    private final List<CurrentRows> parts;

    private MergedRows(List<CurrentRows> parts) {
        this.parts = List.copyOf(parts);
    }

    static CurrentRows of(List<CurrentRows> parts) {
        return parts.size() == 1 ? parts.getFirst() : new MergedRows(parts);
    }

    @Override
    public Cursor open(RowSection section) {
        return merged(part -> part.open(section));
    }

    @Override
    public Cursor open(RowSection section, Instant latest) {
        return merged(part -> part.open(section, latest));
    }

    @Override
    public Optional<Entry> find(Entry from, String entryId) {
        return parts.stream().flatMap(part -> part.find(from, entryId).stream()).findFirst();
    }

    private Cursor merged(Function<CurrentRows, Cursor> opening) {
        List<Cursor> opened = new ArrayList<>();
        for (CurrentRows part : parts) {
            opened.add(opening.apply(part));
        }
        return new MergedCursor(opened);
    }

    /** Stands on the least of the entries that the parts stand on. */
    private static final class MergedCursor implements Cursor {

        private final List<Cursor> all;
        private final List<Cursor> standing = new ArrayList<>();
        private @Nullable Cursor least;
        private boolean started;

        MergedCursor(List<Cursor> all) {
            this.all = all;
        }

        @Override
        public boolean next() {
            if (!started) {
                started = true;
                all.stream().filter(Cursor::next).forEach(standing::add);
            } else if (least != null && !least.next()) {
                standing.remove(least);
            }
            least = standing.stream().min(ORDER).orElse(null);
            return least != null;
        }

        /** Every part is moved before the rest of the group, so that the next step leaves it. */
        @Override
        @SuppressWarnings("ReferenceEquality") // one and the same part is meant
        public void skipGroup() {
            long group = current().group();
            for (Cursor part : List.copyOf(standing)) {
                if (part.group() == group) {
                    part.skipGroup();
                    if (part != least && !part.next()) {
                        standing.remove(part);
                    }
                }
            }
        }

        @Override
        public long group() {
            return current().group();
        }

        @Override
        public Optional<Instant> time() {
            return current().time();
        }

        @Override
        public EntryId id() {
            return current().id();
        }

        @Override
        public Entry entry() {
            return current().entry();
        }

        private Cursor current() {
            if (least == null) {
                throw new IllegalStateException("Expected the cursor to stand on an entry");
            }
            return least;
        }

        @Override
        public void close() {
            all.forEach(Cursor::close);
        }
    }
}
