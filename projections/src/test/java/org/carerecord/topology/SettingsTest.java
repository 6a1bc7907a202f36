package org.carerecord.topology;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.streams.StreamsConfig;
import org.junit.jupiter.api.Test;

/** Settings that others rely on: each is a decision, so a change shows here. */
final class SettingsTest {

    private final ProjectionConfig config = FoldDriver.config(Path.of("state"), 12);

    @Test
    void everySettingOfKafkaStreamsIsAsDecided() {
        Map<String, String> settings = new TreeMap<>();
        StreamsSettings.of(config)
                .forEach((name, value) -> settings.put(name.toString(), value.toString()));

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
                                Map.entry("main.consumer.auto.offset.reset", "earliest"),
                                Map.entry("main.consumer.metadata.max.age.ms", "1000"),
                                Map.entry("main.consumer.group.instance.id", "node-1"),
                                Map.entry("main.consumer.session.timeout.ms", "15000"),
                                Map.entry("main.consumer.heartbeat.interval.ms", "3000"),
                                Map.entry("restore.consumer.max.poll.records", "10000"),
                                Map.entry("producer.linger.ms", "20"),
                                Map.entry("producer.batch.size", "131072"),
                                Map.entry("producer.compression.type", "lz4")));
    }

    @Test
    void kafkaStreamsTakesThemAndGivesEachThreadAnIdentityOfItsOwn() {
        var streams = new StreamsConfig(StreamsSettings.of(config));
        Map<String, Object> first = streams.getMainConsumerConfigs("group", "client", 1);
        Map<String, Object> second = streams.getMainConsumerConfigs("group", "client", 2);

        assertThat(first)
                .containsEntry(ConsumerConfig.GROUP_INSTANCE_ID_CONFIG, "node-1-1")
                .containsEntry(ConsumerConfig.METADATA_MAX_AGE_CONFIG, 1_000);
        assertThat(second).containsEntry(ConsumerConfig.GROUP_INSTANCE_ID_CONFIG, "node-1-2");
    }
}
