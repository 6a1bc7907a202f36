package org.carerecord.benchmarks.node;

import java.nio.ByteBuffer;
import java.util.Objects;
import java.util.concurrent.atomic.LongAdder;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.processor.api.RecordMetadata;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.Stores;
import org.carerecord.feed.Topics;
import org.jspecify.annotations.Nullable;

/**
 * The least a fold could do: one get, and one put of the event's own bytes under a key as long as
 * that of an entry.
 */
final class BareFold implements Processor<byte[], byte[], Void, Void> {

    private static final String STORE = "bare";
    private static final int KEY_BYTES = 25;

    private final LongAdder processed;
    private @Nullable Running running;

    private record Running(
            ProcessorContext<Void, Void> context, KeyValueStore<Bytes, byte[]> store) {}

    BareFold(LongAdder processed) {
        this.processed = processed;
    }

    /** A topology of this fold, which counts what it has processed. */
    static Topology topology(LongAdder processed) {
        return new Topology()
                .addSource(
                        "feeds",
                        new ByteArrayDeserializer(),
                        new ByteArrayDeserializer(),
                        Topics.FEEDS)
                .addProcessor("fold", () -> new BareFold(processed), "feeds")
                .addStateStore(
                        Stores.keyValueStoreBuilder(
                                        Stores.persistentKeyValueStore(STORE),
                                        Serdes.Bytes(),
                                        Serdes.ByteArray())
                                .withCachingDisabled(),
                        "fold");
    }

    @Override
    public void init(ProcessorContext<Void, Void> context) {
        running = new Running(context, context.getStateStore(STORE));
    }

    @Override
    public void process(Record<byte[], byte[]> record) {
        Running task = Objects.requireNonNull(running, "initialised");
        RecordMetadata place = task.context().recordMetadata().orElseThrow();
        Bytes key =
                Bytes.wrap(
                        ByteBuffer.allocate(KEY_BYTES)
                                .put(record.key())
                                .putInt(place.topic().hashCode())
                                .putLong(place.offset())
                                .array());
        if (task.store().get(key) == null) {
            task.store().put(key, record.value());
        }
        processed.increment();
    }
}
