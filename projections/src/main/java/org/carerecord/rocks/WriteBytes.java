package org.carerecord.rocks;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.carerecord.store.RowStore.Row;
import org.jspecify.annotations.Nullable;

/**
 * A write as bytes: the same for the log and for RocksDB, so that its rows are put into bytes once.
 * It is RocksDB's own layout of a batch, in which also its write-ahead log lies, so it does not
 * change between its versions:
 *
 * <pre>
 * format 1, 7 unused, count of rows 4 little-endian,
 * and of each row: 1, length of key, key, length of value, value; or, removed: 0, length of key, key
 * </pre>
 *
 * Lengths are in groups of seven bits, least first, all but the last with the eighth bit set. In
 * the place of format and unused bytes RocksDB has a number that it gives itself.
 */
public final class WriteBytes {

    /** Another than the formats of rows' values, which the log held before it held writes. */
    private static final byte FORMAT = (byte) 0xB1;

    private static final int COUNT_AT = 8;
    private static final int ROWS_AT = 12;
    private static final byte REMOVED = 0;
    private static final byte PUT = 1;
    private static final int SEVEN_BITS = 0x7F;

    private WriteBytes() {}

    /** The bytes of rows that are written together. */
    public static byte[] of(List<Row> rows) {
        int size = ROWS_AT;
        for (Row row : rows) {
            size += 1 + size(row.key()) + (row.value() == null ? 0 : size(row.value()));
        }
        byte[] write = new byte[size];
        ByteBuffer bytes = begin(write, rows.size());
        for (Row row : rows) {
            bytes.put(row.value() == null ? REMOVED : PUT);
            put(bytes, row.key());
            if (row.value() != null) {
                put(bytes, row.value());
            }
        }
        return write;
    }

    /** Several writes as one, in their order. */
    static byte[] together(Collection<byte[]> writes) {
        int size = ROWS_AT;
        int count = 0;
        for (byte[] write : writes) {
            count += opened(write).getInt(COUNT_AT);
            size += write.length - ROWS_AT;
        }
        byte[] all = new byte[size];
        ByteBuffer bytes = begin(all, count);
        for (byte[] write : writes) {
            bytes.put(write, ROWS_AT, write.length - ROWS_AT);
        }
        return all;
    }

    /** The rows of a write. */
    public static List<Row> rows(byte[] write) {
        ByteBuffer bytes = opened(write);
        int count = bytes.getInt(COUNT_AT);
        bytes.position(ROWS_AT);
        List<Row> rows = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            boolean removed = bytes.get() == REMOVED;
            byte[] key = take(bytes);
            rows.add(new Row(key, removed ? null : take(bytes)));
        }
        return rows;
    }

    private static ByteBuffer opened(byte @Nullable [] write) {
        if (write == null || write.length < ROWS_AT || write[0] != FORMAT) {
            throw new IllegalStateException(
                    "Expected a write of this version's layout in the log of the store: make the"
                            + " store anew, as docs/storage.md says under \"Changing the format\"");
        }
        return ByteBuffer.wrap(write).order(ByteOrder.LITTLE_ENDIAN);
    }

    private static ByteBuffer begin(byte[] write, int count) {
        return ByteBuffer.wrap(write)
                .order(ByteOrder.LITTLE_ENDIAN)
                .put(0, FORMAT)
                .putInt(COUNT_AT, count)
                .position(ROWS_AT);
    }

    private static int size(byte[] part) {
        int bits = Integer.SIZE - Integer.numberOfLeadingZeros(part.length | 1);
        return (bits + 6) / 7 + part.length;
    }

    private static void put(ByteBuffer bytes, byte[] part) {
        int rest = part.length;
        while (rest > SEVEN_BITS) {
            bytes.put((byte) (rest | ~SEVEN_BITS));
            rest >>>= 7;
        }
        bytes.put((byte) rest).put(part);
    }

    private static byte[] take(ByteBuffer bytes) {
        int length = 0;
        int shift = 0;
        byte next;
        do {
            next = bytes.get();
            length |= (next & SEVEN_BITS) << shift;
            shift += 7;
        } while (next < 0);
        byte[] part = new byte[length];
        bytes.get(part);
        return part;
    }
}
