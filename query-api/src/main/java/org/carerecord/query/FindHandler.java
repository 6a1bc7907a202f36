package org.carerecord.query;

import io.javalin.http.Context;
import org.carerecord.identity.NhsNumber;
import org.carerecord.query.page.FindPage;
import org.carerecord.query.page.Links;
import org.carerecord.query.page.PastedNumber;

/** Asks for an NHS number, and leads to the record of it. The number is in no address before. */
final class FindHandler {

    /** The first page. */
    static final String START = "/";

    /** Where its form leads. */
    static final String PATH = "/find";

    private static final String FIELD = "nhsNumber";

    private final FindPage page;
    private final NhsNumber.TestRange testRange;

    FindHandler(FindPage page, NhsNumber.TestRange testRange) {
        this.page = page;
        this.testRange = testRange;
    }

    /** Asks. */
    void ask(Context ctx) {
        Answers.page(ctx, 200, page.ask());
    }

    /** Leads on, or says what is wrong with what was given. */
    void find(Context ctx) {
        String given = ctx.formParam(FIELD);
        String text = given == null ? "" : given;
        if (text.isBlank()) {
            Answers.page(ctx, 400, page.missing());
            return;
        }
        switch (NhsNumber.check(PastedNumber.of(text), testRange)) {
            case NhsNumber.Valid(var number) -> Answers.seeOther(ctx, Links.of(number).summary());
            case NhsNumber.Invalid(var rule) -> Answers.page(ctx, 400, page.refused(text, rule));
        }
    }
}
