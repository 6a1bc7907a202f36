package org.carerecord.query;

import io.javalin.http.Context;
import java.util.Optional;
import org.carerecord.query.problem.Problem;
import org.carerecord.query.problem.Problems;

/** What every request must keep to before a route looks at it. */
final class RequestRules {

    private final QueryLimits limits;

    RequestRules(QueryLimits limits) {
        this.limits = limits;
    }

    /** Rules of any request. */
    void check(Context ctx) {
        refuse(ctx, brokenBy(ctx));
    }

    /**
     * No route takes a query parameter yet, and one that is not known must not be ignored. The
     * query is not decoded: what cannot be decoded is not known either.
     */
    void checkParameters(Context ctx) {
        String query = ctx.req().getQueryString();
        refuse(
                ctx,
                query == null || query.isEmpty()
                        ? Optional.empty()
                        : Optional.of(Problems.unknownParameter(firstName(query))));
    }

    private static String firstName(String query) {
        String first = query.split("&", 2)[0];
        return first.split("=", 2)[0];
    }

    private Optional<Problem> brokenBy(Context ctx) {
        if (Loopback.of(ctx.req().getServerName()).isEmpty()) {
            return Optional.of(Problems.hostRefused());
        }
        String query = ctx.req().getQueryString();
        int length = ctx.req().getRequestURI().length() + (query == null ? 0 : query.length() + 1);
        return length > limits.maxUriBytes()
                ? Optional.of(Problems.uriTooLong(limits.maxUriBytes()))
                : Optional.empty();
    }

    private static void refuse(Context ctx, Optional<Problem> problem) {
        if (problem.isPresent()) {
            Answers.problem(ctx, problem.get());
            ctx.skipRemainingHandlers();
        }
    }
}
