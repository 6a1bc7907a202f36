package org.carerecord.ingest.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.stream.Collectors;
import org.carerecord.feed.FeedName;
import org.carerecord.feed.Partitioning;
import org.carerecord.identity.OdsCode;
import org.carerecord.registry.InMemorySchemaRegistry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The examples of docs/publish.md are those that are compiled, and do what it says. */
final class PublishExampleTest {

    private static final FeedName FEED = new FeedName("gp-north");
    private static final Path SOURCE =
            Path.of("src/test/java/org/carerecord/ingest/publish/PublishExample.java");
    private static final Path DOCUMENT = Path.of("../docs/publish.md");

    @ParameterizedTest
    @ValueSource(strings = {"publish", "link"})
    void theDocumentQuotesTheExample(String name) throws IOException {
        String source = Files.readString(SOURCE);
        String example =
                source.substring(
                                source.indexOf("// docs:begin " + name),
                                source.indexOf("// docs:end " + name))
                        .lines()
                        .skip(1)
                        .collect(Collectors.joining("\n"))
                        .stripIndent()
                        .strip();

        assertThat(example).isNotEmpty();
        assertThat(Files.readString(DOCUMENT)).contains(example);
    }

    @Test
    void theExampleOfALinkBreaksNoRule() {
        var log = new InMemoryEventLog(FEED, new Partitioning(12));
        var settings = PublisherSettings.of("127.0.0.1:1", FEED, new OdsCode("Y06601"));

        try (var publisher =
                new EventPublisher(
                        log, new InMemorySchemaRegistry(), settings, InstantSource.system())) {
            PublishExample.link(publisher);
        }

        assertThat(log.kept()).hasSize(2);
    }
}
