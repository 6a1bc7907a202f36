package org.carerecord.reader;

import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.StoreQueryParameters;
import org.apache.kafka.streams.state.QueryableStoreTypes;
import org.apache.kafka.streams.state.ReadOnlyKeyValueStore;
import org.carerecord.topology.RecordTopology;

/** The stores of this node's partitions. Those that are not open fail when they are read. */
final class Stores {

    private final KafkaStreams streams;

    Stores(KafkaStreams streams) {
        this.streams = streams;
    }

    /** The store of a partition, to be read while no thread of this node is given or loses any. */
    ReadOnlyKeyValueStore<Bytes, byte[]> running(int partition) {
        return streams.store(ofPartition(partition));
    }

    /**
     * The store of a partition, also while the group shares its partitions out anew, as whenever a
     * feed or a node joins. Kafka calls such a read stale since the store may be one that is being
     * restored or a copy kept for another node: whether it is neither must be known from elsewhere.
     * It takes a lock for each read.
     */
    ReadOnlyKeyValueStore<Bytes, byte[]> held(int partition) {
        return streams.store(ofPartition(partition).enableStaleStores());
    }

    private static StoreQueryParameters<ReadOnlyKeyValueStore<Bytes, byte[]>> ofPartition(
            int partition) {
        return StoreQueryParameters.<ReadOnlyKeyValueStore<Bytes, byte[]>>fromNameAndType(
                        RecordTopology.STORE, QueryableStoreTypes.keyValueStore())
                .withPartition(partition);
    }
}
