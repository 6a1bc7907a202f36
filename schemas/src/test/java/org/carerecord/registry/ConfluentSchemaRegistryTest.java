package org.carerecord.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Map;
import java.util.stream.Stream;
import org.carerecord.registry.ConfluentServer.Answer;
import org.carerecord.registry.SchemaRegistry.Found;
import org.carerecord.registry.SchemaRegistry.Unknown;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class ConfluentSchemaRegistryTest extends SchemaRegistryContract {

    private static final String STRING = "\"string\"";

    private final ConfluentServer server;

    ConfluentSchemaRegistryTest() throws IOException {
        server = new ConfluentServer();
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Override
    SchemaRegistry registry() {
        return new ConfluentSchemaRegistry(server.url());
    }

    @Test
    void setsTheCompatibilityLevelBeforeTheFirstSchema() {
        registry().register("s", STRING);

        assertThat(server.levels()).containsEntry("s", "BACKWARD_TRANSITIVE");
        assertThat(server.requests()).endsWith("PUT /config/s", "POST /subjects/s/versions");
    }

    @Test
    void leavesARightLevelAlone() {
        registry().register("s", STRING);
        registry().register("s", STRING);

        assertThat(server.requests()).containsOnlyOnce("PUT /config/s");
    }

    @Test
    void asksForAnIdOnce() {
        SchemaRegistry registry = registry();
        registry.schema(ReleasedSchema.EVENT_1.id());
        registry.schema(ReleasedSchema.EVENT_1.id());

        assertThat(server.requests()).hasSize(1);
    }

    @Test
    void asksAgainForAnIdThatWasUnknown() {
        SchemaRegistry registry = registry();
        assertThat(registry.schema(1)).isEqualTo(new Unknown());
        registry().register("s", STRING);

        assertThat(registry.schema(1)).isInstanceOf(Found.class);
    }

    static Stream<Answer> faults() {
        return Stream.of(
                Answer.json(500, "{\"error_code\":50001,\"message\":\"Error in the store\"}"),
                Answer.json(503, "{\"error_code\":50301,\"message\":\"Starting\"}"),
                Answer.json(404, "{\"error_code\":404,\"message\":\"HTTP 404 Not Found\"}"),
                Answer.json(404, ""),
                new Answer(404, "text/html", "<html>Not found</html>"),
                new Answer(502, "text/html", "<html>Bad gateway</html>"),
                new Answer(200, "text/html", "<html>Please log in</html>"),
                Answer.json(401, "{\"error_code\":40101,\"message\":\"Unauthorized\"}"));
    }

    /** A wrong address or a registry in trouble must not pass for "no such schema". */
    @ParameterizedTest
    @MethodSource("faults")
    void anythingButAnAnswerOfTheProtocolIsUnavailable(Answer fault) {
        server.answerAlways(fault);
        SchemaRegistry registry = registry();

        assertThatThrownBy(() -> registry.schema(7))
                .isInstanceOf(RegistryUnavailableException.class)
                .hasMessageContaining(server.url());
        assertThatThrownBy(() -> registry.register("s", STRING))
                .isInstanceOf(RegistryUnavailableException.class);
    }

    @Test
    void anAnswerWithoutASchemaIsUnavailable() {
        server.answerAlways(Answer.json(200, "{}"));

        assertThatThrownBy(() -> registry().schema(7))
                .isInstanceOf(RegistryUnavailableException.class);
    }

    @Test
    void answersAgainAfterAFault() {
        SchemaRegistry registry = registry();
        server.answerAlways(Answer.json(500, "{\"error_code\":50001,\"message\":\"x\"}"));
        assertThatThrownBy(() -> registry.schema(ReleasedSchema.EVENT_1.id()))
                .isInstanceOf(RegistryUnavailableException.class);
        server.answerAlways(Answer.json(0, ""));

        assertThat(registry.schema(ReleasedSchema.EVENT_1.id())).isInstanceOf(Found.class);
    }

    @Test
    void aRefusedConnectionIsUnavailable() throws IOException {
        int port;
        try (var free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = free.getLocalPort();
        }
        var registry = new ConfluentSchemaRegistry("http://127.0.0.1:" + port);

        assertThatThrownBy(() -> registry.schema(7))
                .isInstanceOf(RegistryUnavailableException.class);
        assertThatThrownBy(() -> registry.register("s", STRING))
                .isInstanceOf(RegistryUnavailableException.class);
    }

    @Test
    void aSilentServerIsUnavailable() throws IOException {
        try (var silent = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var registry =
                    new ConfluentSchemaRegistry(
                            "http://127.0.0.1:" + silent.getLocalPort(),
                            Map.of("http.read.timeout.ms", 200));

            assertThatThrownBy(() -> registry.schema(7))
                    .isInstanceOf(RegistryUnavailableException.class);
        }
    }

    /** A registry that others use too can hold schemas that are not Avro: no reason to wait. */
    @ParameterizedTest
    @MethodSource("otherKinds")
    void aSchemaOfAnotherKindIsFoundAsItIs(Answer other) {
        server.answerAlways(other);

        assertThat(registry().schema(7)).isInstanceOf(Found.class);
    }

    static Stream<Answer> otherKinds() {
        return Stream.of(
                Answer.json(
                        200,
                        "{\"schemaType\":\"PROTOBUF\",\"schema\":\"syntax = \\\"proto3\\\";\"}"),
                Answer.json(
                        200,
                        "{\"schemaType\":\"JSON\",\"schema\":\"{\\\"type\\\":\\\"object\\\"}\"}"));
    }
}
