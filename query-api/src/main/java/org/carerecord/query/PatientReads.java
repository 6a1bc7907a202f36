package org.carerecord.query;

import io.javalin.http.Context;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.carerecord.feed.Receipt;
import org.carerecord.identity.NhsNumber;
import org.carerecord.query.problem.Checked;
import org.carerecord.query.problem.Problem;
import org.carerecord.query.problem.Problems;
import org.carerecord.query.read.QueryPermits;
import org.carerecord.query.read.ReadHeaders;
import org.carerecord.query.read.RecordAnswer;
import org.carerecord.query.read.RecordTurns;
import org.carerecord.reader.RecordReader;

/**
 * What all reads of a patient's record have in common: the number, the moment, the event to wait
 * for, the turn to read, and everything that can be answered instead of the record.
 */
final class PatientReads {

    /** The patient's number in the paths of routes. */
    static final String NHS_NUMBER = "nhsNumber";

    /** The start of the paths of routes. */
    static final String PATH = "/patients/{" + NHS_NUMBER + "}";

    /** The parameters that every read takes. */
    static final Set<Parameter> PARAMETERS = Set.of(Parameter.AS_OF, Parameter.AFTER);

    private final RecordReader reader;
    private final RecordTurns turns;
    private final QueryLimits limits;
    private final QueryPermits waits;

    PatientReads(RecordReader reader, RecordTurns turns, QueryLimits limits) {
        this.reader = reader;
        this.turns = turns;
        this.limits = limits;
        this.waits = new QueryPermits(limits.maxConcurrentWaits(), Duration.ZERO);
    }

    /** This present moment, UTC. */
    Instant now() {
        return turns.now();
    }

    /** The patient whose record a request is about. */
    Checked<NhsNumber> patient(Context ctx) {
        return turns.patient(ctx.pathParam(NHS_NUMBER));
    }

    /** Answers a request with what a read finds, or says why there is nothing to answer with. */
    <T> void answer(Context ctx, Parameters parameters, PatientRead<T> read) {
        switch (patient(ctx)) {
            case Checked.Valid<NhsNumber>(var patient) -> {
                switch (ReadRequest.of(parameters, turns.now())) {
                    case Checked.Valid<ReadRequest>(var request) ->
                            answer(ctx, new Asked<>(patient, request, parameters, read));
                    case Checked.Invalid<ReadRequest>(var problem) -> Answers.problem(ctx, problem);
                }
            }
            case Checked.Invalid<NhsNumber>(var problem) -> Answers.problem(ctx, problem);
        }
    }

    /** A question with everything that belongs to it. */
    private record Asked<T>(
            NhsNumber patient, ReadRequest request, Parameters parameters, PatientRead<T> read) {}

    private <T> void answer(Context ctx, Asked<T> asked) {
        Optional<Problem> hindrance = asked.request().after().flatMap(this::await);
        if (hindrance.isPresent()) {
            Answers.problem(ctx, hindrance.get(), limits.retryAfter());
            return;
        }
        RecordAnswer<T> answer =
                turns.ask(
                        asked.request().asOf(),
                        moment -> asked.read().ask(asked.patient(), moment));
        switch (answer) {
            case RecordAnswer.Found<T>(var found, var moment, var upToDateAt) -> {
                ReadHeaders.upToDateAt(ctx, upToDateAt);
                asked.read().send(ctx, asked.patient(), found, moment);
            }
            case RecordAnswer.KeptUnder<T>(var survivor) -> pointTo(ctx, survivor, asked);
            case RecordAnswer.NotFound<T>(var moment) ->
                    Answers.problem(ctx, asked.read().notFound(moment));
            case RecordAnswer.Refused<T>(var problem, var retryAfter) -> {
                retryAfter.ifPresent(wait -> ReadHeaders.retryAfter(ctx, wait));
                Answers.problem(ctx, problem);
            }
        }
    }

    /** Waits for an event; empty once it is visible. */
    private Optional<Problem> await(Receipt receipt) {
        Optional<Boolean> visible = waits.ask(() -> isVisible(receipt));
        if (visible.isEmpty()) {
            return Optional.of(Problems.tooManyWaits());
        }
        return visible.get()
                ? Optional.empty()
                : Optional.of(Problems.notYetVisible(limits.maxAfterWait()));
    }

    private boolean isVisible(Receipt receipt) {
        try {
            return reader.await(receipt, limits.maxAfterWait());
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Says under which number the record is kept, and nothing of the record. */
    private static <T> void pointTo(Context ctx, NhsNumber survivor, Asked<T> asked) {
        asked.read()
                .about(survivor, asked.parameters())
                .ifPresent(address -> ctx.header(Answers.LOCATION, address));
        Answers.problem(ctx, Problems.supersededNumber(survivor));
    }
}
