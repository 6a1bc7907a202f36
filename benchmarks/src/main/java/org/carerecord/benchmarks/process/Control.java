package org.carerecord.benchmarks.process;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.javalin.Javalin;
import java.util.Map;

/** The child's side of a process of a run: answers commands over loopback HTTP. */
public final class Control {

    /** What a child prints before its port. */
    static final String READY = "control ";

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final long MAX_REQUEST_BYTES = 64L << 20;

    private Control() {}

    /** Does what the parent asks for. */
    @FunctionalInterface
    public interface Command {

        /**
         * Answers a request.
         *
         * @param request JSON, empty for none
         * @return what is sent back as JSON
         */
        Object answer(byte[] request) throws Exception;
    }

    /** A command that takes a request of this type. */
    public static <T> Command taking(Class<T> type, Answering<T> answering) {
        return request -> answering.answer(JSON.readValue(request, type));
    }

    /** What a command does with its request. */
    @FunctionalInterface
    public interface Answering<T> {

        /** The answer to a request, sent back as JSON. */
        Object answer(T request) throws Exception;
    }

    /**
     * Serves the commands, and tells the parent where, in a line of output.
     *
     * @param commands by name
     */
    public static void serve(Map<String, Command> commands) {
        Javalin server =
                Javalin.start(config -> {
                    config.startup.showJavalinBanner = false;
                    config.startup.showOldJavalinVersionWarning = false;
                    config.http.maxRequestSize = MAX_REQUEST_BYTES;
                    config.jetty.host = "127.0.0.1";
                    config.jetty.port = 0;
                    commands.forEach((name, command) ->
                            config.routes.post(
                                    "/" + name,
                                    ctx ->
                                            ctx.contentType("application/json")
                                                    .result(
                                                            JSON.writeValueAsBytes(
                                                                    command.answer(
                                                                            ctx.bodyAsBytes())))));
                });
        System.out.println(READY + server.port());
    }
}
