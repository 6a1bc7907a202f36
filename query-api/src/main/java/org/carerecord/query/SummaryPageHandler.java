package org.carerecord.query;

import io.javalin.http.Context;
import org.carerecord.identity.NhsNumber;
import org.carerecord.query.page.Links;
import org.carerecord.query.page.SummaryPage;
import org.carerecord.query.summary.Told;
import org.carerecord.reader.Lookup;
import org.carerecord.record.Moment;

/** Answers with a patient's summary as a page. */
final class SummaryPageHandler implements Route.Handler, PageRead<Told> {

    /** The start of the paths of a patient's pages. */
    static final String PATH = Links.START + "{" + PatientReads.NHS_NUMBER + "}";

    private final PageMoments moments;
    private final PageSummaries summaries;
    private final SummaryPage page;

    SummaryPageHandler(PageMoments moments, PageSummaries summaries, SummaryPage page) {
        this.moments = moments;
        this.summaries = summaries;
        this.page = page;
    }

    /** The route that it answers. */
    Route route() {
        return new Route(PATH, PageMoments.parameters(), this);
    }

    @Override
    public void handle(Context ctx, Parameters parameters) {
        moments.answer(ctx, parameters, this);
    }

    @Override
    public String tail() {
        return "";
    }

    @Override
    public Lookup<Told> ask(NhsNumber patient, Moment moment) {
        return summaries.ask(patient, moment);
    }

    @Override
    public byte[] body(NhsNumber patient, Told found, Moment moment) {
        return page.render(found.summary(), found.silent(), moment);
    }
}
