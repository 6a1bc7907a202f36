package org.carerecord.ingest.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.carerecord.feed.FeedName;
import org.carerecord.identity.OdsCode;
import org.junit.jupiter.api.Test;

final class KafkaEventLogTest {

    @Test
    void noSettingOfTheCallersWeakensOrderOrDurability() {
        var settings =
                PublisherSettings.of("127.0.0.1:1", new FeedName("gp-north"), new OdsCode("RJ1"))
                        .withKafka(
                                Map.of(
                                        ProducerConfig.ACKS_CONFIG,
                                        "1",
                                        ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG,
                                        "false",
                                        ProducerConfig.MAX_IN_FLIGHT_REQUESTS_PER_CONNECTION,
                                        "5",
                                        "security.protocol",
                                        "SSL"));

        assertThat(KafkaEventLog.producerSettings(settings))
                .containsEntry(ProducerConfig.ACKS_CONFIG, "all")
                .containsEntry(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true)
                .containsEntry(ProducerConfig.MAX_IN_FLIGHT_REQUESTS_PER_CONNECTION, 1)
                .containsEntry("security.protocol", "SSL");
    }
}
