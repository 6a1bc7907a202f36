package org.carerecord.query;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A request made of documented examples, and the answer that the document gives to it. Examples of
 * one name belong together; where a parameter or a body has none of the name, that called sample is
 * taken, if there is one.
 *
 * @param operation what is asked
 * @param name the name of the examples
 * @param status of the answer
 * @param media of the answer
 * @param schema of the answer
 * @param value the answer itself; empty where it is not written out
 * @param body the request's body; empty where there is none
 */
record DocumentedExchange(
        ApiDescription api,
        ApiDescription.Operation operation,
        String name,
        int status,
        String media,
        JsonNode schema,
        Optional<JsonNode> value,
        Optional<Body> body) {

    /** A request's body, and of which media type it is. */
    record Body(String media, JsonNode value) {

        String text() {
            if (value.isTextual()) {
                return value.textValue();
            }
            return media.endsWith("json")
                    ? value.toString()
                    : value.properties().stream()
                            .map(field ->
                                    encoded(field.getKey())
                                            + "="
                                            + encoded(field.getValue().textValue()))
                            .collect(Collectors.joining("&"));
        }
    }

    private static final String SAMPLE = "sample";

    /** Every exchange that the document has an example of. */
    static List<DocumentedExchange> all(ApiDescription api) {
        return api.operations().stream().flatMap(one -> of(api, one).stream()).toList();
    }

    private static List<DocumentedExchange> of(
            ApiDescription api, ApiDescription.Operation operation) {
        List<DocumentedExchange> all = new ArrayList<>();
        operation
                .tree()
                .get("responses")
                .properties()
                .forEach(response ->
                        api.resolved(response.getValue())
                                .path("content")
                                .properties()
                                .forEach(content ->
                                        content.getValue()
                                                .path("examples")
                                                .properties()
                                                .forEach(example -> {
                                                    for (Optional<Body> body :
                                                            bodies(operation, example.getKey())) {
                                                        all.add(
                                                                new DocumentedExchange(
                                                                        api,
                                                                        operation,
                                                                        example.getKey(),
                                                                        Integer.parseInt(
                                                                                response.getKey()),
                                                                        content.getKey(),
                                                                        content.getValue()
                                                                                .get("schema"),
                                                                        Optional.ofNullable(
                                                                                api.resolved(
                                                                                                example
                                                                                                        .getValue())
                                                                                        .get(
                                                                                                "value")),
                                                                        body));
                                                    }
                                                })));
        return all;
    }

    private static List<Optional<Body>> bodies(ApiDescription.Operation operation, String name) {
        JsonNode content = operation.tree().at("/requestBody/content");
        if (content.isMissingNode()) {
            return List.of(Optional.empty());
        }
        return content.properties().stream()
                .map(media ->
                        example(media.getValue(), name)
                                .map(value -> new Body(media.getKey(), value)))
                .toList();
    }

    /** The value of the example of a name, else of that called sample. */
    private static Optional<JsonNode> example(JsonNode holder, String name) {
        JsonNode examples = holder.path("examples");
        JsonNode example = examples.has(name) ? examples.get(name) : examples.path(SAMPLE);
        return Optional.ofNullable(example.get("value"));
    }

    /** The request. */
    HttpRequest request(RunningApi running) {
        HttpRequest.Builder request = running.request(address()).header("Accept", media);
        if (body.isPresent()) {
            return request.header("Content-Type", body.get().media())
                    .POST(HttpRequest.BodyPublishers.ofString(body.get().text()))
                    .build();
        }
        return request.method(operation.method(), HttpRequest.BodyPublishers.noBody()).build();
    }

    /** The address with its query: where a body holds the parameters, the address has none. */
    String address() {
        String path = operation.path();
        List<String> query = new ArrayList<>();
        for (JsonNode parameter : api.parameters(operation)) {
            Optional<JsonNode> example = example(parameter, name);
            String word = parameter.get("name").textValue();
            if (example.isPresent()) {
                String text = encoded(example.get().asText());
                switch (parameter.get("in").textValue()) {
                    case "path" -> path = path.replace("{" + word + "}", text);
                    case "query" -> query.add(encoded(word) + "=" + text);
                    default -> throw new AssertionError("Expected no example of a header");
                }
            }
        }
        return query.isEmpty() || body.isPresent() ? path : path + "?" + String.join("&", query);
    }

    /** Whether examples of the name are of the request, and not only of the answer. */
    boolean isOfTheRequest() {
        return name.equals(SAMPLE)
                || body.isPresent()
                || api.parameters(operation).stream()
                        .anyMatch(parameter -> parameter.path("examples").has(name));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    @Override
    public String toString() {
        return operation + " " + name + " " + media + body.map(b -> " of " + b.media()).orElse("");
    }
}
