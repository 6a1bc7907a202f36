package org.carerecord.query;

import io.javalin.http.Context;
import java.util.Set;
import org.carerecord.identity.NhsNumber;
import org.carerecord.query.page.TimelinePage;
import org.carerecord.query.problem.Checked;
import org.carerecord.reader.Lookup;
import org.carerecord.reader.RecordReader;
import org.carerecord.record.EntryPage;
import org.carerecord.record.EntryQuestion;
import org.carerecord.record.Moment;

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
                    moments.answer(ctx, asked, new Read(question));
            case Checked.Invalid<EntryQuestion>(var problem) -> Answers.problem(ctx, problem);
        }
    }

    /** A form always sends what it asks for: an empty section is every section. */
    private static Parameters withoutEmptySection(Parameters parameters) {
        return parameters.value(Parameter.SECTION).filter(String::isEmpty).isPresent()
                ? parameters.without(Set.of(Parameter.SECTION))
                : parameters;
    }

    /** One page of the list. */
    private final class Read implements PageRead<PageSummaries.With<EntryPage>> {

        private final EntryQuestion question;

        Read(EntryQuestion question) {
            this.question = question;
        }

        @Override
        public String tail() {
            return TAIL;
        }

        @Override
        public Lookup<PageSummaries.With<EntryPage>> ask(NhsNumber patient, Moment moment) {
            return summaries.ask(patient, moment, () -> reader.entries(patient, question, moment));
        }

        @Override
        public byte[] body(NhsNumber patient, PageSummaries.With<EntryPage> found, Moment moment) {
            return page.render(found.told().summary(), question, found.more(), moment);
        }
    }
}
