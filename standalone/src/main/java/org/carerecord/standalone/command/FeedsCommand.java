package org.carerecord.standalone.command;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.concurrent.Callable;
import org.carerecord.standalone.feeds.FeedsText;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code care-record feeds}: prints how every feed stands, as a running service answers. */
@Command(
        name = "feeds",
        description =
                "Prints every feed, when it was last heard and whether it is silent; with --json as"
                        + " it is served.",
        mixinStandardHelpOptions = true,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:the feeds were printed",
            "2:the command line is not valid",
            "3:the API could not be reached"
        })
public final class FeedsCommand implements Callable<Integer> {

    /** The most that is read of an answer. */
    private static final long MAX_ANSWER_BYTES = 16L * 1024 * 1024;

    private final OutputStream jsonOut;

    @Spec private @Nullable CommandSpec spec;

    @Mixin private final ApiOptions api = new ApiOptions();

    @Option(names = "--json", description = "Print the JSON as it is served.")
    private boolean json;

    /**
     * Prints text where picocli says.
     *
     * @param jsonOut takes the bytes of {@code --json}; stays open
     */
    public FeedsCommand(OutputStream jsonOut) {
        this.jsonOut = jsonOut;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        HttpRequest request = request();
        HttpResponse<byte[]> answer;
        try (HttpClient client = HttpClient.newHttpClient()) {
            answer =
                    client.send(
                            request,
                            HttpResponse.BodyHandlers.limiting(
                                    HttpResponse.BodyHandlers.ofByteArray(), MAX_ANSWER_BYTES));
        } catch (IOException unreachable) {
            return failed(
                    "Expected the API to answer at %s, but it does not (%s). Start it with care-record up, or name another with --url."
                            .formatted(api.url(), unreachable.getClass().getSimpleName()));
        }
        JsonNode feeds = tree(answer.body());
        return answer.statusCode() == 200 && feeds.path("feeds").isArray()
                ? print(feeds, answer.body())
                : failed(
                        "Expected the feeds of a Care Record API from %s, but the answer is another (status %d)."
                                .formatted(api.url(), answer.statusCode()));
    }

    private HttpRequest request() {
        try {
            return api.get("/feeds");
        } catch (IllegalArgumentException unusable) {
            throw new ParameterException(commandSpec().commandLine(), unusable.getMessage());
        }
    }

    private int print(JsonNode feeds, byte[] body) throws IOException {
        if (json) {
            jsonOut.write(body);
            jsonOut.write('\n');
            jsonOut.flush();
        } else {
            PrintWriter out = commandSpec().commandLine().getOut();
            FeedsText.lines(feeds).forEach(out::println);
            out.flush();
        }
        return ExitCode.OK.number();
    }

    private int failed(String sentence) {
        commandSpec().commandLine().getErr().println("care-record: " + sentence);
        return ExitCode.UNREACHABLE.number();
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

    private CommandSpec commandSpec() {
        if (spec == null) {
            throw new IllegalStateException("Expected picocli to hand over the command");
        }
        return spec;
    }
}
