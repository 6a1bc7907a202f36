package org.carerecord.query;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.carerecord.query.openapi.OpenApiDocument;

/** The OpenAPI document as tests read it: operations with their references resolved. */
final class ApiDescription {

    /** Where the document is for the validator; nothing is fetched. */
    private static final String LOCATION = "https://api.test/openapi.json";

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private final JsonNode document;
    private final SchemaRegistry schemas;

    private ApiDescription(String text) {
        this.document = read(text);
        this.schemas =
                SchemaRegistry.withDefaultDialect(
                        SpecificationVersion.DRAFT_2020_12,
                        builder -> builder.schemas(Map.of(LOCATION, text)));
    }

    /** The document of this version. */
    static ApiDescription load() {
        return new ApiDescription(
                new String(OpenApiDocument.load().json(), StandardCharsets.UTF_8));
    }

    static JsonNode read(String json) {
        try {
            return MAPPER.readTree(json);
        } catch (IOException malformed) {
            throw new UncheckedIOException("Expected JSON", malformed);
        }
    }

    JsonNode document() {
        return document;
    }

    /**
     * A documented operation.
     *
     * @param path with the names of variable parts in braces
     * @param method in capital letters
     * @param tree what the document says of it
     */
    record Operation(String path, String method, JsonNode tree) {

        @Override
        public String toString() {
            return method + " " + path;
        }
    }

    /** Every operation. */
    List<Operation> operations() {
        List<Operation> all = new ArrayList<>();
        document.get("paths")
                .properties()
                .forEach(path ->
                        path.getValue()
                                .properties()
                                .forEach(operation ->
                                        all.add(
                                                new Operation(
                                                        path.getKey(),
                                                        operation.getKey().toUpperCase(Locale.ROOT),
                                                        operation.getValue()))));
        return all;
    }

    /** The parameters of an operation. */
    List<JsonNode> parameters(Operation operation) {
        return StreamSupport.stream(operation.tree().path("parameters").spliterator(), false)
                .map(this::resolved)
                .toList();
    }

    /** What is referred to, or the node itself. */
    JsonNode resolved(JsonNode node) {
        return node.has("$ref")
                ? resolved(document.at(node.get("$ref").textValue().substring(1)))
                : node;
    }

    /** What is wrong with a value by a schema of the document; empty where nothing is. */
    List<String> faults(JsonNode schema, JsonNode value) {
        Schema named =
                schema.has("$ref")
                        ? schemas.getSchema(
                                SchemaLocation.of(LOCATION + schema.get("$ref").textValue()))
                        : schemas.getSchema(schema);
        return named.validate(value).stream().map(Object::toString).toList();
    }

    /** What is wrong with a value by the schema of this name. */
    List<String> faults(String schema, JsonNode value) {
        return faults(
                MAPPER.createObjectNode().put("$ref", "#/components/schemas/" + schema), value);
    }
}
