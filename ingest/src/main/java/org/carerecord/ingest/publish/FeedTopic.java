package org.carerecord.ingest.publish;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.AuthenticationException;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.carerecord.feed.Partitioning;
import org.carerecord.feed.Topics;
import org.jspecify.annotations.Nullable;

/**
 * Finds the feed's topic, or creates it as the catalogue of topics says. How many partitions an
 * installation has is learned from the one topic that each has, the quarantine.
 */
final class FeedTopic {

    private static final Duration PAUSE = Duration.ofMillis(100);

    private final PublisherSettings settings;
    private final String topic;
    private final long deadlineNanos;

    private FeedTopic(PublisherSettings settings) {
        this.settings = settings;
        this.topic = Topics.of(settings.feed());
        this.deadlineNanos = System.nanoTime() + settings.limits().connect().toNanos();
    }

    /**
     * Makes sure that the topic exists.
     *
     * @return how the installation spreads patients over partitions
     * @throws NotConnectedException where that fails, within the limit for connecting
     */
    static Partitioning require(PublisherSettings settings) {
        var feedTopic = new FeedTopic(settings);
        try (Admin admin = Admin.create(feedTopic.adminSettings())) {
            return feedTopic.require(admin);
        } catch (KafkaException refused) {
            // Also what creating the client throws, for example for a host that has no address.
            throw feedTopic.notConnected(refused);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new NotConnectedException(
                    "Expected to connect to " + settings.bootstrap() + ", but was interrupted",
                    stopped);
        }
    }

    private Map<String, Object> adminSettings() {
        int limit = Math.toIntExact(settings.limits().connect().toMillis());
        Map<String, Object> map = new HashMap<>(settings.kafka());
        map.put(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, settings.bootstrap());
        map.put(AdminClientConfig.CLIENT_ID_CONFIG, "care-record-feed-" + settings.feed().value());
        map.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, limit);
        map.put(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, limit);
        return map;
    }

    private Partitioning require(Admin admin) throws InterruptedException {
        int count =
                partitions(admin, Topics.QUARANTINE)
                        .orElseThrow(() ->
                                new NotConnectedException(
                                        "Expected a Care Record at "
                                                + settings.bootstrap()
                                                + ", but the broker there has no topic "
                                                + Topics.QUARANTINE
                                                + ": start Care Record on it first, or"
                                                + " give another address"));
        settings.partitions()
                .ifPresent(expected -> requireCount(Topics.QUARANTINE, count, expected));
        OptionalInt existing = partitions(admin, topic);
        if (existing.isEmpty()) {
            create(admin, count);
            existing = awaitCreated(admin);
        }
        requireCount(topic, existing.getAsInt(), count);
        return new Partitioning(count);
    }

    private OptionalInt partitions(Admin admin, String name) throws InterruptedException {
        try {
            var described = admin.describeTopics(List.of(name)).allTopicNames().get();
            return OptionalInt.of(described.values().iterator().next().partitions().size());
        } catch (ExecutionException failure) {
            if (failure.getCause() instanceof UnknownTopicOrPartitionException) {
                return OptionalInt.empty();
            }
            throw notConnected(failure.getCause());
        }
    }

    private void create(Admin admin, int partitions) throws InterruptedException {
        NewTopic wanted =
                new NewTopic(topic, Optional.of(partitions), Optional.empty())
                        .configs(Topics.SETTINGS);
        try {
            admin.createTopics(List.of(wanted)).all().get();
        } catch (ExecutionException failure) {
            // Another publisher of the feed may have been quicker; its count is checked next.
            if (!(failure.getCause() instanceof TopicExistsException)) {
                throw notConnected(failure.getCause());
            }
        }
    }

    /** Brokers learn of a new topic one after the other. */
    private OptionalInt awaitCreated(Admin admin) throws InterruptedException {
        OptionalInt count = partitions(admin, topic);
        while (count.isEmpty()) {
            if (System.nanoTime() - deadlineNanos > 0) {
                throw new NotConnectedException(
                        "Expected the new topic "
                                + topic
                                + " to appear, but it did not: try again");
            }
            Thread.sleep(PAUSE);
            count = partitions(admin, topic);
        }
        return count;
    }

    private static void requireCount(String name, int actual, int expected) {
        if (actual != expected) {
            throw new NotConnectedException(
                    "Expected topic "
                            + name
                            + " to have "
                            + expected
                            + " partitions, but it has "
                            + actual
                            + ": all topics of an installation must have the same number");
        }
    }

    private NotConnectedException notConnected(@Nullable Throwable cause) {
        if (cause instanceof AuthorizationException || cause instanceof AuthenticationException) {
            return new NotConnectedException(
                    "Expected the broker at "
                            + settings.bootstrap()
                            + " to let this client use topic "
                            + topic
                            + ", but it did not: check the client's credentials and the broker's"
                            + " access rules",
                    cause);
        }
        return new NotConnectedException(
                "Expected a Care Record at "
                        + settings.bootstrap()
                        + " to answer within "
                        + settings.limits().connect().toMillis()
                        + " ms, but it did not: start it, or check the address",
                cause);
    }
}
