package org.carerecord.query;

import io.javalin.http.Context;
import io.javalin.http.Handler;
import java.util.Optional;
import org.carerecord.query.problem.Checked;
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
        Optional<Problem> broken = brokenBy(ctx);
        if (broken.isPresent()) {
            Answers.problem(ctx, broken.get());
            ctx.skipRemainingHandlers();
        }
    }

    /** The route's handler behind the rules of its parameters. */
    Handler guard(Route route) {
        return ctx -> {
            String query = ctx.req().getQueryString();
            switch (Parameters.parse(query, route.parameters())) {
                case Checked.Valid<Parameters>(var parameters) ->
                        route.handler().handle(ctx, parameters);
                case Checked.Invalid<Parameters>(var problem) -> Answers.problem(ctx, problem);
            }
        };
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
}
