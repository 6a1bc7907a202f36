package org.carerecord.topology;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.carerecord.feed.Topics;
import org.carerecord.testkit.process.TestBroker;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InstallationIT {

    private static final int PARTITIONS = 3;

    @TempDir Path directory;

    @Test
    void makesWhatIsMissingAndRefusesTopicsThatWouldLoseOrForge() throws Exception {
        try (TestBroker broker = TestBroker.start(directory);
                Admin admin = Admin.create(Map.of("bootstrap.servers", broker.bootstrap()))) {
            var installation = new Installation(admin, PARTITIONS, (short) 1, 30);

            assertThat(installation.prepare().sentences()).isEmpty();
            assertThat(installation.prepare().isSound()).isTrue();
            assertThat(admin.listTopics().names().get(30, TimeUnit.SECONDS))
                    .contains(Topics.QUARANTINE);

            Map<String, String> forgeable = new HashMap<>(Topics.SETTINGS);
            forgeable.put("message.timestamp.type", "CreateTime");
            make(admin, new NewTopic("care.feed.few", 2, (short) 1).configs(Topics.SETTINGS));
            make(admin, new NewTopic("care.feed.forged", PARTITIONS, (short) 1).configs(forgeable));
            make(admin, new NewTopic("elsewhere", 1, (short) 1));

            assertThat(installation.prepare().sentences())
                    .hasSize(2)
                    .anySatisfy(sentence ->
                            assertThat(sentence).contains("care.feed.few", "3 partitions", "has 2"))
                    .anySatisfy(sentence ->
                            assertThat(sentence)
                                    .contains(
                                            "care.feed.forged",
                                            "message.timestamp.type=LogAppendTime"));
        }
    }

    private static void make(Admin admin, NewTopic topic) throws Exception {
        admin.createTopics(List.of(topic)).all().get(30, TimeUnit.SECONDS);
    }
}
