package org.carerecord.query;

import io.javalin.http.Context;
import org.carerecord.query.problem.Problem;

/** How a part of the service tells problems: as a page, for example. */
@FunctionalInterface
interface ProblemForm {

    /** The attribute of a request that holds the form its problems are told in. */
    String ATTRIBUTE = "org.carerecord.query.ProblemForm";

    /** Answers a request with a problem. */
    void answer(Context ctx, Problem problem);
}
