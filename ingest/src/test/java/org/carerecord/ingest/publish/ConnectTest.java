package org.carerecord.ingest.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.CountDownLatch;
import org.carerecord.codec.EventEncoder;
import org.carerecord.feed.FeedName;
import org.carerecord.identity.OdsCode;
import org.carerecord.registry.InMemorySchemaRegistry;
import org.carerecord.registry.RegistryUnavailableException;
import org.carerecord.registry.SchemaRegistry;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What connecting says when nothing answers. The limits are short, so that the test is. */
@Timeout(60)
final class ConnectTest {

    private static final Duration LIMIT = Duration.ofMillis(1500);

    /** Loads the classes, so that the limit is not spent on that. */
    @BeforeAll
    static void warmUp() {
        assertThat(new EventEncoder(new InMemorySchemaRegistry())).isNotNull();
    }

    @Test
    void saysThatNoBrokerListens() throws IOException {
        int port;
        try (ServerSocket freed = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = freed.getLocalPort();
        }
        assertNotConnected("127.0.0.1:" + port, "Expected a Care Record at 127.0.0.1:" + port);
    }

    @Test
    void saysThatWhatListensDoesNotAnswer() throws IOException {
        try (ServerSocket silent = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            String address = "127.0.0.1:" + silent.getLocalPort();
            assertNotConnected(address, "to answer within 1500 ms, but it did not: start it");
        }
    }

    @Test
    void saysThatAnAddressIsNone() {
        assertNotConnected("no-port", "Expected a Care Record at no-port");
        assertNotConnected("host.invalid:9092", "Expected a Care Record at host.invalid:9092");
    }

    @Test
    void saysThatTheRegistryDoesNotAnswer() {
        SchemaRegistry down =
                new TestingRegistry(() -> {
                    throw new RegistryUnavailableException(
                            "Expected the schema registry at http://127.0.0.1:1 to answer,"
                                    + " but it did not",
                            new IOException());
                });

        assertThatThrownBy(() -> connect("127.0.0.1:1", down))
                .isInstanceOf(NotConnectedException.class)
                .hasMessage(
                        "Expected the schema registry at http://127.0.0.1:1 to answer, but it did"
                                + " not: start the registry, or check its address");
    }

    @Test
    void doesNotWaitForARegistryThatHangs() {
        CountDownLatch never = new CountDownLatch(1);
        SchemaRegistry hanging =
                new TestingRegistry(() -> {
                    try {
                        never.await();
                    } catch (InterruptedException stopped) {
                        Thread.currentThread().interrupt();
                    }
                    return new SchemaRegistry.Registered(1);
                });

        assertThatThrownBy(() -> connect("127.0.0.1:1", hanging))
                .isInstanceOf(NotConnectedException.class)
                .hasMessageContaining("schema registry to answer within 1500 ms");
        never.countDown();
    }

    @Test
    void saysThatTheRegistryRefusesTheSchema() {
        SchemaRegistry strict =
                new TestingRegistry(() -> new SchemaRegistry.Incompatible("a field is missing"));

        assertThatThrownBy(() -> connect("127.0.0.1:1", strict))
                .isInstanceOf(NotConnectedException.class)
                .hasMessageContaining("a field is missing")
                .hasMessageContaining("give the registry of this installation");
    }

    private static void assertNotConnected(String bootstrap, String message) {
        assertThatThrownBy(() -> connect(bootstrap, new InMemorySchemaRegistry()))
                .isInstanceOf(NotConnectedException.class)
                .hasMessageContaining(message);
    }

    private static void connect(String bootstrap, SchemaRegistry registry) {
        var settings =
                PublisherSettings.of(bootstrap, new FeedName("test"), new OdsCode("RJ1"))
                        .withLimits(PublisherLimits.DEFAULT.withConnect(LIMIT));
        EventPublisher.connect(settings, registry, InstantSource.system()).close();
    }

    /** A registry that answers registrations as the test wants. */
    private record TestingRegistry(Answer answer) implements SchemaRegistry {

        @Override
        public Registration register(String subject, String schemaJson) {
            return answer.get();
        }

        @Override
        public Lookup schema(int id) {
            return new Unknown();
        }
    }

    /** How a registration is answered. */
    private interface Answer {
        SchemaRegistry.Registration get();
    }
}
