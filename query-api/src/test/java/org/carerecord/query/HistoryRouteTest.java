package org.carerecord.query;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpResponse;
import java.util.concurrent.atomic.AtomicReference;
import org.carerecord.query.json.SampleHistory;
import org.carerecord.query.json.SampleSummary;
import org.carerecord.reader.Lookup;
import org.carerecord.record.EntryId;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HistoryRouteTest {

    private static final String START = "/patients/9990000018/entries/";
    private static final String ENTRY = "0123456789abcdef0123456789abcdef";

    @AutoClose private final RunningApi running = new RunningApi();

    @Test
    void answersWithEveryVersion() throws Exception {
        AtomicReference<EntryId> asked = new AtomicReference<>();
        running.reader()
                .answersHistories((patient, entry, moment) -> {
                    asked.set(entry);
                    return new Lookup.Found<>(
                            SampleHistory.ofThreeVersions(), SampleSummary.UP_TO_DATE_AT);
                });

        HttpResponse<String> answer = running.get(START + ENTRY + "/history");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(asked).hasValue(new EntryId(ENTRY));
        JsonNode history = new ObjectMapper().readTree(answer.body());
        assertThat(history.get("versions"))
                .extracting(version -> version.get("state").textValue())
                .containsExactly("taken-back", "outranked", "outranked");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1",
                "0123456789abcdef0123456789abcde",
                "0123456789abcdef0123456789abcdef0",
                "0123456789ABCDEF0123456789ABCDEF",
                "0123456789abcdef0123456789abcdeg",
                "Condition%2F1",
                "9990000018"
            })
    void refusesANameThatIsNone(String entry) throws Exception {
        HttpResponse<String> answer = running.get(START + entry + "/history");

        JsonNode problem = Refusal.of(answer, 400, "invalid-entry");
        assertThat(problem.get("field").textValue()).isEqualTo("entry");
        assertThat(problem.get("rule").textValue()).isEqualTo("entry-id");
        assertThat(problem.get("detail").textValue()).startsWith("Expected 32 hexadecimal digits");
        assertThat(problem.get("fix").textValue()).isNotBlank();
    }

    @Test
    void saysThatThereIsNoSuchEntryWhenTheReaderDoes() throws Exception {
        running.reader().answersHistories((patient, entry, moment) -> new Lookup.NotFound<>());

        Refusal.of(running.get(START + ENTRY + "/history"), 404, "no-such-entry");
    }

    @Test
    void takesNoParametersOfAPage() throws Exception {
        JsonNode problem =
                Refusal.of(
                        running.get(START + ENTRY + "/history?limit=5"), 400, "unknown-parameter");

        assertThat(problem.get("fix").textValue()).endsWith("this path takes asOf, after");
    }
}
