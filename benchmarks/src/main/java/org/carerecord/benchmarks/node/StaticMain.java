package org.carerecord.benchmarks.node;

import io.javalin.Javalin;
import io.javalin.compression.CompressionStrategy;
import io.javalin.http.Context;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.carerecord.benchmarks.process.Control;

/** A service of the same kind as the node's that answers with bytes it has, and does no more. */
public final class StaticMain {

    /** Tells the port of the service. */
    public static final String PORT = "port";

    /** Takes over the answers of a node, {@link Copying}; tells how many bytes they have. */
    public static final String COPY = "copy";

    private static final int OK = 200;

    private final Map<String, Answer> answers = new ConcurrentHashMap<>();
    private final Javalin server =
            Javalin.start(config -> {
                config.startup.showJavalinBanner = false;
                config.startup.showOldJavalinVersionWarning = false;
                config.concurrency.useVirtualThreads = true;
                config.http.compressionStrategy = CompressionStrategy.GZIP;
                config.jetty.host = "127.0.0.1";
                config.jetty.port = 0;
                config.routes.get("/*", this::answer);
            });

    private StaticMain() {}

    private record Answer(String contentType, byte[] body) {}

    /** Runs until it is ended. */
    public static void main(String[] args) {
        var service = new StaticMain();
        Control.serve(
                Map.of(
                        PORT,
                        request -> service.server.port(),
                        COPY,
                        Control.taking(Copying.class, service::copy)));
    }

    private void answer(Context ctx) {
        Answer answer = answers.get(ctx.path());
        if (answer == null) {
            ctx.status(404);
            return;
        }
        ctx.header("Cache-Control", "private, no-cache")
                .contentType(answer.contentType())
                .result(answer.body());
    }

    private long copy(Copying copying) throws IOException, InterruptedException {
        long bytes = 0;
        try (var http = HttpClient.newHttpClient()) {
            for (String target : copying.targets()) {
                URI address = URI.create("http://127.0.0.1:" + copying.port() + target);
                HttpResponse<byte[]> answer =
                        http.send(
                                HttpRequest.newBuilder(address)
                                        .header("Accept", copying.accept())
                                        .build(),
                                BodyHandlers.ofByteArray());
                if (answer.statusCode() != OK) {
                    throw new IOException(
                            "Expected an answer to copy, but: " + answer.statusCode());
                }
                String type = answer.headers().firstValue("Content-Type").orElseThrow();
                answers.put(address.getPath(), new Answer(type, answer.body()));
                bytes += answer.body().length;
            }
        }
        return bytes;
    }
}
