package org.carerecord.topology;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.apache.kafka.streams.errors.InvalidStateStoreException;
import org.apache.kafka.streams.processor.TaskId;
import org.apache.kafka.streams.processor.api.MockProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.carerecord.codec.EventDecoder;
import org.carerecord.identity.NhsNumber.TestRange;
import org.carerecord.registry.InMemorySchemaRegistry;
import org.carerecord.rocks.RocksMemory;
import org.carerecord.store.Applied;
import org.carerecord.store.Histories;
import org.carerecord.store.RecordView;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How a partition's fold ends, planned or not. */
final class FoldProcessorCloseTest {

    private static final int PARTITION = 5;

    @TempDir private Path directory;
    private final Positions positions = new Positions();
    private final EventDecoder decoder =
            new EventDecoder(new InMemorySchemaRegistry(), TestRange.ALLOWED);
    private RocksMemory memory;
    private RecordStore store;
    private MockProcessorContext<byte[], byte[]> context;
    private FoldProcessor fold;

    @BeforeEach
    void open() {
        ProjectionConfig config = FoldDriver.config(directory, 1);
        memory = FoldDriver.memory(config);
        context =
                new MockProcessorContext<>(
                        StreamsSettings.of(config), new TaskId(0, PARTITION), directory.toFile());
        store = new RecordStoreBuilder(memory).withLoggingDisabled().build();
        store.init(context.getStateStoreContext(), store);
        fold = new FoldProcessor(FoldDriver.parts(new InMemorySchemaRegistry(), 1, positions));
        fold.init(context);
        context.setRecordMetadata("care.feed.gp-north", PARTITION, 41);
        fold.process(new Record<>(null, null, Histories.RECEIVED.toEpochMilli()));
    }

    @AfterEach
    void close() {
        store.close();
        memory.close();
    }

    @Test
    void aPlannedEndWritesHowFarItCame() {
        fold.close();

        assertThat(new RecordView(store, decoder).applied())
                .containsExactly(new Applied(Histories.GP, PARTITION, 42));
        assertThat(positions.isOpen(PARTITION)).isFalse();
    }

    @Test
    void aFoldWhoseStoreIsGoneIsClosedAllTheSame() {
        store.close();

        assertThatThrownBy(fold::close).isInstanceOf(InvalidStateStoreException.class);
        assertThat(positions.isOpen(PARTITION)).isFalse();
    }

    @Test
    void aFoldThatNeverStartedCanBeClosed() {
        new FoldProcessor(FoldDriver.parts(new InMemorySchemaRegistry(), 1, positions)).close();

        assertThat(positions.isOpen(PARTITION)).isTrue();
    }

    @Test
    void aFoldThatIsOpenedAgainKnowsHowFarItCame() {
        fold.close();
        fold.init(context);

        assertThat(
                        positions.next(
                                new org.apache.kafka.common.TopicPartition(
                                        "care.feed.gp-north", PARTITION)))
                .hasValue(42);
    }
}
