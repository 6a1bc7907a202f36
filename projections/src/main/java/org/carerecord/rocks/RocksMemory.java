package org.carerecord.rocks;

import java.util.concurrent.atomic.AtomicInteger;
import org.rocksdb.Cache;
import org.rocksdb.LRUCache;
import org.rocksdb.RocksDB;

/** RocksDB's memory of this node, shared by the rows of all its partitions. */
public final class RocksMemory implements AutoCloseable {

    static {
        RocksDB.loadLibrary();
    }

    private final Cache blocks;
    private final long writtenBytes;
    private final AtomicInteger open = new AtomicInteger();

    /**
     * As large as the limits say.
     *
     * @param blockBytes for blocks of files, of which those read last are kept
     * @param writtenBytes for rows that are not in a file yet; when they need more they are put
     *     into files, as soon as their log has them
     */
    public RocksMemory(long blockBytes, long writtenBytes) {
        this.blocks = new LRUCache(blockBytes);
        this.writtenBytes = writtenBytes;
    }

    Cache blocks() {
        return blocks;
    }

    /** How much of one partition's rows need not be in a file, as many as are open now. */
    long writtenBytesOfEach() {
        return writtenBytes / Math.max(1, open.get());
    }

    void opened() {
        open.incrementAndGet();
    }

    void closed() {
        open.decrementAndGet();
    }

    @Override
    public void close() {
        blocks.close();
    }
}
