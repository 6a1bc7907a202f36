package org.carerecord.query;

import io.javalin.http.Context;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.carerecord.feed.Receipt;
import org.carerecord.identity.NhsNumber;
import org.carerecord.query.problem.Problem;
import org.carerecord.query.problem.Problems;
import org.carerecord.reader.Lookup;
import org.carerecord.reader.RecordReader;
import org.carerecord.record.Moment;

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
    private final InstantSource clock;
    private final NhsNumber.TestRange testRange;
    private final QueryLimits limits;
    private final QueryPermits reads;
    private final QueryPermits waits;

    PatientReads(
            RecordReader reader,
            InstantSource clock,
            NhsNumber.TestRange testRange,
            QueryLimits limits) {
        this.reader = reader;
        this.clock = clock;
        this.testRange = testRange;
        this.limits = limits;
        this.reads = new QueryPermits(limits.maxConcurrentQueries(), limits.maxQueryWait());
        this.waits = new QueryPermits(limits.maxConcurrentWaits(), Duration.ZERO);
    }

    /** Answers a request with what a read finds, or says why there is nothing to answer with. */
    <T> void answer(Context ctx, Parameters parameters, PatientRead<T> read) {
        switch (NhsNumber.check(ctx.pathParam(NHS_NUMBER), testRange)) {
            case NhsNumber.Valid(var patient) -> {
                switch (ReadRequest.of(parameters, clock.instant())) {
                    case Checked.Valid<ReadRequest>(var request) ->
                            answer(ctx, new Asked<>(patient, request, parameters, read));
                    case Checked.Invalid<ReadRequest>(var problem) -> Answers.problem(ctx, problem);
                }
            }
            case NhsNumber.Invalid(var rule) ->
                    Answers.problem(ctx, Problems.invalidNhsNumber(rule));
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
        Moment moment = asked.request().moment(clock.instant());
        Optional<Lookup<T>> outcome = reads.ask(() -> asked.read().ask(asked.patient(), moment));
        if (outcome.isEmpty()) {
            Answers.problem(ctx, Problems.tooBusy(), limits.retryAfter());
            return;
        }
        switch (outcome.get()) {
            case Lookup.Found<T>(var found, var upToDateAt) -> {
                Answers.upToDateAt(ctx, upToDateAt);
                Answers.json(ctx, 200, asked.read().json(asked.patient(), found, moment));
            }
            case Lookup.Superseded<T>(var survivors) -> pointTo(ctx, survivors, asked);
            case Lookup.NotFound<T>() -> Answers.problem(ctx, asked.read().notFound(moment));
            case Lookup.NotReady<T>(var reason, var retryAfter) ->
                    Answers.problem(ctx, Problems.notReady(reason), retryAfter);
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

    /**
     * Says under which number the record is kept, and nothing of the record. Of several survivors
     * none is chosen: to guess would show one person's record as another's.
     */
    private static <T> void pointTo(Context ctx, List<NhsNumber> survivors, Asked<T> asked) {
        if (survivors.size() != 1) {
            Answers.problem(ctx, Problems.disputedSurvivor(survivors));
            return;
        }
        NhsNumber survivor = survivors.getFirst();
        ctx.header(
                Answers.LOCATION,
                PatientPath.of(survivor, asked.read().tail(), asked.parameters()));
        Answers.problem(ctx, Problems.supersededNumber(survivor));
    }
}
