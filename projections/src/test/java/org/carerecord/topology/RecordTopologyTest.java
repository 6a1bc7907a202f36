package org.carerecord.topology;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Objects;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.Record;
import org.junit.jupiter.api.Test;

final class RecordTopologyTest {

    /** A renamed node or store is lost state: the changelog and the store are named after it. */
    @Test
    void theTopologyIsTheOneThatStoresWereBuiltWith() throws IOException {
        try (var memory = FoldDriver.memory(FoldDriver.config(Path.of("state"), 1))) {
            String described = RecordTopology.build(Nothing::new, memory).describe().toString();

            assertThat(described).isEqualTo(golden());
        }
    }

    private static String golden() throws IOException {
        try (InputStream in = RecordTopologyTest.class.getResourceAsStream("/topology.txt")) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static final class Nothing extends ContextualProcessor<byte[], byte[], byte[], byte[]> {

        @Override
        public void process(Record<byte[], byte[]> record) {}
    }
}
