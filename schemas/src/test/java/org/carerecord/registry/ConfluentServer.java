package org.carerecord.registry;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.carerecord.registry.SchemaRegistry.Found;
import org.carerecord.registry.SchemaRegistry.Incompatible;
import org.carerecord.registry.SchemaRegistry.Registered;
import org.carerecord.registry.SchemaRegistry.Unknown;

/** As much of Confluent's registry protocol as a client uses, over HTTP on a free port. */
final class ConfluentServer implements AutoCloseable {

    /** An answer in place of the protocol's. */
    record Answer(int status, String contentType, String body) {

        static Answer json(int status, String body) {
            return new Answer(status, "application/vnd.schemaregistry.v1+json", body);
        }
    }

    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpServer server;
    private final InMemorySchemaRegistry schemas = new InMemorySchemaRegistry();
    private final Map<String, String> levels = new ConcurrentHashMap<>();
    private final List<String> requests = new CopyOnWriteArrayList<>();
    private volatile Answer always = Answer.json(0, "");

    ConfluentServer() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::handle);
        server.start();
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** From now on every question gets this answer. */
    void answerAlways(Answer answer) {
        always = answer;
    }

    /** Method and path of each request so far. */
    List<String> requests() {
        return List.copyOf(requests);
    }

    Map<String, String> levels() {
        return Map.copyOf(levels);
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            String request = exchange.getRequestMethod() + " " + exchange.getRequestURI().getPath();
            requests.add(request);
            String body =
                    new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            Answer answer = always.status() == 0 ? answer(request, body) : always;
            byte[] bytes = answer.body().getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", answer.contentType());
            exchange.sendResponseHeaders(answer.status(), bytes.length == 0 ? -1 : bytes.length);
            exchange.getResponseBody().write(bytes);
        }
    }

    private Answer answer(String request, String body) throws IOException {
        String[] parts = request.split("[ /]+", -1);
        return switch (parts[0] + " " + parts[1]) {
            case "POST subjects" -> register(parts[2], JSON.readTree(body).get("schema").asText());
            case "GET schemas" -> schema(Integer.parseInt(parts[3]));
            case "GET config" -> level(parts[2]);
            case "PUT config" -> {
                levels.put(parts[2], JSON.readTree(body).get("compatibility").asText());
                yield Answer.json(200, body);
            }
            default -> error(404, 404, "HTTP 404 Not Found");
        };
    }

    private Answer register(String subject, String schema) {
        if (!"BACKWARD_TRANSITIVE".equals(levels.get(subject))) {
            return error(500, 50_001, "Expected the level to be set before a schema");
        }
        return switch (schemas.register(subject, schema)) {
            case Registered(int id) -> Answer.json(200, "{\"id\":" + id + "}");
            case Incompatible(var reason) -> error(409, 409, reason);
        };
    }

    private Answer schema(int id) {
        return switch (schemas.schema(id)) {
            case Found(var json) -> {
                ObjectNode answer = JSON.createObjectNode().put("schema", json);
                yield Answer.json(200, answer.toString());
            }
            case Unknown() -> error(404, 40_403, "Schema not found");
        };
    }

    private Answer level(String subject) {
        String level = levels.get(subject);
        return level == null
                ? error(404, 40_408, "Subject does not have a level configured")
                : Answer.json(200, "{\"compatibilityLevel\":\"" + level + "\"}");
    }

    private static Answer error(int status, int code, String message) {
        ObjectNode error = JSON.createObjectNode().put("error_code", code).put("message", message);
        return Answer.json(status, error.toString());
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
