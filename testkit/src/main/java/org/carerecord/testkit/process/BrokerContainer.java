package org.carerecord.testkit.process;

import org.testcontainers.kafka.KafkaContainer;

/** A Kafka broker in a container. */
final class BrokerContainer implements TestBroker {

    private static final String IMAGE = "apache/kafka:4.3.1";

    private final KafkaContainer container;

    private BrokerContainer(KafkaContainer container) {
        this.container = container;
    }

    static BrokerContainer start() {
        KafkaContainer container =
                new KafkaContainer(IMAGE)
                        .withEnv("KAFKA_AUTO_CREATE_TOPICS_ENABLE", "false")
                        .withEnv("KAFKA_OFFSETS_TOPIC_NUM_PARTITIONS", "4");
        container.start();
        return new BrokerContainer(container);
    }

    @Override
    public String bootstrap() {
        return container.getBootstrapServers();
    }

    @Override
    public void close() {
        container.stop();
    }
}
