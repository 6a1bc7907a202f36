package org.carerecord.query.fhir.http;

import io.javalin.http.Context;
import java.util.List;
import java.util.function.Function;
import org.carerecord.query.problem.Checked;

/** The two routes of a question: asked by its address alone, or with a body besides. */
final class AskedRoutes {

    private AskedRoutes() {}

    /** Answers a question. */
    interface Answering {

        /**
         * Answers a request.
         *
         * @param body the body's parameters, once read; none where it is asked by its address
         */
        void answer(Context ctx, Checked<FhirQuery> body);
    }

    /** Of a search of a type, which is posted as a form (R4, section 3.1.1.1.2). */
    static List<FhirRoute> ofSearch(String path, Answering answering) {
        return of(path, path + "/_search", FormBody::read, answering);
    }

    /** Of an operation, which is posted as a Parameters resource (R4, operations.html). */
    static List<FhirRoute> ofOperation(String path, Answering answering) {
        return of(path, path, ParametersBody::read, answering);
    }

    private static List<FhirRoute> of(
            String asked,
            String posted,
            Function<Context, Checked<FhirQuery>> body,
            Answering answering) {
        return List.of(
                new FhirRoute(
                        FhirRoute.Method.GET,
                        asked,
                        ctx -> answering.answer(ctx, new Checked.Valid<>(FhirQuery.NONE))),
                new FhirRoute(
                        FhirRoute.Method.POST,
                        posted,
                        ctx -> answering.answer(ctx, body.apply(ctx))));
    }
}
