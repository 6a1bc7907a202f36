package org.carerecord.topology;

import java.nio.file.Path;
import org.carerecord.store.RowStore;
import org.carerecord.store.RowStoreContract;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** The topology's own store: RocksDB through Kafka Streams, with the node's settings. */
final class RocksRowStoreTest extends RowStoreContract {

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
}
