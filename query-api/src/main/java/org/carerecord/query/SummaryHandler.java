package org.carerecord.query;

import io.javalin.http.Context;
import org.carerecord.identity.NhsNumber;
import org.carerecord.query.json.AnswerTimes;
import org.carerecord.query.json.SummaryJson;
import org.carerecord.query.problem.Problem;
import org.carerecord.query.problem.Problems;
import org.carerecord.reader.Lookup;
import org.carerecord.reader.RecordReader;
import org.carerecord.record.Moment;
import org.carerecord.record.Summary;

/** Answers with a patient's summary. */
final class SummaryHandler implements Route.Handler, PatientRead<Summary> {

    private static final String TAIL = "/summary";

    private final PatientReads reads;
    private final RecordReader reader;
    private final SummaryJson json = new SummaryJson();

    SummaryHandler(PatientReads reads, RecordReader reader) {
        this.reads = reads;
        this.reader = reader;
    }

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
    public Lookup<Summary> ask(NhsNumber patient, Moment moment) {
        return reader.summary(patient, moment);
    }

    @Override
    public byte[] json(NhsNumber patient, Summary found, AnswerTimes times) {
        return json.bytes(found, times);
    }

    @Override
    public Problem notFound(Moment moment) {
        return moment.past() ? Problems.noSuchPatientThen() : Problems.noSuchPatient();
    }
}
