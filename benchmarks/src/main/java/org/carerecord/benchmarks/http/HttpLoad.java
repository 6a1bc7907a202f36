package org.carerecord.benchmarks.http;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.HdrHistogram.Histogram;

/** Carries out a plan: each connection asks as soon as it has its answer. */
final class HttpLoad {

    private static final int OK = 200;
    private static final int DIGITS = 3;
    private static final double MICROS_OF_MS = 1_000.0;

    private final LoadPlan plan;
    private final List<byte[]> requests;
    private final AtomicInteger next = new AtomicInteger();

    HttpLoad(LoadPlan plan) {
        this.plan = plan;
        this.requests = plan.targets().stream().map(target -> request(plan, target)).toList();
    }

    private static byte[] request(LoadPlan plan, String target) {
        return "GET %s HTTP/1.1\r\nHost: 127.0.0.1:%d\r\nAccept: %s\r\n\r\n"
                .formatted(target, plan.port(), plan.accept())
                .getBytes(StandardCharsets.ISO_8859_1);
    }

    /** What one connection met. */
    private static final class Met {
        private final Histogram micros = new Histogram(DIGITS);
        private long failures;
        private long bodyBytes;
    }

    LoadResult run() throws InterruptedException {
        long start = System.nanoTime();
        long end = plan.millis() == 0 ? Long.MAX_VALUE : plan.millis() * 1_000_000;
        List<Callable<Met>> connections = new ArrayList<>();
        for (int i = 0; i < plan.connections(); i++) {
            connections.add(() -> askUntil(start, end));
        }
        try (ExecutorService threads = Executors.newFixedThreadPool(plan.connections())) {
            List<Future<Met>> met = threads.invokeAll(connections);
            return result(met, (System.nanoTime() - start) / 1e9);
        }
    }

    private Met askUntil(long start, long end) throws IOException {
        var met = new Met();
        try (var connection = new Connection(plan.port())) {
            for (int turn = next.getAndIncrement();
                    goesOn(turn, start, end);
                    turn = next.getAndIncrement()) {
                long asked = System.nanoTime();
                var exchange = connection.exchange(requests.get(turn % requests.size()));
                if (exchange.status() == OK) {
                    met.micros.recordValue(
                            TimeUnit.NANOSECONDS.toMicros(System.nanoTime() - asked));
                    met.bodyBytes += exchange.bodyBytes();
                } else {
                    met.failures++;
                }
            }
        }
        return met;
    }

    /** However short the time, each connection asks once. */
    private boolean goesOn(int turn, long start, long end) {
        return plan.millis() == 0
                ? turn < requests.size()
                : turn < plan.connections() || System.nanoTime() - start < end;
    }

    private static LoadResult result(List<Future<Met>> connections, double seconds)
            throws InterruptedException {
        var all = new Histogram(DIGITS);
        long failures = 0;
        long bytes = 0;
        for (Future<Met> connection : connections) {
            Met met = met(connection);
            all.add(met.micros);
            failures += met.failures;
            bytes += met.bodyBytes;
        }
        return new LoadResult(
                all.getTotalCount(),
                failures,
                bytes,
                seconds,
                all.getValueAtPercentile(50) / MICROS_OF_MS,
                all.getValueAtPercentile(99) / MICROS_OF_MS);
    }

    private static Met met(Future<Met> connection) throws InterruptedException {
        try {
            return connection.get();
        } catch (ExecutionException broken) {
            throw new IllegalStateException("Expected every connection to last", broken);
        }
    }
}
