package org.carerecord.query;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.javalin.http.HttpResponseException;
import io.javalin.http.MethodNotAllowedResponse;
import org.carerecord.query.problem.Problem;
import org.carerecord.query.problem.Problems;

/** Everything that is served, and what is answered to everything else. */
final class Routes {

    /** What every path answers to: nothing can be changed through this service. */
    static final String ALLOWED = "GET, HEAD";

    private final SummaryHandler summary;
    private final FeedsHandler feeds;
    private final HealthHandlers health;
    private final RequestRules rules;
    private final Faults faults;

    Routes(
            SummaryHandler summary,
            FeedsHandler feeds,
            HealthHandlers health,
            RequestRules rules,
            Faults faults) {
        this.summary = summary;
        this.feeds = feeds;
        this.health = health;
        this.rules = rules;
        this.faults = faults;
    }

    void addTo(RoutesConfig routes) {
        routes.before(rules::check);
        serve(routes, "/patients/{nhsNumber}/summary", summary);
        serve(routes, "/feeds", feeds);
        serve(routes, "/health/live", health::live);
        serve(routes, "/health/ready", health::ready);
        routes.exception(MethodNotAllowedResponse.class, (refusal, ctx) -> notAllowed(ctx));
        routes.exception(HttpResponseException.class, (refusal, ctx) -> refused(ctx, refusal));
        // The rim of the service: whatever a handler throws must not reach the client.
        routes.exception(
                Exception.class,
                (fault, ctx) -> Answers.problem(ctx, Problems.fault(faults.log(fault))));
    }

    private void serve(RoutesConfig routes, String path, Handler handler) {
        routes.beforeMatched(path, rules::checkParameters);
        routes.get(path, handler);
        routes.head(path, handler);
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
