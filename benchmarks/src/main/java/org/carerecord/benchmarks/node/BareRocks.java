package org.carerecord.benchmarks.node;

import java.util.Map;
import org.apache.kafka.streams.state.RocksDBConfigSetter;
import org.carerecord.topology.ProjectionConfig;
import org.rocksdb.BlockBasedTableConfig;
import org.rocksdb.BloomFilter;
import org.rocksdb.Cache;
import org.rocksdb.CompressionType;
import org.rocksdb.LRUCache;
import org.rocksdb.Options;
import org.rocksdb.RocksDB;
import org.rocksdb.WriteBufferManager;

/** Kafka Streams' own store as well set up for the bare fold as it can be. */
public final class BareRocks implements RocksDBConfigSetter {

    /** The key of the configuration under which the memory of all stores is handed over. */
    static final String MEMORY = "bare.rocks.memory";

    private static final long BLOCK_BYTES = 16 * 1024L;
    private static final int BLOOM_BITS = 10;

    /** The part of a memtable that its filter takes. */
    private static final double MEMTABLE_FILTER = 0.05;

    /** What all stores share, as much as the stores of a node. */
    record Memory(Cache blocks, WriteBufferManager buffers) {

        static Memory of(ProjectionConfig.Limits limits) {
            RocksDB.loadLibrary();
            Cache blocks = new LRUCache(limits.blockCacheBytes());
            return new Memory(blocks, new WriteBufferManager(limits.writeBufferBytes(), blocks));
        }
    }

    @Override
    public void setConfig(String storeName, Options options, Map<String, Object> configs) {
        if (!(configs.get(MEMORY) instanceof Memory memory)) {
            throw new IllegalStateException("Expected the memory of all stores under " + MEMORY);
        }
        // The table's configuration is taken from the options: a new one would lose Streams' own.
        var table = (BlockBasedTableConfig) options.tableFormatConfig();
        table.setBlockCache(memory.blocks());
        table.setBlockSize(BLOCK_BYTES);
        table.setCacheIndexAndFilterBlocks(true);
        table.setPinL0FilterAndIndexBlocksInCache(true);
        table.setFilterPolicy(new BloomFilter(BLOOM_BITS));
        options.setTableFormatConfig(table);
        options.setMemtablePrefixBloomSizeRatio(MEMTABLE_FILTER);
        options.setMemtableWholeKeyFiltering(true);
        options.setWriteBufferManager(memory.buffers());
        options.setCompressionType(CompressionType.LZ4_COMPRESSION);
        options.setBottommostCompressionType(CompressionType.ZSTD_COMPRESSION);
    }

    @Override
    public void close(String storeName, Options options) {
        // The memory is shared, and ends with the process.
    }
}
