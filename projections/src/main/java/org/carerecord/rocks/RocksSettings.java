package org.carerecord.rocks;

import org.rocksdb.BlockBasedTableConfig;
import org.rocksdb.BloomFilter;
import org.rocksdb.CompactionStyle;
import org.rocksdb.CompressionType;
import org.rocksdb.FlushOptions;
import org.rocksdb.IndexType;
import org.rocksdb.InfoLogLevel;
import org.rocksdb.Options;
import org.rocksdb.WriteOptions;

/** RocksDB's settings for the rows of a partition, each with its reason. */
final class RocksSettings implements AutoCloseable {

    private static final long BLOCK_BYTES = 16 * 1024L;
    private static final int FORMAT_VERSION = 5;
    private static final int BLOOM_BITS = 10;

    /** How much is in memory at most; it goes into a file long before, when the log has it. */
    private static final long NEVER_REACHED = 512L << 20;

    /** The filter over what is in memory, as part of that: 256 kB, for some 200 000 rows. */
    private static final double MEMORY_FILTER = 1.0 / 2048;

    private static final int IN_MEMORY_AT_ONCE = 3;
    private static final int BACKGROUND_THREADS = 2;

    private final BloomFilter filter = new BloomFilter(BLOOM_BITS);
    private final Options options = new Options();
    private final WriteOptions writing = new WriteOptions();
    private final FlushOptions flushing = new FlushOptions();

    RocksSettings(RocksMemory memory) {
        options.setCreateIfMissing(true);
        options.setInfoLogLevel(InfoLogLevel.ERROR_LEVEL);
        options.setTableFormatConfig(table(memory));
        options.setCompactionStyle(CompactionStyle.UNIVERSAL);
        options.setIncreaseParallelism(BACKGROUND_THREADS);
        options.setCompressionType(CompressionType.LZ4_COMPRESSION);
        options.setBottommostCompressionType(CompressionType.ZSTD_COMPRESSION);
        options.setMaxWriteBufferNumber(IN_MEMORY_AT_ONCE);
        options.setWriteBufferSize(NEVER_REACHED);
        options.setMemtablePrefixBloomSizeRatio(MEMORY_FILTER);
        options.setMemtableWholeKeyFiltering(true);
        // What reaches the disk is decided by RocksRows: nothing that the log has not.
        options.setAvoidFlushDuringShutdown(true);
        // The topic is the log.
        writing.setDisableWAL(true);
        flushing.setAllowWriteStall(true);
    }

    private BlockBasedTableConfig table(RocksMemory memory) {
        // Most entries of a feed are new: the filter answers "not there" without reading a block,
        // also of the largest file, for which RocksDB would leave it out where most are hits.
        // Index and filter lie in parts, of which one is read at a time: those of a city's files
        // would not fit into memory.
        return new BlockBasedTableConfig()
                .setIndexType(IndexType.kTwoLevelIndexSearch)
                .setPartitionFilters(true)
                .setFormatVersion(FORMAT_VERSION)
                .setBlockCache(memory.blocks())
                .setBlockSize(BLOCK_BYTES)
                .setCacheIndexAndFilterBlocks(true)
                .setPinL0FilterAndIndexBlocksInCache(true)
                .setFilterPolicy(filter);
    }

    Options options() {
        return options;
    }

    WriteOptions writing() {
        return writing;
    }

    /** Options of putting what is in memory into a file, to be waited for or not. */
    FlushOptions flushing(boolean waiting) {
        return flushing.setWaitForFlush(waiting);
    }

    @Override
    public void close() {
        flushing.close();
        writing.close();
        options.close();
        filter.close();
    }
}
