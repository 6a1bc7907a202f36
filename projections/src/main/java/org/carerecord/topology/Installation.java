package org.carerecord.topology;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.carerecord.feed.Topics;

/**
 * The topics of an installation: made where they are missing, and checked before anything is
 * folded. All have one partition count, for the life of the installation.
 */
public final class Installation {

    private static final Duration LOOK_AGAIN_AFTER = Duration.ofMillis(50);

    private final Admin admin;
    private final int partitions;
    private final short replicas;
    private final long timeoutSeconds;

    /**
     * Over a cluster.
     *
     * @param partitions the installation's partition count
     * @param replicas how many brokers keep each topic
     * @param timeoutSeconds how long the cluster may take to answer
     */
    public Installation(Admin admin, int partitions, short replicas, long timeoutSeconds) {
        this.admin = admin;
        this.partitions = partitions;
        this.replicas = replicas;
        this.timeoutSeconds = timeoutSeconds;
    }

    /** What was found wrong with an installation's topics, each in a sentence; empty if nothing. */
    public record Findings(List<String> sentences) {

        /** Copies the list. */
        public Findings {
            sentences = List.copyOf(sentences);
        }

        /** Whether the installation can be folded. */
        public boolean isSound() {
            return sentences.isEmpty();
        }
    }

    /**
     * Makes the topic of quarantine if it is missing, and checks every topic the record is folded
     * from.
     *
     * @throws TimeoutException where the cluster does not answer in time
     */
    public Findings prepare() throws InterruptedException, TimeoutException {
        try {
            return check(sources());
        } catch (ExecutionException refused) {
            throw new IllegalStateException(
                    "Expected the cluster to list and make topics, but it refused", refused);
        }
    }

    private Set<String> sources()
            throws InterruptedException, TimeoutException, ExecutionException {
        Set<String> topics =
                admin.listTopics().names().get(timeoutSeconds, TimeUnit.SECONDS).stream()
                        .filter(name -> Topics.SOURCES.matcher(name).matches())
                        .collect(Collectors.toSet());
        for (String own : List.of(Topics.QUARANTINE, Topics.FORWARDED)) {
            if (topics.add(own)) {
                create(own);
            }
        }
        return topics;
    }

    private void create(String topic)
            throws InterruptedException, TimeoutException, ExecutionException {
        var created = new NewTopic(topic, partitions, replicas).configs(Topics.SETTINGS);
        try {
            admin.createTopics(List.of(created)).all().get(timeoutSeconds, TimeUnit.SECONDS);
        } catch (ExecutionException refused) {
            if (!(refused.getCause() instanceof TopicExistsException)) {
                throw refused;
            }
        }
    }

    private Findings check(Set<String> topics)
            throws InterruptedException, TimeoutException, ExecutionException {
        Map<String, TopicDescription> found = described(topics);
        List<String> sentences = new ArrayList<>();
        found.forEach((name, topic) -> {
            if (topic.partitions().size() != partitions) {
                sentences.add(wrongCount(name, topic.partitions().size()));
            }
        });
        checkSettings(topics, sentences);
        return new Findings(sentences);
    }

    /** A topic made a moment ago may take a moment to be known to the broker that is asked. */
    private Map<String, TopicDescription> described(Set<String> topics)
            throws InterruptedException, TimeoutException, ExecutionException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(timeoutSeconds);
        while (true) {
            try {
                return admin.describeTopics(topics)
                        .allTopicNames()
                        .get(timeoutSeconds, TimeUnit.SECONDS);
            } catch (ExecutionException refused) {
                if (!(refused.getCause() instanceof UnknownTopicOrPartitionException)
                        || System.nanoTime() > end) {
                    throw refused;
                }
                Thread.sleep(LOOK_AGAIN_AFTER);
            }
        }
    }

    private String wrongCount(String topic, int count) {
        return "Expected topic "
                + topic
                + " to have "
                + partitions
                + " partitions, but it has "
                + count
                + ": events would be looked for where they are not; make the topic anew with the"
                + " installation's count";
    }

    /** A topic that forgets, or lets a producer set the time of receipt, is no feed. */
    private void checkSettings(Set<String> topics, List<String> sentences)
            throws InterruptedException, TimeoutException, ExecutionException {
        List<ConfigResource> resources =
                topics.stream()
                        .map(topic -> new ConfigResource(ConfigResource.Type.TOPIC, topic))
                        .toList();
        admin.describeConfigs(resources)
                .all()
                .get(timeoutSeconds, TimeUnit.SECONDS)
                .forEach((topic, settings) ->
                        Topics.SETTINGS.forEach((name, expected) -> {
                            String value = settings.get(name).value();
                            if (!expected.equals(value)) {
                                sentences.add(wrongSetting(topic.name(), name, expected, value));
                            }
                        }));
    }

    private static String wrongSetting(String topic, String name, String expected, String value) {
        return "Expected topic %s to have %s=%s, but it has %s: set it with the broker's tools"
                .formatted(topic, name, expected, value);
    }
}
