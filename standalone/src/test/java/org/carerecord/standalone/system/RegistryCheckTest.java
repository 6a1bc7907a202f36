package org.carerecord.standalone.system;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import org.carerecord.registry.ConfluentSchemaRegistry;
import org.carerecord.registry.InMemorySchemaRegistry;
import org.carerecord.registry.RegistryUnavailableException;
import org.carerecord.registry.SchemaRegistry;
import org.junit.jupiter.api.Test;

final class RegistryCheckTest {

    private static final Duration LIMIT = Duration.ofMillis(200);
    private static final Duration LONG = Duration.ofSeconds(60);

    @Test
    void letsARegistryPassThatTakesTheSchemaOfToday() {
        var registry = new InMemorySchemaRegistry();

        assertThatCode(() -> RegistryCheck.require(registry, "here", LONG))
                .doesNotThrowAnyException();
    }

    @Test
    void doesNotWaitLongerThanItsLimitForARegistryThatAcceptsAndSaysNothing() throws Exception {
        try (var silent = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            String url = "http://127.0.0.1:" + silent.getLocalPort();
            var registry = new ConfluentSchemaRegistry(url);

            assertThatThrownBy(() -> RegistryCheck.require(registry, url, LIMIT))
                    .isInstanceOf(RegistryUnavailableException.class)
                    .hasMessage(
                            "Expected the schema registry at %s to answer within 200 ms, but it did not: start the registry, or check the address of --registry",
                            url);
        }
    }

    @Test
    void refusesARegistryWhoseSchemasTodaysDoesNotGoWith() {
        var refusing =
                new SchemaRegistry() {
                    @Override
                    public Registration register(String subject, String schemaJson) {
                        return new Incompatible("a field is missing");
                    }

                    @Override
                    public Lookup schema(int id) {
                        return new Unknown();
                    }
                };

        assertThatThrownBy(() -> RegistryCheck.require(refusing, "here", LONG))
                .isInstanceOf(NotStartedException.class)
                .hasMessageContaining("a field is missing")
                .hasMessageContaining("--registry");
    }
}
