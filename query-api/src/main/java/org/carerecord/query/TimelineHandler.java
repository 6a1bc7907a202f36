package org.carerecord.query;

import io.javalin.http.Context;
import java.util.Set;
import org.carerecord.query.page.TimelinePage;
import org.carerecord.query.problem.Checked;
import org.carerecord.reader.RecordReader;
import org.carerecord.record.EntryQuestion;

/** Answers with everything that is current in a patient's record, newest first, page by page. */
final class TimelineHandler implements Route.Handler {

    private static final String TAIL = "/timeline";

    private final PageMoments moments;
    private final PageSummaries summaries;
    private final RecordReader reader;
    private final TimelinePage page;
    private final QueryLimits limits;

    TimelineHandler(
            PageMoments moments,
            PageSummaries summaries,
            RecordReader reader,
            TimelinePage page,
            QueryLimits limits) {
        this.moments = moments;
        this.summaries = summaries;
        this.reader = reader;
        this.page = page;
        this.limits = limits;
    }

    /** The route that it answers. */
    Route route() {
        return new Route(
                SummaryPageHandler.PATH + TAIL,
                PageMoments.parameters(Parameter.SECTION, Parameter.BEFORE),
                this);
    }

    @Override
    public void handle(Context ctx, Parameters parameters) {
        Parameters asked = withoutEmptySection(parameters);
        switch (EntryParameters.question(asked, limits)) {
            case Checked.Valid<EntryQuestion>(var question) ->
                    moments.answer(
                            ctx,
                            asked,
                            summaries.page(
                                    TAIL,
                                    (patient, moment) -> reader.entries(patient, question, moment),
                                    (told, found) ->
                                            page.render(
                                                    told.summary(),
                                                    told.silent(),
                                                    question,
                                                    found,
                                                    told.moment())));
            case Checked.Invalid<EntryQuestion>(var problem) -> Answers.problem(ctx, problem);
        }
    }

    /** A form always sends what it asks for: an empty section is every section. */
    private static Parameters withoutEmptySection(Parameters parameters) {
        return parameters.value(Parameter.SECTION).filter(String::isEmpty).isPresent()
                ? parameters.without(Set.of(Parameter.SECTION))
                : parameters;
    }
}
