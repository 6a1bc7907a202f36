package org.carerecord.query;

import io.javalin.http.Context;
import java.time.Instant;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Optional;
import org.carerecord.identity.NhsNumber;
import org.carerecord.query.page.Links;
import org.carerecord.query.page.ProblemPage;
import org.carerecord.query.problem.Checked;
import org.carerecord.query.problem.Problem;
import org.carerecord.query.problem.ProblemType;
import org.carerecord.query.read.AsOf;

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
        Answers.page(ctx, status, page.render(problem, address, patient(ctx), asOf(ctx)));
    }

    /**
     * Whether a person is to be told of a problem with an address that is nobody's: browsers are
     * shown a page, other clients are told as everywhere.
     */
    static boolean isAskedFor(Context ctx) {
        ctx.header(Answers.VARY, "Accept");
        return new AcceptedTypes(Collections.list(ctx.req().getHeaders("Accept"))).preferPages();
    }

    /** The page of a problem that the HTTP server itself has with a request. */
    byte[] page(Problem problem) {
        return page.render(problem, Links.FIND, Optional.empty(), Optional.empty());
    }

    /** Whose record was asked for; empty where the address is nobody's. */
    private static Optional<NhsNumber> patient(Context ctx) {
        if (!ctx.path().startsWith(Links.START)) {
            return Optional.empty();
        }
        String digits = ctx.path().substring(Links.START.length()).split("/", 2)[0];
        return NhsNumber.check(digits, NhsNumber.TestRange.ALLOWED)
                        instanceof NhsNumber.Valid(var number)
                ? Optional.of(number)
                : Optional.empty();
    }

    /**
     * The moment of the past that was asked for; empty where there is none, or none that is one. It
     * is read as everywhere, for in a form's encoding the plus of an offset would be a space.
     */
    private static Optional<Instant> asOf(Context ctx) {
        String query = ctx.req().getQueryString();
        return Parameters.parse(query, EnumSet.allOf(Parameter.class))
                        instanceof Checked.Valid<Parameters>(var parameters)
                ? parameters.value(Parameter.AS_OF).flatMap(AsOf::parsed)
                : Optional.empty();
    }
}
