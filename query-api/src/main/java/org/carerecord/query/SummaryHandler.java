package org.carerecord.query;

import io.javalin.http.Context;
import java.util.List;
import org.carerecord.feeds.FeedReport;
import org.carerecord.feeds.FeedsReader;
import org.carerecord.feeds.SilentFeed;
import org.carerecord.identity.NhsNumber;
import org.carerecord.query.json.SummaryJson;
import org.carerecord.query.problem.Problem;
import org.carerecord.query.problem.Problems;
import org.carerecord.reader.Lookup;
import org.carerecord.reader.RecordReader;
import org.carerecord.record.Moment;
import org.carerecord.record.Summary;

/** Answers with a patient's summary. */
final class SummaryHandler implements Route.Handler, PatientRead<SummaryHandler.Told> {

    private static final String TAIL = "/summary";

    private final PatientReads reads;
    private final RecordReader reader;
    private final FeedsReader feeds;
    private final SummaryJson json = new SummaryJson();

    SummaryHandler(PatientReads reads, RecordReader reader, FeedsReader feeds) {
        this.reads = reads;
        this.reader = reader;
        this.feeds = feeds;
    }

    /** A summary, and the feeds that were silent at its moment. */
    record Told(Summary summary, List<SilentFeed> silent) {}

    /** The route that it answers. */
    Route route() {
        return new Route(PatientReads.PATH + TAIL, PatientReads.PARAMETERS, this);
    }

    @Override
    public void handle(Context ctx, Parameters parameters) {
        reads.answer(ctx, parameters, this);
    }

    @Override
    public String tail() {
        return TAIL;
    }

    @Override
    public Lookup<Told> ask(NhsNumber patient, Moment moment) {
        // How feeds stand is asked before any row is opened: the log may be slow to answer.
        FeedReport report = feeds.at(moment);
        return reader.summary(patient, moment, report.sharing())
                .map(summary -> new Told(summary, report.silent()));
    }

    @Override
    public byte[] json(NhsNumber patient, Told found, Moment moment) {
        return json.bytes(found.summary(), found.silent(), moment);
    }

    @Override
    public Problem notFound(Moment moment) {
        return moment.past() ? Problems.noSuchPatientThen() : Problems.noSuchPatient();
    }
}
