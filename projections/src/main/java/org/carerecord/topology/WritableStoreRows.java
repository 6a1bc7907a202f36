package org.carerecord.topology;

import java.util.List;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.state.KeyValueStore;
import org.carerecord.store.RowStore;

/** Rows of a Kafka Streams store, as its own task writes them. */
final class WritableStoreRows extends StoreRows implements RowStore {

    private final KeyValueStore<Bytes, byte[]> store;

    WritableStoreRows(KeyValueStore<Bytes, byte[]> store) {
        super(store);
        this.store = store;
    }

    @Override
    public void put(byte[] key, byte[] value) {
        store.put(Bytes.wrap(key), value);
    }

    @Override
    public void delete(byte[] key) {
        store.delete(Bytes.wrap(key));
    }

    /** In one write, which readers see whole; the changelog has the rows one after the other. */
    @Override
    public void write(List<Row> rows) {
        store.putAll(
                rows.stream()
                        .map(row -> KeyValue.pair(Bytes.wrap(row.key()), row.value()))
                        .toList());
    }
}
