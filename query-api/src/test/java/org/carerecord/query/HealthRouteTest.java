package org.carerecord.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.carerecord.reader.Readiness;
import org.junit.jupiter.api.Test;

class HealthRouteTest {

    @Test
    void livesWhateverTheRecordDoes() throws Exception {
        try (var running = new RunningApi()) {
            running.reader().is(new Readiness(false, "failed", 12, 0));

            HttpResponse<String> answer = running.get("/health/live");

            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/json");
            assertThat(answer.body()).isEqualTo("{\"status\":\"live\"}");
        }
    }

    @Test
    void isReadyWhenTheReaderIs() throws Exception {
        try (var running = new RunningApi()) {
            HttpResponse<String> answer = running.get("/health/ready");

            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.headers().firstValue("Retry-After")).isEmpty();
            assertThat(answer.body())
                    .isEqualTo(
                            "{\"status\":\"ready\",\"state\":\"running\",\"partitions\":12,"
                                    + "\"upToDate\":12}");
        }
    }

    @Test
    void saysHowFarItIsWhenNotReady() throws Exception {
        try (var running = new RunningApi()) {
            running.reader().is(new Readiness(false, "catching-up", 12, 7));

            HttpResponse<String> answer = running.get("/health/ready");

            assertThat(answer.statusCode()).isEqualTo(503);
            assertThat(answer.headers().firstValue("Retry-After")).hasValue("1");
            assertThat(answer.headers().firstValue("Cache-Control")).hasValue("no-store");
            assertThat(answer.body())
                    .isEqualTo(
                            "{\"status\":\"not-ready\",\"state\":\"catching-up\","
                                    + "\"partitions\":12,\"upToDate\":7}");
            assertThat(running.send("HEAD", "/health/ready").statusCode()).isEqualTo(503);
        }
    }
}
