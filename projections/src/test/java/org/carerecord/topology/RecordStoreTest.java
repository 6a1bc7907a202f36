package org.carerecord.topology;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Map;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.streams.errors.InvalidStateStoreException;
import org.apache.kafka.streams.processor.TaskId;
import org.apache.kafka.streams.processor.api.MockProcessorContext;
import org.carerecord.rocks.RocksMemory;
import org.carerecord.store.RowStore;
import org.carerecord.store.RowStoreContract;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The store as the topology's processors see it, written to its log too. */
final class RecordStoreTest extends RowStoreContract {

    private static final byte[] KEY = {1};

    @TempDir private Path directory;
    private FoldDriver driver;

    @BeforeEach
    void open() {
        driver = new FoldDriver(directory, 1);
    }

    @AfterEach
    void close() {
        driver.close();
    }

    @Override
    protected RowStore store() {
        return driver.rows();
    }

    @Test
    void knowsAfterARestartHowFarItsChangelogHadIt() {
        var changelog = new TopicPartition("care-record-record-changelog", 0);
        ProjectionConfig config = FoldDriver.config(directory, 1);
        try (RocksMemory memory = FoldDriver.memory(config)) {
            RecordStore store = opened(config, memory);
            assertThat(store.committedOffset(changelog)).isNull();
            store.put(KEY, new byte[] {2});
            store.commit(Map.of(changelog, 5L));
            store.close();
            assertThat(store.isOpen()).isFalse();
            assertThatThrownBy(() -> store.get(KEY)).isInstanceOf(InvalidStateStoreException.class);

            RecordStore again = opened(config, memory);
            assertThat(again.get(KEY)).containsExactly(2);
            assertThat(again.committedOffset(changelog)).isEqualTo(5);
            again.commit(Map.of());
            assertThat(again.committedOffset(changelog)).isNull();
            again.close();
        }
    }

    private RecordStore opened(ProjectionConfig config, RocksMemory memory) {
        RecordStore store = new RecordStoreBuilder(memory).withLoggingDisabled().build();
        var context =
                new MockProcessorContext<byte[], byte[]>(
                        StreamsSettings.of(config),
                        new TaskId(0, 0),
                        directory.resolve("restarted").toFile());
        store.init(context.getStateStoreContext(), store);
        return store;
    }
}
