package org.carerecord.topology;

import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.ReadOnlyKeyValueStore;
import org.carerecord.store.RowReader;
import org.jspecify.annotations.Nullable;

/** Rows of a Kafka Streams store, read-only: for readers of a running store. */
public class StoreRows implements RowReader {

    private final ReadOnlyKeyValueStore<Bytes, byte[]> store;

    /** Over a store. */
    public StoreRows(ReadOnlyKeyValueStore<Bytes, byte[]> store) {
        this.store = store;
    }

    @Override
    public byte @Nullable [] get(byte[] key) {
        return store.get(Bytes.wrap(key));
    }

    @Override
    public Rows range(byte[] from, byte[] to) {
        return new Walk(store.range(Bytes.wrap(from), Bytes.wrap(to)));
    }

    private static final class Walk implements Rows {

        private final KeyValueIterator<Bytes, byte[]> remaining;
        private byte[] key = {};
        private byte[] value = {};

        Walk(KeyValueIterator<Bytes, byte[]> remaining) {
            this.remaining = remaining;
        }

        @Override
        public boolean next() {
            if (!remaining.hasNext()) {
                return false;
            }
            var row = remaining.next();
            key = row.key.get();
            value = row.value;
            return true;
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
            remaining.close();
        }
    }
}
