package org.carerecord.query.summary;

import io.javalin.http.Context;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;

/** How summaries leave, whatever their form: with what a client needs to keep them. */
public final class HttpAnswer {

    /** The client may keep it, for itself, and asks before each use whether it still holds. */
    private static final String REVALIDATED = "private, no-cache";

    private static final String NO_STORE = "no-store";

    private HttpAnswer() {}

    /** Sends an answer whose form the other headers tell. */
    public static void send(Context ctx, Answered answered) {
        switch (answered) {
            case Answered.Unchanged(var tag) -> {
                tagged(ctx, Optional.of(tag));
                ctx.status(304);
            }
            case Answered.Body(var bytes, var gzipped, var tag) -> {
                tagged(ctx, tag);
                if (gzipped) {
                    ctx.header("Content-Encoding", "gzip");
                }
                ctx.status(200);
                write(ctx.res(), bytes);
            }
        }
    }

    private static void tagged(Context ctx, Optional<String> tag) {
        tag.ifPresent(one -> ctx.header("ETag", one));
        ctx.header("Cache-Control", tag.isPresent() ? REVALIDATED : NO_STORE);
    }

    /** At once: as a stream, a large body would be copied piece by piece into as many writes. */
    private static void write(HttpServletResponse response, byte[] bytes) {
        response.setContentLength(bytes.length);
        try {
            response.getOutputStream().write(bytes);
        } catch (IOException gone) {
            // The client has gone, or does not listen: nobody is left to be told.
            return;
        }
    }
}
