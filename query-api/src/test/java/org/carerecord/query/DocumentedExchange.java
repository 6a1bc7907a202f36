package org.carerecord.query;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * A request made of documented examples, and the answer that the document gives to it. Examples of
 * one name belong together; where a parameter or a body has none of the name, that called sample is
 * taken, if there is one. A name that no answer's content has is of the answer that has no content.
 *
 * @param operation what is asked
 * @param name the name of the examples
 * @param status of the answer
 * @param media of the answer, or for one without content of what is asked for
 * @param schema of the answer; missing for one without content
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

    /**
     * A request's body, and of which media type it is.
     *
     * @param isNamed whether it is an example of the name, and not the sample for want of one
     */
    record Body(String media, JsonNode value, boolean isNamed) {

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
        for (var response : operation.tree().get("responses").properties()) {
            for (var content : api.resolved(response.getValue()).path("content").properties()) {
                for (var example : content.getValue().path("examples").properties()) {
                    JsonNode value = api.resolved(example.getValue()).get("value");
                    for (Optional<Body> body : bodies(operation, example.getKey())) {
                        all.add(
                                new DocumentedExchange(
                                        api,
                                        operation,
                                        example.getKey(),
                                        Integer.parseInt(response.getKey()),
                                        content.getKey(),
                                        content.getValue().get("schema"),
                                        Optional.ofNullable(value),
                                        body));
                    }
                }
            }
        }
        all.addAll(withoutContent(api, operation, all));
        return all;
    }

    /** Those that are answered with an address alone. */
    private static List<DocumentedExchange> withoutContent(
            ApiDescription api, ApiDescription.Operation operation, List<DocumentedExchange> told) {
        JsonNode answer = api.resolved(operation.tree().at("/responses/303"));
        if (answer.isMissingNode() || answer.has("content")) {
            return List.of();
        }
        Set<String> names = names(api, operation);
        told.forEach(one -> names.remove(one.name()));
        List<DocumentedExchange> all = new ArrayList<>();
        for (String name : names) {
            for (Optional<Body> body : bodies(operation, name)) {
                all.add(
                        new DocumentedExchange(
                                api,
                                operation,
                                name,
                                303,
                                "text/html",
                                MissingNode.getInstance(),
                                Optional.empty(),
                                body));
            }
        }
        return all;
    }

    /** The names of all examples that a request of an operation is made of. */
    static Set<String> names(ApiDescription api, ApiDescription.Operation operation) {
        Set<String> names = new TreeSet<>();
        for (JsonNode parameter : api.parameters(operation)) {
            parameter.path("examples").fieldNames().forEachRemaining(names::add);
        }
        for (JsonNode content : operation.tree().at("/requestBody/content")) {
            content.path("examples").fieldNames().forEachRemaining(names::add);
        }
        return names;
    }

    private static List<Optional<Body>> bodies(ApiDescription.Operation operation, String name) {
        JsonNode content = operation.tree().at("/requestBody/content");
        if (content.isMissingNode()) {
            return List.of(Optional.empty());
        }
        return content.properties().stream()
                .map(media ->
                        example(media.getValue(), name)
                                .map(value ->
                                        new Body(
                                                media.getKey(),
                                                value,
                                                media.getValue().path("examples").has(name))))
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

    /**
     * The address with its query. Where the body has the example, the address has no query; where
     * only parameters have it, they stand in the address beside the sample of a body.
     */
    String address() {
        String path = operation.path();
        List<String> query = new ArrayList<>();
        for (JsonNode parameter : api.parameters(operation)) {
            String word = parameter.get("name").textValue();
            switch (parameter.get("in").textValue()) {
                case "path" ->
                        path =
                                path.replace(
                                        "{" + word + "}",
                                        example(parameter, name)
                                                .map(value -> encoded(value.asText()))
                                                .orElseThrow());
                case "query" ->
                        inQuery(parameter)
                                .ifPresent(value ->
                                        query.add(encoded(word) + "=" + encoded(value.asText())));
                default -> {
                    if (parameter.has("examples")) {
                        throw new AssertionError("Expected no example of a header");
                    }
                }
            }
        }
        return query.isEmpty() ? path : path + "?" + String.join("&", query);
    }

    private Optional<JsonNode> inQuery(JsonNode parameter) {
        if (body.isEmpty()) {
            return example(parameter, name);
        }
        return body.get().isNamed() || !parameter.path("examples").has(name)
                ? Optional.empty()
                : example(parameter, name);
    }

    /** Whether examples of the name are of the request, and not only of the answer. */
    boolean isOfTheRequest() {
        return name.equals(SAMPLE) || names(api, operation).contains(name);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    @Override
    public String toString() {
        return operation + " " + name + " " + media + body.map(b -> " of " + b.media()).orElse("");
    }
}
