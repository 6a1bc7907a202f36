package org.carerecord.query;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every example of the OpenAPI document, asked of a running service. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OpenApiExamplesTest {

    private static final ApiDescription API = ApiDescription.load();

    /** What both answers are told of one request: the length of a body that is not sent aside. */
    private static final List<String> SHARED_HEADERS =
            List.of("content-type", "cache-control", "etag", "location", "retry-after", "vary");

    /** Exactly one of them names the patient; the examples do it by the first. */
    private static final Pattern NAMES_OF_THE_PATIENT =
            Pattern.compile("subject|(patient|subject)(:Patient|[.:]identifier)");

    private static final List<DocumentedExchange> EXCHANGES = DocumentedExchange.all(API);

    /** Each request is sent once, whatever is asked of its answer. */
    private final IdentityHashMap<DocumentedExchange, HttpResponse<byte[]>> answers =
            new IdentityHashMap<>();

    @AutoClose private final RunningApi running = new RunningApi();

    @BeforeAll
    void knowsTheExamples() {
        ExampleRecord.fill(running);
    }

    static Stream<DocumentedExchange> exchanges() {
        return EXCHANGES.stream();
    }

    static Stream<DocumentedExchange> reads() {
        return exchanges().filter(exchange -> exchange.operation().method().equals("GET"));
    }

    static Stream<ApiDescription.Operation> operations() {
        return API.operations().stream();
    }

    @ParameterizedTest
    @MethodSource("exchanges")
    void isAnsweredAsDocumented(DocumentedExchange exchange) throws Exception {
        HttpResponse<byte[]> answer = answer(exchange);

        String body = new String(answer.body(), StandardCharsets.UTF_8);
        assertThat(exchange.isOfTheRequest()).as("an example of the request").isTrue();
        assertThat(answer.statusCode()).as(body).isEqualTo(exchange.status());
        if (exchange.schema().isMissingNode()) {
            assertThat(body).isEmpty();
        } else {
            assertIsOf(exchange, answer.headers().firstValue("Content-Type").orElseThrow(), body);
        }
    }

    private static void assertIsOf(DocumentedExchange exchange, String type, String body) {
        assertThat(type).startsWith(exchange.media());
        JsonNode value =
                exchange.media().endsWith("json") ? ApiDescription.read(body) : new TextNode(body);
        assertThat(API.faults(exchange.schema(), value)).as(body).isEmpty();
        if (exchange.value().isPresent()) {
            assertThat(value).isEqualTo(exchange.value().get());
        }
    }

    @ParameterizedTest
    @MethodSource("reads")
    void answersHeadAlikeWithoutABody(DocumentedExchange exchange) throws Exception {
        HttpRequest get = exchange.request(running);
        HttpRequest head =
                HttpRequest.newBuilder(get, (name, value) -> true)
                        .method("HEAD", HttpRequest.BodyPublishers.noBody())
                        .build();

        HttpResponse<byte[]> whole = answer(exchange);
        HttpResponse<byte[]> answer = running.send(head);

        assertThat(answer.statusCode()).isEqualTo(whole.statusCode());
        assertThat(answer.body()).isEmpty();
        for (String header : SHARED_HEADERS) {
            assertThat(answer.headers().allValues(header))
                    .as(header)
                    .isEqualTo(whole.headers().allValues(header));
        }
    }

    @ParameterizedTest
    @MethodSource("exchanges")
    void hasTheHeadersThatItsStatusMustHave(DocumentedExchange exchange) throws Exception {
        HttpResponse<byte[]> answer = answer(exchange);

        assertThat(answer.headers().firstValue("Location").isPresent())
                .isEqualTo(Set.of(303, 307).contains(answer.statusCode()));
        assertThat(answer.headers().firstValue("Retry-After").isPresent())
                .isEqualTo(answer.statusCode() == 503);
    }

    @ParameterizedTest
    @MethodSource("operations")
    void everyOperationHasAnExampleThatIsAnswered(ApiDescription.Operation operation) {
        Optional<DocumentedExchange> any =
                exchanges().filter(one -> one.operation().equals(operation)).findAny();

        assertThat(any).isPresent();
    }

    /** What has an example of a request and no answer to it would never be sent. */
    @ParameterizedTest
    @MethodSource("operations")
    void everyExampleOfARequestIsSent(ApiDescription.Operation operation) {
        assertThat(exchanges().filter(one -> one.operation().equals(operation)))
                .extracting(DocumentedExchange::name)
                .containsAll(DocumentedExchange.names(API, operation));
    }

    /** Of headers there is no example, and of parameters that name the patient one for all. */
    @Test
    void everyParameterThatNarrowsASearchHasAnExample() {
        assertThat(API.operations().stream().flatMap(one -> API.parameters(one).stream()))
                .filteredOn(parameter -> parameter.get("in").textValue().equals("query"))
                .filteredOn(parameter -> !parameter.has("examples"))
                .extracting(parameter -> parameter.get("name").textValue())
                .allMatch(name -> NAMES_OF_THE_PATIENT.matcher(name).matches());
    }

    private HttpResponse<byte[]> answer(DocumentedExchange exchange) throws Exception {
        HttpResponse<byte[]> answer = answers.get(exchange);
        if (answer == null) {
            answer = running.send(exchange.request(running));
            answers.put(exchange, answer);
        }
        return answer;
    }
}
