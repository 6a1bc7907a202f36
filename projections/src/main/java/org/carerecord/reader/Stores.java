package org.carerecord.reader;

import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.StoreQueryParameters;
import org.apache.kafka.streams.errors.InvalidStateStoreException;
import org.apache.kafka.streams.processor.StateStore;
import org.apache.kafka.streams.state.QueryableStoreType;
import org.apache.kafka.streams.state.internals.StateStoreProvider;
import org.carerecord.store.RowReader;
import org.carerecord.topology.RecordStore;
import org.carerecord.topology.RecordTopology;

/** The stores of this node's partitions. Those that are not open fail when they are read. */
final class Stores {

    private final KafkaStreams streams;

    Stores(KafkaStreams streams) {
        this.streams = streams;
    }

    /** The store of a partition, to be read while no thread of this node is given or loses any. */
    RowReader running(int partition) {
        return streams.store(ofPartition(partition));
    }

    /**
     * The store of a partition, also while the group shares its partitions out anew, as whenever a
     * feed or a node joins. Kafka calls such a read stale since the store may be one that is being
     * restored or a copy kept for another node: whether it is neither must be known from elsewhere.
     * It takes a lock.
     */
    RowReader held(int partition) {
        return streams.store(ofPartition(partition).enableStaleStores());
    }

    private static StoreQueryParameters<RowReader> ofPartition(int partition) {
        return StoreQueryParameters.fromNameAndType(RecordTopology.STORE, new Queried())
                .withPartition(partition);
    }

    /** The store itself, with nothing of Kafka Streams between it and who reads. */
    private static final class Queried implements QueryableStoreType<RowReader> {

        @Override
        public boolean accepts(StateStore store) {
            return store instanceof RecordStore;
        }

        @Override
        public RowReader create(StateStoreProvider open, String name) {
            return open.stores(name, this).stream()
                    .findFirst()
                    .orElseThrow(() ->
                            new InvalidStateStoreException("Expected the partition's store here"));
        }
    }
}
