package org.carerecord.topology;

import org.rocksdb.Cache;
import org.rocksdb.LRUCache;
import org.rocksdb.RocksDB;
import org.rocksdb.WriteBufferManager;

/** RocksDB's memory of this node, shared by the stores of all its partitions. */
public final class RocksMemory implements AutoCloseable {

    static {
        RocksDB.loadLibrary();
    }

    private final Cache blocks;
    private final WriteBufferManager buffers;

    /** As large as the limits say. */
    public RocksMemory(ProjectionConfig.Limits limits) {
        blocks = new LRUCache(limits.blockCacheBytes());
        buffers = new WriteBufferManager(limits.writeBufferBytes(), blocks);
    }

    Cache blocks() {
        return blocks;
    }

    WriteBufferManager buffers() {
        return buffers;
    }

    @Override
    public void close() {
        buffers.close();
        blocks.close();
    }
}
