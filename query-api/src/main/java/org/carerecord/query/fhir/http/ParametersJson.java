package org.carerecord.query.fhir.http;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads a Parameters resource in JSON. */
final class ParametersJson {

    private static final JsonFactory JSON =
            JsonFactory.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();

    private ParametersJson() {}

    /** The parameters; empty where the bytes are no such resource. */
    static Optional<FhirQuery> read(byte[] body) {
        try (JsonParser json = JSON.createParser(body)) {
            json.nextToken();
            Object root = value(json);
            return json.nextToken() == null ? query(root) : Optional.empty();
        } catch (IOException malformed) {
            return Optional.empty();
        }
    }

    private static Optional<FhirQuery> query(Object root) {
        if (!(root instanceof Map<?, ?> resource)
                || !"Parameters".equals(resource.get("resourceType"))) {
            return Optional.empty();
        }
        if (!resource.containsKey("parameter")) {
            return Optional.of(FhirQuery.NONE);
        }
        if (!(resource.get("parameter") instanceof List<?> list)) {
            return Optional.empty();
        }
        List<FhirQuery.Given> given = new ArrayList<>();
        for (Object one : list) {
            if (!(one instanceof Map<?, ?> parameter)
                    || !(parameter.get("name") instanceof String name)) {
                return Optional.empty();
            }
            Optional<String> value = value(parameter);
            if (value.isEmpty()) {
                return Optional.empty();
            }
            given.add(new FhirQuery.Given(name, value.get()));
        }
        return Optional.of(FhirQuery.of(given));
    }

    /** The one value; empty where there is none, or several, of which none is to be chosen. */
    private static Optional<String> value(Map<?, ?> parameter) {
        List<Object> values =
                parameter.entrySet().stream()
                        .filter(member ->
                                member.getKey() instanceof String name
                                        && name.startsWith(ParametersBody.VALUE))
                        .<Object>map(Map.Entry::getValue)
                        .toList();
        if (values.size() != 1) {
            return Optional.empty();
        }
        return switch (values.getFirst()) {
            case String text -> Optional.of(text);
            case Map<?, ?> identifier -> identifier(identifier);
            default -> Optional.empty();
        };
    }

    private static Optional<String> identifier(Map<?, ?> identifier) {
        return identifier.get(ParametersBody.VALUE) instanceof String value
                ? Optional.of(
                        ParametersBody.token(
                                identifier.get(ParametersBody.SYSTEM) instanceof String system
                                        ? Optional.of(system)
                                        : Optional.empty(),
                                value))
                : Optional.empty();
    }

    /** Objects as maps, arrays as lists, everything else as its text. */
    private static Object value(JsonParser json) throws IOException {
        JsonToken token = json.currentToken();
        if (token == JsonToken.START_OBJECT) {
            Map<String, Object> object = new LinkedHashMap<>();
            while (json.nextToken() == JsonToken.FIELD_NAME) {
                String name = json.currentName();
                json.nextToken();
                object.put(name, value(json));
            }
            return object;
        }
        if (token == JsonToken.START_ARRAY) {
            List<Object> list = new ArrayList<>();
            while (json.nextToken() != JsonToken.END_ARRAY) {
                list.add(value(json));
            }
            return list;
        }
        if (token == null) {
            throw new IOException("Expected a value");
        }
        return json.getText();
    }
}
