package org.carerecord.query;

import io.javalin.http.Context;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.carerecord.query.page.ProblemPage;
import org.carerecord.query.problem.Problem;
import org.carerecord.query.problem.ProblemType;

/** Tells problems as pages. */
final class PageProblems {

    /** Nothing that a browser follows of itself: the person at it has to decide. */
    private static final int FOR_A_PERSON_TO_DECIDE = 409;

    private final ProblemPage page;

    PageProblems(ProblemPage page) {
        this.page = page;
    }

    void answer(Context ctx, Problem problem) {
        int status =
                problem.type() == ProblemType.SUPERSEDED_NUMBER
                        ? FOR_A_PERSON_TO_DECIDE
                        : problem.status();
        String query = ctx.req().getQueryString();
        String address = query == null ? ctx.path() : ctx.path() + "?" + query;
        Answers.page(ctx, status, page.render(problem, address, asOf(ctx)));
    }

    /**
     * The moment of the past that was asked for; empty where there is none, or none that is one.
     */
    private static Optional<Instant> asOf(Context ctx) {
        String text = ctx.queryParam(Parameter.AS_OF.word());
        try {
            return Optional.ofNullable(text).map(Instant::parse);
        } catch (DateTimeParseException none) {
            return Optional.empty();
        }
    }
}
