package org.carerecord.benchmarks.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.javalin.Javalin;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the load generator counts is what the service answered, whole bodies and all. */
final class HttpLoadTest {

    private static final int LARGE = 1_000_003;

    private final ConcurrentMap<String, Integer> asked = new ConcurrentHashMap<>();
    private Javalin service = Javalin.create();

    @BeforeEach
    void start() {
        service =
                Javalin.start(config -> {
                    config.jetty.host = "127.0.0.1";
                    config.jetty.port = 0;
                    config.routes.get(
                            "/sized/{n}",
                            ctx -> {
                                asked.merge(ctx.path(), 1, Integer::sum);
                                ctx.result(new byte[Integer.parseInt(ctx.pathParam("n"))]);
                            });
                    config.routes.get(
                            "/streamed",
                            ctx -> ctx.result(new ByteArrayInputStream(new byte[LARGE])));
                    config.routes.get("/refused", ctx -> ctx.status(503));
                });
    }

    @AfterEach
    void stop() {
        service.stop();
    }

    @Test
    void everyTargetIsAskedForOnceWhereNoTimeIsGiven() throws InterruptedException {
        List<String> targets =
                IntStream.range(0, 200).mapToObj(size -> "/sized/" + size * 1_000).toList();

        LoadResult result = run(4, targets, 0);

        assertThat(result.answers()).isEqualTo(200);
        assertThat(result.failures()).isZero();
        assertThat(result.bodyBytes()).isEqualTo(199L * 200 / 2 * 1_000);
        assertThat(asked).hasSize(200).allSatisfy((path, times) -> assertThat(times).isOne());
    }

    @Test
    void aBodyOfWhateverLengthAndFormIsReadToItsEnd() throws InterruptedException {
        LoadResult result =
                run(2, List.of("/sized/0", "/streamed", "/sized/" + LARGE, "/sized/7"), 0);

        assertThat(result.answers()).isEqualTo(4);
        assertThat(result.bodyBytes()).isEqualTo(2L * LARGE + 7);
    }

    @Test
    void whatIsRefusedIsNoAnswer() throws InterruptedException {
        List<String> targets = new ArrayList<>(List.of("/refused", "/sized/1", "/refused"));

        LoadResult result = run(1, targets, 0);

        assertThat(result.answers()).isOne();
        assertThat(result.failures()).isEqualTo(2);
    }

    @Test
    void targetsTakeTurnsForAsLongAsIsSaid() throws InterruptedException {
        LoadResult result = run(3, List.of("/sized/10", "/sized/20"), 300);

        assertThat(result.answers()).isPositive();
        assertThat(asked.values().stream().mapToInt(Integer::intValue).sum())
                .isEqualTo((int) result.answers());
        assertThat(result.p99ms()).isGreaterThanOrEqualTo(result.p50ms());
        assertThat(result.rate()).isPositive();
    }

    private LoadResult run(int connections, List<String> targets, long millis)
            throws InterruptedException {
        return new HttpLoad(
                        new LoadPlan(
                                service.port(), connections, targets, "application/json", millis))
                .run();
    }
}
