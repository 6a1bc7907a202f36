package org.carerecord.query;

import io.javalin.http.Context;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.carerecord.identity.NhsNumber;
import org.carerecord.query.json.EntriesJson;
import org.carerecord.query.problem.Checked;
import org.carerecord.reader.Lookup;
import org.carerecord.reader.RecordReader;
import org.carerecord.record.EntryPage;
import org.carerecord.record.EntryQuestion;
import org.carerecord.record.Moment;

/** Answers with a page of everything that is current in a patient's record. */
final class EntriesHandler implements Route.Handler {

    /** The path after the patient's number, also of what is told of one entry. */
    static final String TAIL = "/entries";

    private static final Set<Parameter> PARAMETERS =
            EnumSet.of(Parameter.SECTION, Parameter.CODE, Parameter.BEFORE, Parameter.LIMIT);

    private final PatientReads reads;
    private final RecordReader reader;
    private final QueryLimits limits;
    private final EntriesJson json = new EntriesJson();

    EntriesHandler(PatientReads reads, RecordReader reader, QueryLimits limits) {
        this.reads = reads;
        this.reader = reader;
        this.limits = limits;
    }

    /** The route that it answers. */
    Route route() {
        Set<Parameter> parameters = EnumSet.copyOf(PARAMETERS);
        parameters.addAll(PatientReads.PARAMETERS);
        return new Route(PatientReads.PATH + TAIL, parameters, this);
    }

    @Override
    public void handle(Context ctx, Parameters parameters) {
        switch (EntryParameters.question(parameters, limits)) {
            case Checked.Valid<EntryQuestion>(var question) ->
                    reads.answer(ctx, parameters, new Page(question, parameters));
            case Checked.Invalid<EntryQuestion>(var problem) -> Answers.problem(ctx, problem);
        }
    }

    /** One page. */
    private final class Page implements PatientRead<EntryPage> {

        private final EntryQuestion question;
        private final Parameters parameters;

        Page(EntryQuestion question, Parameters parameters) {
            this.question = question;
            this.parameters = parameters;
        }

        @Override
        public String tail() {
            return TAIL;
        }

        @Override
        public Lookup<EntryPage> ask(NhsNumber patient, Moment moment) {
            return reader.entries(patient, question, moment);
        }

        @Override
        public void send(Context ctx, NhsNumber patient, EntryPage found, Moment moment) {
            Optional<String> nextPage =
                    found.next()
                            .map(next -> parameters.with(Parameter.BEFORE, next.text()))
                            .map(next -> PatientPath.of(patient, TAIL, next));
            Answers.json(ctx, 200, json.bytes(patient, found, nextPage, moment));
        }
    }
}
