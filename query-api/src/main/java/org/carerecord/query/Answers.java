package org.carerecord.query;

import io.javalin.http.Context;
import java.time.Duration;
import org.carerecord.query.page.PageHeaders;
import org.carerecord.query.problem.Problem;
import org.carerecord.query.read.ReadHeaders;
import org.carerecord.query.summary.Answered;
import org.carerecord.query.summary.HttpAnswer;

/** How answers leave: not cached unless they say otherwise, never guessed at by a browser. */
final class Answers {

    static final String JSON = "application/json";
    static final String CACHE_CONTROL = "Cache-Control";
    static final String NO_STORE = "no-store";

    static final String CONTENT_TYPE_OPTIONS = "X-Content-Type-Options";
    static final String NO_SNIFF = "nosniff";
    static final String VARY = "Vary";
    static final String LOCATION = "Location";

    private Answers() {}

    static void json(Context ctx, int status, byte[] body) {
        send(ctx, status, JSON, body);
    }

    /** In the form that this part of the service tells problems in, else as RFC 9457 has it. */
    static void problem(Context ctx, Problem problem) {
        ProblemForm form = ctx.attribute(ProblemForm.ATTRIBUTE);
        if (form == null) {
            send(ctx, problem.status(), Problem.MEDIA_TYPE, problem.json());
        } else {
            form.answer(ctx, problem);
        }
    }

    /** A page. What it shows is confidential: nobody keeps it. */
    static void page(Context ctx, int status, byte[] html) {
        PageHeaders.all().forEach(ctx::header);
        send(ctx, status, PageHeaders.CONTENT_TYPE, html);
    }

    /** Sends a browser on, whatever it asked with, to an address of this service. */
    static void seeOther(Context ctx, String address) {
        ctx.status(303);
        ctx.header(LOCATION, address);
        ctx.header(CACHE_CONTROL, NO_STORE);
    }

    /** A problem that passes: the client is told when to ask again. */
    static void problem(Context ctx, Problem problem, Duration retryAfter) {
        ReadHeaders.retryAfter(ctx, retryAfter);
        problem(ctx, problem);
    }

    /** An answer that a client may keep if it asks each time whether it still holds. */
    static void answered(Context ctx, Answered answered) {
        ctx.header(VARY, "Accept-Encoding");
        ctx.contentType(JSON);
        ctx.header(CONTENT_TYPE_OPTIONS, NO_SNIFF);
        HttpAnswer.send(ctx, answered);
    }

    private static void send(Context ctx, int status, String mediaType, byte[] body) {
        ctx.status(status);
        ctx.contentType(mediaType);
        ctx.header(CACHE_CONTROL, NO_STORE);
        ctx.header(CONTENT_TYPE_OPTIONS, NO_SNIFF);
        ctx.result(body);
    }
}
