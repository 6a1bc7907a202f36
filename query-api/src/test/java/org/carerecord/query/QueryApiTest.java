package org.carerecord.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.carerecord.identity.NhsNumber;
import org.carerecord.query.fhir.id.SampleIds;
import org.carerecord.query.json.SampleSummary;
import org.carerecord.reader.Lookup;
import org.carerecord.record.Summary;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where the service listens, how much it does at a time, and how it stops. */
class QueryApiTest {

    private static final String PATH = "/patients/9990000018/summary";
    private static final Lookup<Summary> FOUND =
            new Lookup.Found<>(SampleSummary.everyKind(), SampleSummary.UP_TO_DATE_AT);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0.0.0.0",
                "::",
                "192.168.1.5",
                "10.0.0.1",
                "records.example",
                "",
                "8.8.8.8",
                "127.0.0.1.nip.io"
            })
    void refusesAHostThatOthersCanReachAndSaysWhy(String host) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new QueryConfig(host, 8080, QueryLimits.DEFAULT))
                .withMessageContaining("Expected a loopback host")
                .withMessageContaining("until access control exists")
                .withMessageContaining("127.0.0.1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "localhost", "::1", "127.0.0.2"})
    void takesEveryLoopbackHost(String host) {
        assertThat(new QueryConfig(host, 0, QueryLimits.DEFAULT).address().isLoopbackAddress())
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 65_536})
    void refusesAPortThatIsNone(int port) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> QueryConfig.DEFAULT.withPort(port))
                .withMessageContaining("from 0 to 65535, but was " + port);
    }

    @Test
    void refusesLimitsThatTurnEveryoneAway() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> limits(0, Duration.ZERO))
                .withMessageContaining("maxConcurrentQueries to be at least 1, but was 0");
    }

    @Test
    void saysWhichPortIsTakenAndWhatToDo() {
        try (var running = new RunningApi()) {
            int port = running.api().port();

            assertThatThrownBy(() ->
                            QueryApi.start(
                                    QueryConfig.DEFAULT.withPort(port),
                                    running.reader(),
                                    running.feeds(),
                                    InstantSource.system(),
                                    NhsNumber.TestRange.ALLOWED,
                                    SampleIds.IDS))
                    .isInstanceOfSatisfying(
                            PortUnavailableException.class,
                            refusal -> assertThat(refusal.port()).isEqualTo(port))
                    .hasMessageContaining("Expected port " + port + " of 127.0.0.1 to be free")
                    .hasMessageContaining("--http-port");
        }
    }

    @Test
    void turnsQueriesAwayBeyondTheLimitAndAnswersAgainAfterwards() throws Exception {
        QueryConfig config = RunningApi.CONFIG.withLimits(limits(1, Duration.ofMillis(50)));
        var reading = new CountDownLatch(1);
        var release = new CountDownLatch(1);
        try (var running = new RunningApi(config, NhsNumber.TestRange.ALLOWED);
                ExecutorService clients = Executors.newVirtualThreadPerTaskExecutor()) {
            running.reader().answers((patient, now) -> wait(reading, release));
            Future<HttpResponse<String>> first = clients.submit(() -> running.get(PATH));
            assertThat(reading.await(20, TimeUnit.SECONDS)).isTrue();

            HttpResponse<String> second = running.get(PATH);

            assertThat(second.statusCode()).isEqualTo(503);
            assertThat(second.headers().firstValue("Retry-After")).hasValue("4");
            assertThat(second.body()).contains("/problems/too-busy", "max-concurrent-queries");
            assertThat(running.get("/health/live").statusCode()).isEqualTo(200);
            assertThat(running.get("/health/ready").statusCode()).isEqualTo(200);
            release.countDown();
            assertThat(first.get(20, TimeUnit.SECONDS).statusCode()).isEqualTo(200);
            assertThat(running.get(PATH).statusCode()).isEqualTo(200);
        }
    }

    @Test
    void givesThePermitBackWhenAQueryFails() throws Exception {
        QueryConfig config = RunningApi.CONFIG.withLimits(limits(1, Duration.ofMillis(50)));
        try (var running = new RunningApi(config, NhsNumber.TestRange.ALLOWED)) {
            running.reader()
                    .answers((patient, now) -> {
                        throw new IllegalStateException("planted");
                    });
            assertThat(running.get(PATH).statusCode()).isEqualTo(500);
            assertThat(running.get(PATH).statusCode()).isEqualTo(500);

            running.reader().answers(FOUND);

            assertThat(running.get(PATH).statusCode()).isEqualTo(200);
        }
    }

    @Test
    void answersWhatItHasBegunBeforeItStops() throws Exception {
        var reading = new CountDownLatch(1);
        var release = new CountDownLatch(1);
        try (var running = new RunningApi();
                ExecutorService others = Executors.newVirtualThreadPerTaskExecutor()) {
            running.reader().answers((patient, now) -> wait(reading, release));
            Future<HttpResponse<String>> answer = others.submit(() -> running.get(PATH));
            assertThat(reading.await(20, TimeUnit.SECONDS)).isTrue();

            Future<?> stopped = others.submit(() -> running.api().close());
            awaitRefusal(running);
            release.countDown();

            assertThat(answer.get(20, TimeUnit.SECONDS).statusCode()).isEqualTo(200);
            stopped.get(20, TimeUnit.SECONDS);
        }
    }

    @Test
    void cutsOffWhatTakesLongerThanTheStopMayAndClosesTwiceWithoutHarm() throws Exception {
        QueryLimits limits = limits(1, Duration.ofMillis(50), Duration.ofMillis(100));
        var reading = new CountDownLatch(1);
        var release = new CountDownLatch(1);
        try (var running =
                        new RunningApi(
                                RunningApi.CONFIG.withLimits(limits), NhsNumber.TestRange.ALLOWED);
                ExecutorService clients = Executors.newVirtualThreadPerTaskExecutor()) {
            running.reader().answers((patient, now) -> wait(reading, release));
            Future<HttpResponse<String>> answer = clients.submit(() -> running.get(PATH));
            assertThat(reading.await(20, TimeUnit.SECONDS)).isTrue();

            running.api().close();
            running.api().close();

            assertThatThrownBy(() -> answer.get(20, TimeUnit.SECONDS))
                    .hasCauseInstanceOf(IOException.class);
            release.countDown();
        }
    }

    /**
     * Waits until no new request gets in: the listener is closed, or says that it is stopping. A
     * connection made at the very moment may get no answer at all, so no try waits for long.
     */
    private static void awaitRefusal(RunningApi running) throws Exception {
        long deadline = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        String request =
                "GET /health/live HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n";
        while (System.nanoTime() < deadline) {
            try {
                if (running.raw(request, Duration.ofMillis(200)).startsWith("HTTP/1.1 503 ")) {
                    return;
                }
            } catch (ConnectException closed) {
                return;
            } catch (SocketTimeoutException unanswered) {
                continue;
            }
            Thread.sleep(10);
        }
        throw new AssertionError("Expected a stopping service to take no more requests");
    }

    private static Lookup<Summary> wait(CountDownLatch reading, CountDownLatch release) {
        reading.countDown();
        try {
            assertThat(release.await(20, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        return FOUND;
    }

    private static QueryLimits limits(int maxConcurrentQueries, Duration maxQueryWait) {
        return limits(maxConcurrentQueries, maxQueryWait, QueryLimits.DEFAULT.stopGrace());
    }

    private static QueryLimits limits(
            int maxConcurrentQueries, Duration maxQueryWait, Duration stopGrace) {
        QueryLimits limits = QueryLimits.DEFAULT;
        return new QueryLimits(
                maxConcurrentQueries,
                maxQueryWait,
                limits.maxConcurrentWaits(),
                limits.maxAfterWait(),
                Duration.ofMillis(3_500),
                limits.defaultPage(),
                limits.maxPage(),
                limits.maxLookedAt(),
                limits.cacheBytes(),
                limits.maxHeaderBytes(),
                limits.maxUriBytes(),
                limits.maxBodyBytes(),
                limits.idleTimeout(),
                stopGrace);
    }
}
