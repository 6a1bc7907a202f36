package org.carerecord.store;

import java.util.Arrays;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentNavigableMap;
import java.util.concurrent.ConcurrentSkipListMap;
import org.jspecify.annotations.Nullable;

/** Rows in memory, for tests, tools and folding a history on the fly. */
public final class InMemoryRowStore implements RowStore {

    private final ConcurrentNavigableMap<byte[], byte[]> rows =
            new ConcurrentSkipListMap<>(Arrays::compareUnsigned);

    @Override
    public byte @Nullable [] get(byte[] key) {
        return rows.get(key);
    }

    @Override
    public void write(List<Row> together) {
        for (Row row : together) {
            if (row.value() == null) {
                rows.remove(row.key());
            } else {
                rows.put(row.key(), row.value());
            }
        }
    }

    @Override
    public Rows range(byte[] from, byte[] to) {
        return new Walk(
                Arrays.compareUnsigned(from, to) > 0
                        ? Collections.emptyIterator()
                        : rows.subMap(from, true, to, true).entrySet().iterator());
    }

    private static final class Walk implements Rows {

        private final Iterator<Map.Entry<byte[], byte[]>> remaining;
        private Map.@Nullable Entry<byte[], byte[]> row;

        Walk(Iterator<Map.Entry<byte[], byte[]>> remaining) {
            this.remaining = remaining;
        }

        @Override
        public boolean next() {
            row = remaining.hasNext() ? remaining.next() : null;
            return row != null;
        }

        @Override
        public byte[] key() {
            return standingOn().getKey();
        }

        @Override
        public byte[] value() {
            return standingOn().getValue();
        }

        private Map.Entry<byte[], byte[]> standingOn() {
            if (row == null) {
                throw new IllegalStateException("Expected the walk to stand on a row");
            }
            return row;
        }

        @Override
        public void close() {
            row = null;
        }
    }
}
