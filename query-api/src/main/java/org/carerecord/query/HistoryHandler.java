package org.carerecord.query;

import io.javalin.http.Context;
import java.util.Optional;
import org.carerecord.identity.NhsNumber;
import org.carerecord.query.json.HistoryJson;
import org.carerecord.query.problem.Problem;
import org.carerecord.query.problem.Problems;
import org.carerecord.reader.Lookup;
import org.carerecord.reader.RecordReader;
import org.carerecord.record.EntryHistory;
import org.carerecord.record.EntryId;
import org.carerecord.record.Moment;

/** Answers with every version of one entry. */
final class HistoryHandler implements Route.Handler {

    private static final String ENTRY = "entry";
    private static final String TAIL = "/history";

    private final PatientReads reads;
    private final RecordReader reader;
    private final HistoryJson json = new HistoryJson();

    HistoryHandler(PatientReads reads, RecordReader reader) {
        this.reads = reads;
        this.reader = reader;
    }

    /** The route that it answers. */
    Route route() {
        return new Route(
                PatientReads.PATH + EntriesHandler.TAIL + "/{" + ENTRY + "}" + TAIL,
                PatientReads.PARAMETERS,
                this);
    }

    @Override
    public void handle(Context ctx, Parameters parameters) {
        Optional<EntryId> entry = EntryId.parse(ctx.pathParam(ENTRY));
        if (entry.isPresent()) {
            reads.answer(ctx, parameters, new Versions(entry.get()));
        } else {
            Answers.problem(ctx, Problems.invalidEntry());
        }
    }

    /** The versions of one entry. */
    private final class Versions implements PatientRead<EntryHistory> {

        private final EntryId entry;

        Versions(EntryId entry) {
            this.entry = entry;
        }

        @Override
        public String tail() {
            return EntriesHandler.TAIL + "/" + entry.hex() + TAIL;
        }

        @Override
        public Lookup<EntryHistory> ask(NhsNumber patient, Moment moment) {
            return reader.history(patient, entry, moment);
        }

        @Override
        public void send(Context ctx, NhsNumber patient, EntryHistory found, Moment moment) {
            Answers.json(ctx, 200, json.bytes(patient, found, moment));
        }

        @Override
        public Problem notFound(Moment moment) {
            return Problems.noSuchEntry();
        }
    }
}
