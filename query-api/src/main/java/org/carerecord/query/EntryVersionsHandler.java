package org.carerecord.query;

import io.javalin.http.Context;
import java.util.Optional;
import org.carerecord.identity.NhsNumber;
import org.carerecord.query.page.EntryVersionsPage;
import org.carerecord.query.problem.Problem;
import org.carerecord.query.problem.Problems;
import org.carerecord.reader.Lookup;
import org.carerecord.reader.RecordReader;
import org.carerecord.record.EntryHistory;
import org.carerecord.record.EntryId;
import org.carerecord.record.Moment;

/** Answers with where an entry comes from: why it is shown, and every version that was received. */
final class EntryVersionsHandler implements Route.Handler {

    private static final String ENTRY = "entry";

    private final PageMoments moments;
    private final PageSummaries summaries;
    private final RecordReader reader;
    private final EntryVersionsPage page;

    EntryVersionsHandler(
            PageMoments moments,
            PageSummaries summaries,
            RecordReader reader,
            EntryVersionsPage page) {
        this.moments = moments;
        this.summaries = summaries;
        this.reader = reader;
        this.page = page;
    }

    /** The route that it answers. */
    Route route() {
        return new Route(
                SummaryPageHandler.PATH + EntriesHandler.TAIL + "/{" + ENTRY + "}",
                PageMoments.parameters(),
                this);
    }

    @Override
    public void handle(Context ctx, Parameters parameters) {
        Optional<EntryId> entry = EntryId.parse(ctx.pathParam(ENTRY));
        if (entry.isPresent()) {
            moments.answer(ctx, parameters, new Read(entry.get()));
        } else {
            Answers.problem(ctx, Problems.invalidEntry());
        }
    }

    /** The page of one entry. */
    private final class Read implements PageRead<PageSummaries.With<EntryHistory>> {

        private final EntryId entry;

        Read(EntryId entry) {
            this.entry = entry;
        }

        @Override
        public String tail() {
            return EntriesHandler.TAIL + "/" + entry.hex();
        }

        @Override
        public Lookup<PageSummaries.With<EntryHistory>> ask(NhsNumber patient, Moment moment) {
            return summaries.ask(patient, moment, () -> reader.history(patient, entry, moment));
        }

        @Override
        public byte[] body(
                NhsNumber patient, PageSummaries.With<EntryHistory> found, Moment moment) {
            return page.render(found.told().summary(), found.told().silent(), found.more(), moment);
        }

        @Override
        public Problem notFound(Moment moment) {
            return Problems.noSuchEntry();
        }
    }
}
