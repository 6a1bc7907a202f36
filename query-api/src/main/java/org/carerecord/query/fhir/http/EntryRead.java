package org.carerecord.query.fhir.http;

import io.javalin.http.Context;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.carerecord.identity.NhsNumber;
import org.carerecord.query.fhir.element.FhirElement;
import org.carerecord.query.fhir.id.ResourceIds.Named;
import org.carerecord.query.fhir.resource.RecordResources;
import org.carerecord.query.problem.Checked;
import org.carerecord.query.problem.Problems;
import org.carerecord.query.read.AsOf;
import org.carerecord.query.read.ReadHeaders;
import org.carerecord.query.read.RecordAnswer;
import org.carerecord.reader.Lookup;
import org.carerecord.reader.RecordReader;
import org.carerecord.record.Entry;
import org.carerecord.record.EntryHistory;
import org.carerecord.record.EntryHistory.State;

/**
 * Answers reads of one type of resources by id (R4, http.html#read). The id says whose record holds
 * the entry. One that a source has taken back is gone; what was never there, is of another type, or
 * has an id that was not made here is not known.
 */
final class EntryRead {

    private static final String ID = "id";
    private static final List<String> TAKEN = List.of(AsOf.NAME, FhirCall.FORMAT);

    private final SearchType type;
    private final RecordReader reader;
    private final NamedPatients patients;

    EntryRead(SearchType type, RecordReader reader, NamedPatients patients) {
        this.type = type;
        this.reader = reader;
        this.patients = patients;
    }

    /** The route that it answers. */
    FhirRoute route() {
        return new FhirRoute(
                FhirRoute.Method.GET,
                FhirService.PATH + "/" + type.type() + "/{" + ID + "}",
                this::handle);
    }

    /** What is asked for. */
    private record Asked(Named.Statement statement, Optional<Instant> asOf) {}

    private void handle(Context ctx) {
        FhirCalls.handle(
                ctx,
                FhirOffer.ofResource(TAKEN),
                new Checked.Valid<>(FhirQuery.NONE),
                call -> statement(ctx.pathParam(ID)).then(named -> asked(call, named)),
                this::answer);
    }

    private Checked<Named.Statement> statement(String id) {
        Optional<Named> named = patients.ids().read(id);
        return named.isPresent() && named.get() instanceof Named.Statement statement
                ? patients.acceptable(statement.under()).map(number -> statement)
                : new Checked.Invalid<>(FhirProblems.noSuchResource());
    }

    private Checked<Asked> asked(FhirCall call, Named.Statement statement) {
        return call.query()
                .one(AsOf.NAME)
                .then(patients.turns()::asOf)
                .map(asOf -> new Asked(statement, asOf));
    }

    /** Answers from the record of the number, else of the one to which it belongs. */
    private void answer(FhirCall call, Asked asked) {
        NhsNumber under = asked.statement().under();
        RecordAnswer<EntryHistory> answer = ask(asked, under);
        if (answer instanceof RecordAnswer.KeptUnder<EntryHistory>(var survivor)) {
            answer(call, survivor, ask(asked, survivor));
        } else {
            answer(call, under, answer);
        }
    }

    private RecordAnswer<EntryHistory> ask(Asked asked, NhsNumber person) {
        Named.Statement named = asked.statement();
        return patients.turns()
                .ask(
                        asked.asOf(),
                        moment -> reader.history(person, named.under(), named.id(), moment));
    }

    private void answer(FhirCall call, NhsNumber person, RecordAnswer<EntryHistory> answer) {
        switch (answer) {
            case RecordAnswer.Found<EntryHistory> found -> {
                ReadHeaders.upToDateAt(call.ctx(), found.upToDateAt());
                send(call, found.value(), person);
            }
            case RecordAnswer.NotFound<EntryHistory> _ ->
                    FhirCalls.refuse(call, FhirProblems.noSuchResource());
            // The survivor came to belong to another between two looks at the record.
            case RecordAnswer.KeptUnder<EntryHistory> _ ->
                    FhirCalls.refuse(call, Problems.notReady(Lookup.Reason.CATCHING_UP));
            case RecordAnswer.Refused<EntryHistory> refused -> FhirCalls.refuse(call, refused);
        }
    }

    private void send(FhirCall call, EntryHistory history, NhsNumber person) {
        EntryHistory.Told newest = history.versions().getFirst();
        if (!RecordResources.typeOf(newest.entry()).equals(Optional.of(type.type()))) {
            FhirCalls.refuse(call, FhirProblems.noSuchResource());
        } else if (newest.state() != State.CURRENT) {
            FhirCalls.refuse(call, FhirProblems.takenBack());
        } else {
            send(call, newest.entry(), person);
        }
    }

    /**
     * The version tells how an entry looks, and so tags it, unless the source said two things under
     * it, or it is in the record of another number, to which it may cease to belong.
     */
    private void send(FhirCall call, Entry entry, NhsNumber person) {
        FhirElement resource =
                RecordResources.of(entry, new EntryReferences(person, patients.ids()));
        FhirAnswers.receivedAt(call.ctx(), entry);
        if (entry.inConflict() || !entry.event().nhsNumber().equals(person)) {
            FhirAnswers.send(call, resource);
        } else {
            FhirAnswers.send(call, resource, '"' + Long.toString(entry.event().version()) + '"');
        }
    }
}
