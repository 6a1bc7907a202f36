package org.carerecord.standalone.broker;

import static org.carerecord.standalone.port.LoopbackPort.ADDRESS;

import java.util.Map;
import java.util.TreeMap;

/** Kafka's own settings for one broker that is its own controller, quick to start and small. */
final class BrokerSettings {

    static final int NODE_ID = 1;
    static final String CONTROLLER_LISTENER = "CONTROLLER";

    private BrokerSettings() {}

    static Map<String, String> of(BrokerConfig config, int port, int controllerPort) {
        Map<String, String> settings = new TreeMap<>();
        settings.putAll(node(config, port, controllerPort));
        settings.putAll(singleCopy());
        settings.putAll(small());
        settings.putAll(safe());
        return settings;
    }

    private static Map<String, String> node(BrokerConfig config, int port, int controllerPort) {
        return Map.of(
                "process.roles", "broker,controller",
                "node.id", Integer.toString(NODE_ID),
                // The voter's address is not kept on disk, so another port is no trouble after a
                // restart.
                "controller.quorum.voters", NODE_ID + "@" + ADDRESS + ":" + controllerPort,
                "controller.listener.names", CONTROLLER_LISTENER,
                "listeners",
                        "PLAINTEXT://%s:%d,%s://%s:%d"
                                .formatted(
                                        ADDRESS,
                                        port,
                                        CONTROLLER_LISTENER,
                                        ADDRESS,
                                        controllerPort),
                "log.dirs", config.directory().toAbsolutePath().toString(),
                "server.max.startup.time.ms", Long.toString(config.startLimit().toMillis()));
    }

    /** One broker can hold one copy. */
    private static Map<String, String> singleCopy() {
        return Map.of(
                "default.replication.factor", "1",
                "offsets.topic.replication.factor", "1",
                "transaction.state.log.replication.factor", "1",
                "transaction.state.log.min.isr", "1",
                "share.coordinator.state.topic.replication.factor", "1",
                "share.coordinator.state.topic.min.isr", "1");
    }

    /** Few threads, partitions and buffers: one machine, a handful of clients. */
    private static Map<String, String> small() {
        Map<String, String> settings = new TreeMap<>();
        settings.put("num.network.threads", "2");
        settings.put("num.io.threads", "4");
        settings.put("background.threads", "2");
        settings.put("num.replica.fetchers", "1");
        settings.put("group.coordinator.threads", "1");
        settings.put("offsets.topic.num.partitions", "4");
        settings.put("transaction.state.log.num.partitions", "1");
        settings.put("share.coordinator.state.topic.num.partitions", "1");
        settings.put("log.cleaner.dedupe.buffer.size", "2097152");
        settings.put("group.initial.rebalance.delay.ms", "0");
        return settings;
    }

    private static Map<String, String> safe() {
        return Map.of(
                // The log is the record: nothing is deleted from it unless a topic says so itself.
                "log.retention.ms", "-1",
                // A mistyped topic name is an error, not a new topic.
                "auto.create.topics.enable", "false",
                "log.preallocate", "false",
                // What a crash leaves unchecked is at most one segment of each partition.
                "log.segment.bytes", "134217728",
                "log.index.size.max.bytes", "1048576",
                // After a kill -9 the controller lets the broker in once its former session has
                // ended.
                "broker.session.timeout.ms", "2000",
                "broker.heartbeat.interval.ms", "500");
    }
}
