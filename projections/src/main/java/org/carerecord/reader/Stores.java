package org.carerecord.reader;

import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
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
    private final ConcurrentMap<Integer, Known> known = new ConcurrentHashMap<>();

    /** The store that a partition had in one opening of it. */
    private record Known(long opening, RowReader store) {}

    Stores(KafkaStreams streams) {
        this.streams = streams;
    }

    /**
     * The store of a partition in one opening of it. Kafka gives it while no thread of this node is
     * given or loses any partition, and takes long over it; it is the same throughout an opening,
     * so it is asked for but once.
     */
    RowReader running(int partition, long opening) {
        Known before = known.get(partition);
        if (before != null && before.opening() == opening) {
            return before.store();
        }
        RowReader store = streams.store(ofPartition(partition));
        known.put(partition, new Known(opening, store));
        return store;
    }

    /** Asks for each store anew: one of them was not open. */
    void forget() {
        known.clear();
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
