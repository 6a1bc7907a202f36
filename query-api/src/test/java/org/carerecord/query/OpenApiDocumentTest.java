package org.carerecord.query;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.swagger.v3.parser.OpenAPIV3Parser;
import io.swagger.v3.parser.core.models.ParseOptions;
import io.swagger.v3.parser.core.models.SwaggerParseResult;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.carerecord.event.Section;
import org.carerecord.feeds.FeedKind;
import org.carerecord.query.openapi.OpenApiDocument;
import org.carerecord.query.problem.ProblemType;
import org.carerecord.record.Absence;
import org.carerecord.record.EntryHistory;
import org.carerecord.record.Heading;
import org.carerecord.record.Item;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The OpenAPI document and what is served are the same. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OpenApiDocumentTest {

    private static final ApiDescription API = ApiDescription.load();

    /** A parameter that no path takes. The refusal of it names those that the path does. */
    private static final String UNKNOWN = "notAParameter";

    private static final Pattern TAKEN = Pattern.compile("this path takes ([^\"<]+)");

    @AutoClose private final RunningApi running = new RunningApi();

    @BeforeAll
    void knowsTheExamples() {
        ExampleRecord.fill(running);
    }

    static Stream<ApiDescription.Operation> operations() {
        return API.operations().stream();
    }

    @Test
    void isAnOpenApiDocument() {
        var options = new ParseOptions();
        options.setResolve(true);
        SwaggerParseResult parsed =
                new OpenAPIV3Parser()
                        .readContents(
                                new String(OpenApiDocument.load().json(), StandardCharsets.UTF_8),
                                List.of(),
                                options);

        assertThat(parsed.getMessages()).isEmpty();
        assertThat(parsed.getOpenAPI().getOpenapi()).startsWith("3.1");
        assertThat(parsed.getOpenAPI().getPaths()).hasSize(API.document().get("paths").size());
    }

    @Test
    void isServedAsItIsWritten() throws Exception {
        assertThat(ApiDescription.read(running.get("/openapi.json").body()))
                .isEqualTo(API.document());
    }

    @Test
    void describesExactlyWhatIsServed() {
        Map<String, Set<String>> described = new TreeMap<>();
        for (ApiDescription.Operation operation : API.operations()) {
            Set<String> methods =
                    described.computeIfAbsent(operation.path(), path -> new TreeSet<>());
            methods.add(operation.method());
            if (operation.method().equals("GET")) {
                methods.add("HEAD");
            }
        }

        assertThat(described).isEqualTo(new TreeMap<>(running.api().served()));
    }

    @ParameterizedTest
    @MethodSource("operations")
    void describesExactlyTheParametersThatAPathTakes(ApiDescription.Operation operation)
            throws Exception {
        assertThat(taken(operation)).isEqualTo(described(operation, "query"));
        assertThat(named(operation.path())).isEqualTo(described(operation, "path"));
    }

    /** A refusal names what the path takes, save on a page, which has to be asked one by one. */
    private Set<String> taken(ApiDescription.Operation operation) throws Exception {
        String refusal = asked(operation, UNKNOWN);
        Set<String> taken = new TreeSet<>();
        Matcher takes = TAKEN.matcher(refusal);
        if (takes.find()) {
            if (!takes.group(1).startsWith("none")) {
                taken.addAll(List.of(takes.group(1).split(", |\\.$")));
            }
        } else if (isUnknown(refusal)) {
            for (Parameter parameter : Parameter.values()) {
                if (!isUnknown(asked(operation, parameter.word()))) {
                    taken.add(parameter.word());
                }
            }
        }
        return taken;
    }

    /** Where a client may have parameters passed over, the document says so, and nowhere else. */
    @ParameterizedTest
    @MethodSource("operations")
    void describesWhereAWishIsHeeded(ApiDescription.Operation operation) throws Exception {
        HttpRequest lenient =
                running.request(addressWithSamples(operation) + "?" + UNKNOWN + "=1")
                        .header("Prefer", "handling=lenient")
                        .method(operation.method(), HttpRequest.BodyPublishers.noBody())
                        .build();
        String answer = new String(running.send(lenient).body(), StandardCharsets.UTF_8);

        if (operation.path().startsWith("/fhir")) {
            boolean refused = isUnknown(answer) && !answer.contains("\"severity\":\"warning\"");
            assertThat(described(operation, "header").contains("Prefer")).isEqualTo(!refused);
        }
    }

    /** Where people are shown what is found they are shown too what is wrong. */
    @ParameterizedTest
    @MethodSource("operations")
    void describesRefusalsInEveryFormOfTheAnswer(ApiDescription.Operation operation) {
        JsonNode responses = operation.tree().get("responses");

        if (operation.path().startsWith("/fhir")) {
            Set<String> forms = forms(responses.get("200"));
            for (Map.Entry<String, JsonNode> response : responses.properties()) {
                // What is not acceptable is told in JSON, whatever was asked for.
                if (!Set.of("304", "406").contains(response.getKey())) {
                    assertThat(forms(response.getValue())).as(response.getKey()).isEqualTo(forms);
                }
            }
        }
    }

    private static Set<String> forms(JsonNode response) {
        Set<String> forms = new TreeSet<>();
        API.resolved(response).path("content").fieldNames().forEachRemaining(forms::add);
        return forms;
    }

    private String asked(ApiDescription.Operation operation, String parameter) throws Exception {
        HttpRequest request =
                running.request(addressWithSamples(operation) + "?" + parameter + "=1")
                        .header("Accept", "application/json")
                        .method(operation.method(), HttpRequest.BodyPublishers.noBody())
                        .build();
        return new String(running.send(request).body(), StandardCharsets.UTF_8);
    }

    private static boolean isUnknown(String refusal) {
        return refusal.contains(ProblemType.UNKNOWN_PARAMETER.title());
    }

    private static Set<String> named(String path) {
        return Pattern.compile("\\{(\\w+)}")
                .matcher(path)
                .results()
                .map(name -> name.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> described(ApiDescription.Operation operation, String place) {
        return API.parameters(operation).stream()
                .filter(parameter -> parameter.get("in").textValue().equals(place))
                .map(parameter -> parameter.get("name").textValue())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String addressWithSamples(ApiDescription.Operation operation) {
        String path = operation.path();
        for (JsonNode parameter : API.parameters(operation)) {
            JsonNode sample = parameter.path("examples").path("sample").path("value");
            if (parameter.get("in").textValue().equals("path")) {
                path =
                        path.replace(
                                "{" + parameter.get("name").textValue() + "}",
                                sample.asText("sample"));
            }
        }
        return path;
    }

    @Test
    void knowsEveryWordOfTheService() {
        assertThat(words("/components/schemas/Problem/properties/type"))
                .isEqualTo(all(ProblemType.values(), ProblemType::uri));
        assertThat(words("/components/schemas/Absence/properties/kind"))
                .isEqualTo(all(Absence.values(), Absence::code));
        assertThat(words("/components/schemas/Section/properties/section"))
                .isEqualTo(all(Heading.values(), Heading::section));
        assertThat(words("/components/schemas/Feed/properties/kind"))
                .isEqualTo(all(FeedKind.values(), FeedKind::code));
        assertThat(words("/components/schemas/Version/properties/state"))
                .isEqualTo(all(EntryHistory.State.values(), EntryHistory.State::code));
        assertThat(words("/components/schemas/Item/properties/equivalents/properties" + "/because"))
                .isEqualTo(
                        Arrays.stream(Item.Sameness.values())
                                .filter(sameness -> sameness != Item.Sameness.ALONE)
                                .map(Item.Sameness::code)
                                .toList());
        assertThat(words("/components/parameters/section/schema"))
                .isEqualTo(
                        Arrays.stream(Section.values())
                                .filter(section -> section != Section.IDENTITY)
                                .map(Section::code)
                                .toList());
    }

    @Test
    void knowsTheLimits() {
        JsonNode limit = API.document().at("/components/parameters/limit/schema");

        assertThat(limit.get("maximum").intValue()).isEqualTo(QueryLimits.DEFAULT.maxPage());
        assertThat(limit.get("default").intValue()).isEqualTo(QueryLimits.DEFAULT.defaultPage());
    }

    @Test
    void namesEveryOperationOnce() {
        List<String> names =
                API.operations().stream()
                        .map(operation -> operation.tree().get("operationId").textValue())
                        .toList();

        assertThat(names).doesNotHaveDuplicates().allSatisfy(name -> assertThat(name).isNotBlank());
    }

    private static List<String> words(String pointer) {
        return StreamSupport.stream(API.document().at(pointer + "/enum").spliterator(), false)
                .map(JsonNode::textValue)
                .toList();
    }

    private static <T> Collection<String> all(T[] values, Function<T, String> word) {
        return Arrays.stream(values).map(word).toList();
    }
}
