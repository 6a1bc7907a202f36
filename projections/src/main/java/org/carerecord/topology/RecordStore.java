package org.carerecord.topology;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.errors.InvalidStateStoreException;
import org.apache.kafka.streams.processor.BatchingStateRestoreCallback;
import org.apache.kafka.streams.processor.StateStore;
import org.apache.kafka.streams.processor.StateStoreContext;
import org.apache.kafka.streams.processor.internals.InternalProcessorContext;
import org.apache.kafka.streams.query.Position;
import org.carerecord.rocks.RocksMemory;
import org.carerecord.rocks.RocksRows;
import org.carerecord.rocks.WriteBytes;
import org.carerecord.store.RowStore;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a partition as a store of Kafka Streams: what is written together is one record of
 * the changelog, under the key of its first row, and the same bytes go to RocksDB.
 *
 * <p>Written by the task of the partition, read by any thread.
 */
public final class RecordStore implements StateStore, RowStore {

    private final String name;
    private final RocksMemory memory;
    private final boolean logging;
    private volatile @Nullable RocksRows rows;
    private @Nullable InternalProcessorContext<?, ?> log;

    RecordStore(String name, RocksMemory memory, boolean logging) {
        this.name = name;
        this.memory = memory;
        this.logging = logging;
    }

    @Override
    public String name() {
        return name;
    }

    /** Kafka Streams lets a store write to its changelog through the internal context alone. */
    @Override
    public void init(StateStoreContext context, StateStore root) {
        if (logging) {
            log = (InternalProcessorContext<?, ?>) context;
        }
        rows = RocksRows.open(context.stateDir().toPath().resolve(name), memory);
        context.register(root, (BatchingStateRestoreCallback) this::restore);
    }

    private void restore(Collection<KeyValue<byte[], byte[]>> writes) {
        open().restore(writes.stream().map(write -> write.value).toList());
    }

    @Override
    public byte @Nullable [] get(byte[] key) {
        return open().get(key);
    }

    @Override
    public Rows range(byte[] from, byte[] to) {
        return open().range(from, to);
    }

    @Override
    public void write(List<Row> together) {
        if (together.isEmpty()) {
            return;
        }
        byte[] write = WriteBytes.of(together);
        open().write(write);
        if (log != null) {
            log.logChange(
                    name,
                    Bytes.wrap(together.getFirst().key()),
                    write,
                    log.recordContext().timestamp(),
                    new RecordHeaders(),
                    Position.emptyPosition());
        }
    }

    /** Kafka Streams has waited until the changelog has all that was written before. */
    @Override
    public void commit(Map<TopicPartition, Long> changelogOffsets) {
        RocksRows open = open();
        Long offset =
                changelogOffsets.isEmpty() ? null : changelogOffsets.values().iterator().next();
        if (offset == null) {
            open.notKnownToBeLogged();
        } else {
            open.logged(offset);
        }
    }

    @Override
    public @Nullable Long committedOffset(TopicPartition changelog) {
        var offset = open().logged();
        return offset.isPresent() ? offset.getAsLong() : null;
    }

    @Override
    @SuppressWarnings("deprecation") // It goes away once every store does so.
    public boolean managesOffsets() {
        return true;
    }

    @Override
    public boolean persistent() {
        return true;
    }

    @Override
    public boolean isOpen() {
        return rows != null;
    }

    private RocksRows open() {
        RocksRows open = rows;
        if (open == null) {
            throw new InvalidStateStoreException("Expected the rows of a partition to be open");
        }
        return open;
    }

    @Override
    public void close() {
        RocksRows open = rows;
        rows = null;
        if (open != null) {
            open.close();
        }
    }
}
