package org.carerecord.query;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.javalin.http.HttpResponseException;
import io.javalin.http.MethodNotAllowedResponse;
import java.util.List;
import org.carerecord.query.problem.Problem;
import org.carerecord.query.problem.Problems;

/** Everything that is served, and what is answered to everything else. */
final class Routes {

    /** What every path answers to: nothing can be changed through this service. */
    static final String ALLOWED = "GET, HEAD";

    private final List<Route> served;
    private final RequestRules rules;
    private final Faults faults;

    Routes(List<Route> served, RequestRules rules, Faults faults) {
        this.served = List.copyOf(served);
        this.rules = rules;
        this.faults = faults;
    }

    void addTo(RoutesConfig routes) {
        routes.before(rules::check);
        for (Route route : served) {
            Handler handler = rules.guard(route);
            routes.get(route.path(), handler);
            routes.head(route.path(), handler);
        }
        routes.exception(MethodNotAllowedResponse.class, (refusal, ctx) -> notAllowed(ctx));
        routes.exception(HttpResponseException.class, (refusal, ctx) -> refused(ctx, refusal));
        // The rim of the service: whatever a handler throws must not reach the client.
        routes.exception(
                Exception.class,
                (fault, ctx) -> Answers.problem(ctx, Problems.fault(faults.log(fault))));
    }

    private static void notAllowed(Context ctx) {
        ctx.header("Allow", ALLOWED);
        Answers.problem(ctx, Problems.methodNotAllowed(ALLOWED));
    }

    private static void refused(Context ctx, HttpResponseException refusal) {
        Problem problem = Problems.ofStatus(refusal.getStatus());
        Answers.problem(ctx, problem);
    }
}
