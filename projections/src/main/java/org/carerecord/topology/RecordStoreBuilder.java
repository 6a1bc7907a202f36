package org.carerecord.topology;

import java.util.Map;
import org.apache.kafka.streams.state.StoreBuilder;
import org.carerecord.rocks.RocksMemory;

/**
 * Makes the store of each partition. Rows are small and written once or twice, so there is no
 * cache: standbys, which see what is in the changelog, miss nothing.
 */
final class RecordStoreBuilder implements StoreBuilder<RecordStore> {

    private final RocksMemory memory;
    private boolean logging = true;
    private Map<String, String> settings = Map.of();

    RecordStoreBuilder(RocksMemory memory) {
        this.memory = memory;
    }

    @Override
    public RecordStore build() {
        return new RecordStore(name(), memory, logging);
    }

    @Override
    public String name() {
        return RecordTopology.STORE;
    }

    @Override
    public StoreBuilder<RecordStore> withLoggingEnabled(Map<String, String> changelogSettings) {
        logging = true;
        settings = Map.copyOf(changelogSettings);
        return this;
    }

    @Override
    public StoreBuilder<RecordStore> withLoggingDisabled() {
        logging = false;
        settings = Map.of();
        return this;
    }

    @Override
    public Map<String, String> logConfig() {
        return settings;
    }

    @Override
    public boolean loggingEnabled() {
        return logging;
    }

    @Override
    public StoreBuilder<RecordStore> withCachingEnabled() {
        throw new UnsupportedOperationException("Expected a store without a cache");
    }

    @Override
    public StoreBuilder<RecordStore> withCachingDisabled() {
        return this;
    }
}
