package org.carerecord.query;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpResponse;
import org.carerecord.query.problem.ProblemType;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The addresses that problems name as their types lead somewhere. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ProblemPagesTest {

    @AutoClose private final RunningApi running = new RunningApi();

    @ParameterizedTest
    @EnumSource
    void everyTypeIsExplainedUnderItsAddress(ProblemType type) throws Exception {
        HttpResponse<String> answer = running.get(type.uri());

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/json");
        JsonNode page = new ObjectMapper().readTree(answer.body());
        assertThat(page.get("type").textValue()).isEqualTo(type.uri());
        assertThat(page.get("title").textValue()).isEqualTo(type.title());
        assertThat(page.get("status").intValue()).isEqualTo(type.status());
        assertThat(page.get("meaning").textValue()).isEqualTo(type.meaning()).endsWith(".");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/problems/", "/problems/other", "/problems/NOT_READY", "/problems"})
    void nothingIsServedUnderAnyOther(String path) throws Exception {
        Refusal.of(running.get(path), 404, "no-such-path");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/problems/not-ready", "/health/live", "/health/ready"})
    void takesNoParameters(String path) throws Exception {
        JsonNode problem =
                Refusal.of(
                        running.get(path + "?asOf=2026-03-01T09:00:00Z"), 400, "unknown-parameter");

        assertThat(problem.get("fix").textValue()).endsWith("this path takes none");
    }
}
