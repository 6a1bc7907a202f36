package org.carerecord.query;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.javalin.http.HttpResponseException;
import io.javalin.http.MethodNotAllowedResponse;
import java.util.List;
import org.carerecord.query.fhir.http.FhirRoute;
import org.carerecord.query.fhir.http.FhirService;
import org.carerecord.query.problem.Problems;
import org.eclipse.jetty.http.HttpException;

/** Everything that is served, and what is answered to everything else. */
final class Routes {

    /** What a path answers to unless it says otherwise. */
    static final String ALLOWED = "GET, HEAD";

    /** Where the methods of a path are found in what Javalin refuses. */
    private static final String AVAILABLE = "availableMethods";

    private final List<Route> served;
    private final List<FhirRoute> fhir;
    private final RequestRules rules;
    private final ProblemForms forms;
    private final PageProblems pages;
    private final Faults faults;

    Routes(
            List<Route> served,
            List<FhirRoute> fhir,
            RequestRules rules,
            ProblemForms forms,
            PageProblems pages,
            Faults faults) {
        this.served = List.copyOf(served);
        this.fhir = List.copyOf(fhir);
        this.rules = rules;
        this.forms = forms;
        this.pages = pages;
        this.faults = faults;
    }

    void addTo(RoutesConfig routes) {
        routes.before(forms::choose);
        routes.before(rules::check);
        for (Route route : served) {
            Handler handler = rules.guard(route);
            switch (route.methods()) {
                case READ -> {
                    routes.get(route.path(), handler);
                    routes.head(route.path(), handler);
                }
                case POST -> routes.post(route.path(), handler);
            }
        }
        fhir.forEach(route -> add(routes, route));
        routes.exception(
                MethodNotAllowedResponse.class, (refusal, ctx) -> notAllowed(ctx, refusal));
        routes.exception(HttpResponseException.class, (refusal, ctx) -> refused(ctx, refusal));
        // What Jetty refuses of a body only shows when the body is read.
        routes.exception(
                HttpException.RuntimeException.class,
                (refusal, ctx) -> Answers.problem(ctx, Problems.ofStatus(refusal.getCode())));
        // The rim of the service: whatever a handler throws must not reach the client.
        routes.exception(
                Exception.class,
                (fault, ctx) -> Answers.problem(ctx, Problems.fault(faults.log(fault))));
    }

    private void add(RoutesConfig routes, FhirRoute route) {
        Handler handler = answeringErrors(route.handler());
        switch (route.method()) {
            case GET -> {
                routes.get(route.path(), handler);
                routes.head(route.path(), handler);
            }
            case POST -> routes.post(route.path(), handler);
        }
    }

    /** Javalin hands errors of the language to nobody who knows the form of the address. */
    private Handler answeringErrors(Handler handler) {
        return ctx -> {
            try {
                handler.handle(ctx);
            } catch (Error fault) {
                Answers.problem(ctx, Problems.fault(faults.log(fault)));
            }
        };
    }

    private static void notAllowed(Context ctx, HttpResponseException refusal) {
        String allowed = refusal.getDetails().getOrDefault(AVAILABLE, ALLOWED);
        ctx.header("Allow", allowed);
        Answers.problem(ctx, Problems.methodNotAllowed(allowed));
    }

    private void refused(Context ctx, HttpResponseException refusal) {
        if (refusal.getStatus() == 404) {
            notFound(ctx);
        } else {
            Answers.problem(ctx, Problems.ofStatus(refusal.getStatus()));
        }
    }

    /** Nothing is served there: a person is shown so, wherever in the service that is. */
    private void notFound(Context ctx) {
        if (FhirService.serves(ctx.path())) {
            Answers.problem(ctx, Problems.noSuchFhirPath());
        } else if (PageProblems.isAskedFor(ctx)) {
            pages.answer(ctx, Problems.noSuchPath());
        } else {
            Answers.problem(ctx, Problems.noSuchPath());
        }
    }
}
