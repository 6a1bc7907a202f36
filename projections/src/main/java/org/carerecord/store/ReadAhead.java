package org.carerecord.store;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.carerecord.store.RecordKeys.Span;
import org.jspecify.annotations.Nullable;

/**
 * The rows that a summary is made of, read in one walk when they are first asked for. It asks some
 * fifty questions of them, and opening a walk through a store costs as much as twenty of its steps;
 * so the walk takes along what the questions are about, the first rows of each group, and passes
 * over the rest of a long one. What it passed over is read when it is asked for: whoever asks sees
 * the same rows as in the store.
 *
 * <p>Not for several threads.
 */
final class ReadAhead implements RowReader {

    /** More than a summary shows of one test; a longer group is worth a walk of its own. */
    static final int ROWS_OF_A_GROUP = 24;

    /** More than most patients have; beyond, what is taken along may be more than is asked for. */
    static final int ROWS_IN_ALL = 500;

    private final RowReader rows;
    private final Span span;
    private @Nullable List<Piece> pieces;

    /**
     * Over rows.
     *
     * @param span rows of one number that lie together; what lies outside is read where it lies
     */
    ReadAhead(RowReader rows, Span span) {
        this.rows = rows;
        this.span = span;
    }

    /** One row, or all rows from a key to another that were passed over. */
    private record Piece(byte[] from, byte[] to, byte @Nullable [] value) {

        static Piece row(byte[] key, byte[] value) {
            return new Piece(key, key, value);
        }

        static Piece passedOver(byte[] from, byte[] to) {
            return new Piece(from, to, null);
        }
    }

    @Override
    public byte @Nullable [] get(byte[] key) {
        if (pieces == null || !isWithin(key, key)) {
            return rows.get(key);
        }
        int at = firstNotBefore(pieces, key);
        if (at == pieces.size() || Arrays.compareUnsigned(pieces.get(at).from(), key) > 0) {
            return null;
        }
        byte[] value = pieces.get(at).value();
        return value == null ? rows.get(key) : value;
    }

    @Override
    public Rows range(byte[] from, byte[] to) {
        return isWithin(from, to) ? new Walk(pieces(), from, to) : rows.range(from, to);
    }

    private boolean isWithin(byte[] from, byte[] to) {
        return Arrays.compareUnsigned(span.from(), from) <= 0
                && Arrays.compareUnsigned(to, span.to()) <= 0;
    }

    /** The first piece that does not end before a key. */
    private static int firstNotBefore(List<Piece> all, byte[] key) {
        int low = 0;
        int high = all.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (Arrays.compareUnsigned(all.get(middle).to(), key) < 0) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private List<Piece> pieces() {
        if (pieces == null) {
            pieces = new Gathering().all();
        }
        return pieces;
    }

    /** The one walk. */
    private final class Gathering {

        private final List<Piece> gathered = new ArrayList<>();
        private byte @Nullable [] last;
        private int ofGroup;

        List<Piece> all() {
            Rows walk = rows.range(span.from(), span.to());
            try {
                while (walk.next()) {
                    byte[] key = walk.key();
                    if (gathered.size() >= ROWS_IN_ALL) {
                        gathered.add(Piece.passedOver(key, span.to()));
                        break;
                    }
                    if (isOneTooMany(key)) {
                        walk.close();
                        walk = behindGroup(key);
                    } else {
                        gathered.add(Piece.row(key, walk.value()));
                    }
                }
            } finally {
                walk.close();
            }
            return gathered;
        }

        private boolean isOneTooMany(byte[] key) {
            ofGroup = last != null && RecordKeys.isSameGroup(last, key) ? ofGroup + 1 : 1;
            last = key;
            return ofGroup > ROWS_OF_A_GROUP;
        }

        private Rows behindGroup(byte[] key) {
            byte[] end = RecordKeys.endOfGroup(key);
            gathered.add(Piece.passedOver(key, end));
            Span rest = span.after(end);
            return rows.range(rest.from(), rest.to());
        }
    }

    /** A walk through pieces; where rows were passed over, through the rows themselves. */
    private final class Walk implements Rows {

        private final List<Piece> all;
        private final byte[] from;
        private final byte[] to;
        private int next;
        private @Nullable Rows passedOver;
        private byte[] key = {};
        private byte[] value = {};

        Walk(List<Piece> all, byte[] from, byte[] to) {
            this.all = all;
            this.from = from;
            this.to = to;
            this.next = firstNotBefore(all, from);
        }

        @Override
        public boolean next() {
            while (true) {
                if (passedOver != null && passedOver.next()) {
                    key = passedOver.key();
                    value = passedOver.value();
                    return true;
                }
                close();
                if (next == all.size() || Arrays.compareUnsigned(all.get(next).from(), to) > 0) {
                    return false;
                }
                Piece piece = all.get(next++);
                if (piece.value() != null) {
                    key = piece.from();
                    value = piece.value();
                    return true;
                }
                passedOver = rows.range(later(piece.from(), from), earlier(piece.to(), to));
            }
        }

        @Override
        public byte[] key() {
            return key;
        }

        @Override
        public byte[] value() {
            return value;
        }

        @Override
        public void close() {
            if (passedOver != null) {
                passedOver.close();
                passedOver = null;
            }
        }
    }

    private static byte[] later(byte[] one, byte[] other) {
        return Arrays.compareUnsigned(one, other) >= 0 ? one : other;
    }

    private static byte[] earlier(byte[] one, byte[] other) {
        return Arrays.compareUnsigned(one, other) <= 0 ? one : other;
    }
}
