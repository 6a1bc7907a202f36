package org.carerecord.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.carerecord.query.json.SampleFeeds;
import org.junit.jupiter.api.Test;

class FeedsRouteTest {

    @Test
    void answersHowEveryFeedStandsNow() throws Exception {
        try (var running = new RunningApi()) {
            running.feeds().answer(SampleFeeds::everyKind);

            HttpResponse<String> answer = running.get("/feeds");

            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/json");
            assertThat(answer.headers().firstValue("Cache-Control")).hasValue("no-store");
            assertThat(answer.body())
                    .startsWith("{\"feeds\":[{\"feed\":\"gp-heard\",\"registered\":true,")
                    .contains("\"silentSince\":\"2026-07-14T08:29:59Z\"")
                    .endsWith(
                            "],\"upToDateAt\":\"2026-07-14T09:29:59Z\","
                                    + "\"generatedAt\":\"2026-07-14T09:30:00Z\"}");
        }
    }

    @Test
    void answersWithNoFeedsWhereThereAreNone() throws Exception {
        try (var running = new RunningApi()) {
            assertThat(running.get("/feeds").body())
                    .isEqualTo("{\"feeds\":[],\"generatedAt\":\"2026-07-14T09:30:00Z\"}");
            assertThat(running.send("HEAD", "/feeds").statusCode()).isEqualTo(200);
        }
    }

    @Test
    void takesNoParameterAndNoOtherMethod() throws Exception {
        try (var running = new RunningApi()) {
            HttpResponse<String> parameter = running.get("/feeds?silent=true");

            assertThat(parameter.statusCode()).isEqualTo(400);
            assertThat(parameter.body()).contains("/problems/unknown-parameter");
            assertThat(running.send("POST", "/feeds").statusCode()).isEqualTo(405);
        }
    }
}
