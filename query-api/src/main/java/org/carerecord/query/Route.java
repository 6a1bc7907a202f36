package org.carerecord.query;

import io.javalin.http.Context;
import java.io.IOException;
import java.util.Set;

/**
 * Something that is served.
 *
 * @param path its path, with the names of variable parts in braces
 * @param parameters the query parameters it takes; any other is refused
 * @param handler answers a request whose parameters are of these
 * @param methods the methods it answers to
 */
record Route(String path, Set<Parameter> parameters, Handler handler, Methods methods) {

    /** What a route answers to. */
    enum Methods {
        /** GET and HEAD. */
        READ,
        /** POST. */
        POST
    }

    /** A route that answers to GET and HEAD. */
    Route(String path, Set<Parameter> parameters, Handler handler) {
        this(path, parameters, handler, Methods.READ);
    }

    /** Copies the set. */
    Route {
        parameters = Set.copyOf(parameters);
    }

    /** A route that takes no parameters. */
    static Route plain(String path, Plain handler) {
        return new Route(path, Set.of(), (ctx, none) -> handler.handle(ctx));
    }

    /** A route that answers to POST, and takes its parameters from the body. */
    static Route post(String path, Plain handler) {
        return new Route(path, Set.of(), (ctx, none) -> handler.handle(ctx), Methods.POST);
    }

    /** Answers a request. */
    @FunctionalInterface
    interface Handler {
        /** Answers, with what the request's parameters say. */
        void handle(Context ctx, Parameters parameters) throws IOException;
    }

    /** Answers a request that has no parameters. */
    @FunctionalInterface
    interface Plain {
        /** Answers. */
        void handle(Context ctx) throws IOException;
    }
}
