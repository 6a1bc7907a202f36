package org.carerecord.topology;

import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.processor.api.ProcessorSupplier;
import org.carerecord.feed.Topics;
import org.carerecord.rocks.RocksMemory;

/**
 * The topology: every feed into one fold over one store, and what cannot be folded out again. Names
 * of nodes and of the store are part of stored state; the printed topology is a golden file.
 */
public final class RecordTopology {

    /** The one store: a row per item. */
    public static final String STORE = "record";

    private static final String SOURCE = "feeds";
    private static final String FOLD = "fold";
    static final String QUARANTINE = "quarantine";
    static final String FORWARDED = "forwarded";

    private RecordTopology() {}

    /**
     * Builds the topology around the processors that fold.
     *
     * @param memory what the stores of the node share
     */
    static Topology build(
            ProcessorSupplier<byte[], byte[], byte[], byte[]> fold, RocksMemory memory) {
        return new Topology()
                .addSource(
                        SOURCE,
                        new ByteArrayDeserializer(),
                        new ByteArrayDeserializer(),
                        Topics.SOURCES)
                .addProcessor(FOLD, fold, SOURCE)
                .addStateStore(new RecordStoreBuilder(memory), FOLD)
                .addSink(
                        QUARANTINE,
                        Topics.QUARANTINE,
                        new ByteArraySerializer(),
                        new ByteArraySerializer(),
                        FOLD)
                .addSink(
                        FORWARDED,
                        Topics.FORWARDED,
                        new ByteArraySerializer(),
                        new ByteArraySerializer(),
                        FOLD);
    }
}
