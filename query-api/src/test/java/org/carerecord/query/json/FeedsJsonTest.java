package org.carerecord.query.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Objects;
import org.carerecord.feeds.FeedReport;
import org.carerecord.record.Moment;
import org.junit.jupiter.api.Test;

class FeedsJsonTest {

    private static final Instant NOW = Instant.parse("2026-07-14T09:30:00Z");
    private static final ObjectMapper MAPPER =
            new ObjectMapper().enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION);

    private final FeedsJson json = new FeedsJson();

    @Test
    void writesEveryWayToStandAsTheGoldenFileHasIt() throws IOException {
        byte[] bytes = json.bytes(SampleFeeds.everyKind(Moment.now(NOW)));

        assertThat(pretty(MAPPER.readTree(bytes))).isEqualTo(golden("feeds.json"));
    }

    @Test
    void leavesOutWhatTheLogHasNotTold() throws IOException {
        JsonNode answer = MAPPER.readTree(json.bytes(SampleFeeds.unseen(Moment.now(NOW))));

        assertThat(answer.has("asOf")).isFalse();
        assertThat(answer.get("generatedAt").textValue()).isEqualTo("2026-07-14T09:30:00Z");
        JsonNode heard = answer.at("/feeds/0");
        assertThat(heard.get("feed").textValue()).isEqualTo("gp-heard");
        assertThat(heard.fieldNames())
                .toIterable()
                .doesNotContain("events", "lastHeardAt", "neverHeard", "silent", "silentSince");
        assertThat(answer.at("/feeds/3/silent").isBoolean()).isTrue();
    }

    @Test
    void namesTheSilentFeedsOfASummaryAndThoseOfWhichItCannotTell() throws IOException {
        JsonNode silent = silentFeeds(SampleFeeds.everyKind(Moment.now(NOW)));
        JsonNode unseen = silentFeeds(SampleFeeds.unseen(Moment.now(NOW)));

        assertThat(silent.toString())
                .isEqualTo(
                        "[{\"feed\":\"hospital-silent\",\"organisation\":\"Y06601\","
                                + "\"name\":\"Made-up hospital\",\"kind\":\"hospital\","
                                + "\"cadence\":\"PT24H\",\"lastHeardAt\":\"2026-07-13T08:29:59Z\","
                                + "\"silent\":true},"
                                + "{\"feed\":\"never\",\"organisation\":\"Y06601\","
                                + "\"name\":\"Made-up mental-health\",\"kind\":\"mental-health\","
                                + "\"cadence\":\"PT24H\",\"neverHeard\":true,\"silent\":true}]");
        assertThat(unseen.findValuesAsText("feed"))
                .containsExactly("gp-heard", "hospital-silent", "never");
        assertThat(unseen.findValues("silent")).isEmpty();
    }

    private static JsonNode silentFeeds(FeedReport report) throws IOException {
        byte[] bytes =
                new JsonDocument().bytes(json -> FeedsJson.silentFeeds(json, report.silent()));
        return MAPPER.readTree(bytes).get("silentFeeds");
    }

    private static String pretty(JsonNode tree) throws IOException {
        var indenter = new DefaultIndenter("  ", "\n");
        var printer =
                new DefaultPrettyPrinter().withObjectIndenter(indenter).withArrayIndenter(indenter);
        return MAPPER.writer(printer).writeValueAsString(tree) + "\n";
    }

    private static String golden(String name) throws IOException {
        try (InputStream in =
                Objects.requireNonNull(FeedsJsonTest.class.getResourceAsStream(name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
