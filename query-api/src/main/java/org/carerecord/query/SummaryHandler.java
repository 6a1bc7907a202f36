package org.carerecord.query;

import io.javalin.http.Context;
import java.util.Collections;
import org.carerecord.identity.NhsNumber;
import org.carerecord.query.json.SummaryJson;
import org.carerecord.query.summary.Answered;
import org.carerecord.query.summary.Conditional;
import org.carerecord.query.summary.SummaryAnswers;
import org.carerecord.query.summary.SummaryForm;
import org.carerecord.query.summary.Told;
import org.carerecord.reader.Lookup;
import org.carerecord.record.Moment;

/** Answers with a patient's summary. */
final class SummaryHandler implements Route.Handler {

    private static final String TAIL = "/summary";
    private static final SummaryForm FORM = new NativeForm();

    private final PatientReads reads;
    private final SummaryAnswers summaries;

    SummaryHandler(PatientReads reads, SummaryAnswers summaries) {
        this.reads = reads;
        this.summaries = summaries;
    }

    /** The route that it answers. */
    Route route() {
        return new Route(PatientReads.PATH + TAIL, PatientReads.PARAMETERS, this);
    }

    @Override
    public void handle(Context ctx, Parameters parameters) {
        reads.answer(ctx, parameters, new Asked(conditional(ctx)));
    }

    private static Conditional conditional(Context ctx) {
        return Conditional.of(
                Collections.list(ctx.req().getHeaders("If-None-Match")),
                Collections.list(ctx.req().getHeaders("Accept-Encoding")));
    }

    /** A summary for a client that may have it already. */
    private final class Asked implements PatientRead<Answered> {

        private final Conditional conditional;

        Asked(Conditional conditional) {
            this.conditional = conditional;
        }

        @Override
        public String tail() {
            return TAIL;
        }

        @Override
        public Lookup<Answered> ask(NhsNumber patient, Moment moment) {
            return summaries.ask(patient, moment, FORM, conditional);
        }

        @Override
        public void send(Context ctx, NhsNumber patient, Answered found, Moment moment) {
            Answers.answered(ctx, found);
        }
    }

    /** The record's own JSON. */
    private static final class NativeForm implements SummaryForm {

        private final SummaryJson json = new SummaryJson();

        @Override
        public String name() {
            return Answers.JSON;
        }

        @Override
        public byte[] bytes(Told told) {
            return json.bytes(told.summary(), told.silent(), told.moment());
        }
    }
}
