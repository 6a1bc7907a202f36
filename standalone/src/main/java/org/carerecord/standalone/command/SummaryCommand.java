package org.carerecord.standalone.command;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.carerecord.identity.NhsNumber;
import org.carerecord.query.words.HarmlessText;
import org.carerecord.standalone.summary.SummaryText;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code care-record summary}: prints a patient's summary as a running service answers with it. */
@Command(
        name = "summary",
        description = "Prints a patient's summary for people, or with --json as it is served.",
        mixinStandardHelpOptions = true,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:the summary was printed",
            "1:there is no record of the patient",
            "2:the NHS number or the command line is not valid",
            "3:the API could not be reached or is not ready",
            "6:the NHS number belongs to another, which the message names"
        })
public final class SummaryCommand implements Callable<Integer> {

    /** The most that is read of an answer. */
    private static final long MAX_ANSWER_BYTES = 64L * 1024 * 1024;

    private static final String NO_SUCH_PATIENT = "/problems/no-such-patient";

    /** The number belongs to another, or to several others as sources disagree. */
    private static final Set<String> SUPERSEDED =
            Set.of("/problems/superseded-number", "/problems/disputed-survivor");

    private final OutputStream jsonOut;

    @Spec private @Nullable CommandSpec spec;

    @Parameters(
            paramLabel = "NHSNUMBER",
            arity = "1..*",
            description = "The patient's NHS number, with or without spaces.")
    private List<String> nhsNumber = List.of();

    @Option(
            names = "--url",
            paramLabel = "URL",
            defaultValue = "http://127.0.0.1:8080",
            description = "Where the API answers (default: ${DEFAULT-VALUE}).")
    private String url = "http://127.0.0.1:8080";

    @Option(
            names = "--as-of",
            paramLabel = "T",
            description =
                    "Show what was held at this moment of the past, a date-time with its offset"
                            + " such as 2026-03-01T09:00:00Z.")
    private @Nullable String asOf;

    @Option(
            names = "--after",
            paramLabel = "RECEIPT",
            description =
                    "Show the summary once the event of this receipt is visible,"
                            + " feed/partition/offset; not together with --as-of.")
    private @Nullable String after;

    @Option(names = "--json", description = "Print the JSON as it is served.")
    private boolean json;

    @Option(
            names = "--timeout-seconds",
            paramLabel = "N",
            defaultValue = "30",
            description = "How long to wait for the answer (default: ${DEFAULT-VALUE}).")
    private int timeoutSeconds = 30;

    /**
     * Prints text where picocli says.
     *
     * @param jsonOut takes the bytes of {@code --json}; stays open
     */
    public SummaryCommand(OutputStream jsonOut) {
        this.jsonOut = jsonOut;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        if (asOf != null && after != null) {
            throw usage("Expected --as-of or --after, but not both");
        }
        NhsNumber patient = patient();
        HttpRequest request = request(patient);
        HttpResponse<byte[]> answer;
        try (HttpClient client = client()) {
            answer =
                    client.send(
                            request,
                            HttpResponse.BodyHandlers.limiting(
                                    HttpResponse.BodyHandlers.ofByteArray(), MAX_ANSWER_BYTES));
        } catch (IOException unreachable) {
            err().println(
                            "care-record: Expected the API to answer at "
                                    + url
                                    + ", but it does not ("
                                    + unreachable.getClass().getSimpleName()
                                    + "). Start it with care-record up, or name another with"
                                    + " --url.");
            return ExitCode.UNREACHABLE.number();
        }
        ExitCode code = answer.statusCode() == 200 ? print(answer) : explain(answer);
        return code.number();
    }

    /** Never led from one number to another without the reader's knowledge. */
    private static HttpClient client() {
        return HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER).build();
    }

    private NhsNumber patient() {
        String text = String.join(" ", nhsNumber);
        return switch (NhsNumber.check(text, NhsNumber.TestRange.ALLOWED)) {
            case NhsNumber.Valid(var number) -> number;
            case NhsNumber.Invalid(var rule) ->
                    throw usage(
                            "The NHS number is not valid: "
                                    + rule.sentence()
                                    + " (rule "
                                    + rule.code()
                                    + "): "
                                    + rule.fix()
                                    + ".");
        };
    }

    private HttpRequest request(NhsNumber patient) {
        try {
            URI base = URI.create(url);
            if (base.getHost() == null || base.getRawQuery() != null) {
                throw new IllegalArgumentException("no host, or a query");
            }
            String start = url.endsWith("/") ? url.substring(0, url.length() - 1) : url;
            return HttpRequest.newBuilder(
                            URI.create(
                                    start + "/patients/" + patient.digits() + "/summary" + query()))
                    .timeout(Duration.ofSeconds(timeoutSeconds))
                    .build();
        } catch (IllegalArgumentException notAnAddress) {
            throw usage(
                    "Expected --url to be an address such as http://127.0.0.1:8080 and"
                            + " --timeout-seconds to be at least 1, but one of them is not.");
        }
    }

    private String query() {
        if (asOf != null) {
            return "?asOf=" + encoded(asOf);
        }
        return after == null ? "" : "?after=" + encoded(after);
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private ExitCode print(HttpResponse<byte[]> answer) throws IOException {
        JsonNode summary = tree(answer.body());
        if (!(summary instanceof ObjectNode object) || !summary.has("sections")) {
            return somethingElse(answer);
        }
        addTimes(object, answer);
        if (json) {
            jsonOut.write(summary.toString().getBytes(StandardCharsets.UTF_8));
            jsonOut.write('\n');
            jsonOut.flush();
        } else {
            PrintWriter out = commandSpec().commandLine().getOut();
            int width = commandSpec().commandLine().getUsageHelpWidth();
            SummaryText.lines(summary, width).forEach(out::println);
            out.flush();
        }
        return ExitCode.OK;
    }

    /** What the service tells beside its answer: when it was made, and from what had been read. */
    private static void addTimes(ObjectNode summary, HttpResponse<byte[]> answer) {
        answer.headers()
                .firstValue("Care-Record-Up-To-Date-At")
                .ifPresent(moment -> summary.put("upToDateAt", moment));
        answer.headers()
                .firstValue("Date")
                .ifPresent(date ->
                        summary.put(
                                "generatedAt",
                                Instant.from(DateTimeFormatter.RFC_1123_DATE_TIME.parse(date))
                                        .toString()));
    }

    /** Says what the service refused, in its own words. */
    private ExitCode explain(HttpResponse<byte[]> answer) throws IOException {
        JsonNode problem = tree(answer.body());
        if (!problem.has("title")) {
            return somethingElse(answer);
        }
        say("care-record: " + text(problem, "title") + ": " + text(problem, "detail"));
        survivors(problem);
        for (String member : List.of("field", "rule", "reason", "id", "fix")) {
            if (problem.has(member)) {
                say("  " + member + ": " + text(problem, member));
            }
        }
        answer.headers()
                .firstValue("Retry-After")
                .ifPresent(seconds -> say("  ask again in: " + seconds + " s"));
        return code(answer.statusCode(), text(problem, "type"));
    }

    private void survivors(JsonNode problem) {
        if (problem.has("survivor")) {
            say("  survivor: NHS No. " + spaced(problem.path("survivor")));
        }
        problem.path("survivors").forEach(number -> say("  survivor: NHS No. " + spaced(number)));
    }

    /** The number as people read it. */
    private static String spaced(JsonNode number) {
        return switch (NhsNumber.check(number.asText(), NhsNumber.TestRange.ALLOWED)) {
            case NhsNumber.Valid(var valid) -> valid.spaced();
            case NhsNumber.Invalid _ -> number.asText();
        };
    }

    private static ExitCode code(int status, String type) {
        if (SUPERSEDED.contains(type)) {
            return ExitCode.SUPERSEDED_NUMBER;
        }
        if (type.equals(NO_SUCH_PATIENT)) {
            return ExitCode.INPUT_REJECTED;
        }
        return status == 400 ? ExitCode.USAGE : ExitCode.UNREACHABLE;
    }

    private ExitCode somethingElse(HttpResponse<byte[]> answer) {
        say(
                "care-record: Expected a Care Record API at "
                        + url
                        + ", but something else answers there (status "
                        + answer.statusCode()
                        + ").");
        return ExitCode.UNREACHABLE;
    }

    /** The answer as JSON; an empty object if it is none. */
    private static JsonNode tree(byte[] body) throws IOException {
        var mapper = new ObjectMapper();
        try {
            return mapper.readTree(body);
        } catch (JsonProcessingException notJson) {
            return mapper.createObjectNode();
        }
    }

    private void say(String line) {
        err().println(HarmlessText.of(line).stripTrailing());
    }

    private static String text(JsonNode problem, String member) {
        return problem.path(member).asText();
    }

    private ParameterException usage(String message) {
        return new ParameterException(commandSpec().commandLine(), message);
    }

    private PrintWriter err() {
        return commandSpec().commandLine().getErr();
    }

    private CommandSpec commandSpec() {
        if (spec == null) {
            throw new IllegalStateException("Expected picocli to hand over the command");
        }
        return spec;
    }
}
