package org.carerecord.topology;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.streams.StreamsConfig;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.rocksdb.BlockBasedTableConfig;
import org.rocksdb.CompressionType;
import org.rocksdb.Options;

/** Settings that others rely on: each is a decision, so a change shows here. */
final class SettingsTest {

    private final ProjectionConfig config = FoldDriver.config(Path.of("state"), 12);
    private final RocksMemory memory = new RocksMemory(config.limits());

    @AfterEach
    void close() {
        memory.close();
    }

    @Test
    void everySettingOfKafkaStreamsIsAsDecided() {
        Map<String, String> settings = new TreeMap<>();
        StreamsSettings.of(config, memory)
                .forEach((name, value) -> settings.put(name.toString(), value.toString()));
        assertThat(settings.remove(RocksSettings.MEMORY)).isNotNull();

        assertThat(settings)
                .containsExactlyInAnyOrderEntriesOf(
                        Map.ofEntries(
                                Map.entry("application.id", "care-record"),
                                Map.entry("bootstrap.servers", "127.0.0.1:1"),
                                Map.entry("state.dir", "state"),
                                Map.entry("num.stream.threads", "2"),
                                Map.entry("processing.guarantee", "at_least_once"),
                                Map.entry("group.protocol", "classic"),
                                Map.entry("statestore.cache.max.bytes", "0"),
                                Map.entry("max.task.idle.ms", "-1"),
                                Map.entry("commit.interval.ms", "1000"),
                                Map.entry("num.standby.replicas", "1"),
                                Map.entry("acceptable.recovery.lag", "10000"),
                                Map.entry("probing.rebalance.interval.ms", "60000"),
                                Map.entry("ensure.explicit.internal.resource.naming", "true"),
                                Map.entry(
                                        "rocksdb.config.setter",
                                        "class org.carerecord.topology.RocksSettings"),
                                Map.entry("main.consumer.auto.offset.reset", "earliest"),
                                Map.entry("main.consumer.metadata.max.age.ms", "1000"),
                                Map.entry("main.consumer.group.instance.id", "node-1"),
                                Map.entry("main.consumer.session.timeout.ms", "15000"),
                                Map.entry("main.consumer.heartbeat.interval.ms", "3000"),
                                Map.entry("restore.consumer.max.poll.records", "10000"),
                                Map.entry("producer.linger.ms", "5"),
                                Map.entry("producer.compression.type", "lz4")));
    }

    @Test
    void kafkaStreamsTakesThemAndGivesEachThreadAnIdentityOfItsOwn() {
        var streams = new StreamsConfig(StreamsSettings.of(config, memory));
        Map<String, Object> first = streams.getMainConsumerConfigs("group", "client", 1);
        Map<String, Object> second = streams.getMainConsumerConfigs("group", "client", 2);

        assertThat(first)
                .containsEntry(ConsumerConfig.GROUP_INSTANCE_ID_CONFIG, "node-1-1")
                .containsEntry(ConsumerConfig.METADATA_MAX_AGE_CONFIG, 1_000);
        assertThat(second).containsEntry(ConsumerConfig.GROUP_INSTANCE_ID_CONFIG, "node-1-2");
    }

    @Test
    void everyStoreOfANodeSharesItsMemoryAndKeepsWhatStreamsSet() {
        Properties settings = StreamsSettings.of(config, memory);
        var table = new BlockBasedTableConfig().setFormatVersion(5).setBlockSize(4_096);
        try (var options = new Options().setTableFormatConfig(table)) {
            new RocksSettings()
                    .setConfig(
                            RecordTopology.STORE, options, new StreamsConfig(settings).originals());

            var set = (BlockBasedTableConfig) options.tableFormatConfig();
            assertThat(set.formatVersion()).isEqualTo(5);
            assertThat(set.blockSize()).isEqualTo(16_384);
            assertThat(set.cacheIndexAndFilterBlocks()).isTrue();
            assertThat(set.pinL0FilterAndIndexBlocksInCache()).isTrue();
            assertThat(set.filterPolicy()).isNotNull();
            assertThat(options.writeBufferManager()).isSameAs(memory.buffers());
            assertThat(options.compressionType()).isEqualTo(CompressionType.LZ4_COMPRESSION);
            assertThat(options.bottommostCompressionType())
                    .isEqualTo(CompressionType.ZSTD_COMPRESSION);
        }
    }

    @Test
    void aStoreWithoutTheNodesMemoryDoesNotOpen() {
        try (var options = new Options()) {
            assertThatIllegalStateException()
                    .isThrownBy(() -> new RocksSettings().setConfig("record", options, Map.of()))
                    .withMessageContaining(RocksSettings.MEMORY);
        }
    }
}
