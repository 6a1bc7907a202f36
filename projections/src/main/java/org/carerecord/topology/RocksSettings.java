package org.carerecord.topology;

import java.util.Map;
import org.apache.kafka.streams.state.RocksDBConfigSetter;
import org.rocksdb.BlockBasedTableConfig;
import org.rocksdb.BloomFilter;
import org.rocksdb.CompressionType;
import org.rocksdb.Options;

/** RocksDB's settings for every store of a node. Kafka Streams makes one for each. */
public final class RocksSettings implements RocksDBConfigSetter {

    /** The key of the configuration under which the node's shared memory is handed over. */
    static final String MEMORY = "care-record.rocks.memory";

    private static final long BLOCK_BYTES = 16 * 1024L;
    private static final int BLOOM_BITS = 10;

    /** The part of a memtable that its filter takes. */
    private static final double MEMTABLE_FILTER = 0.05;

    @Override
    public void setConfig(String storeName, Options options, Map<String, Object> configs) {
        if (!(configs.get(MEMORY) instanceof RocksMemory memory)) {
            throw new IllegalStateException("Expected the node's RocksDB memory under " + MEMORY);
        }
        // The table's configuration is taken from the options: a new one would lose Streams' own.
        var table = (BlockBasedTableConfig) options.tableFormatConfig();
        table.setBlockCache(memory.blocks());
        table.setBlockSize(BLOCK_BYTES);
        table.setCacheIndexAndFilterBlocks(true);
        table.setPinL0FilterAndIndexBlocksInCache(true);
        // Most entries of a feed are new: the filter answers "not there" without reading a block.
        table.setFilterPolicy(new BloomFilter(BLOOM_BITS));
        options.setTableFormatConfig(table);
        // The same of what is not yet in a file.
        options.setMemtablePrefixBloomSizeRatio(MEMTABLE_FILTER);
        options.setMemtableWholeKeyFiltering(true);
        options.setWriteBufferManager(memory.buffers());
        options.setCompressionType(CompressionType.LZ4_COMPRESSION);
        options.setBottommostCompressionType(CompressionType.ZSTD_COMPRESSION);
    }

    @Override
    public void close(String storeName, Options options) {
        // The memory is shared: it is closed with the node, not with a store.
    }
}
