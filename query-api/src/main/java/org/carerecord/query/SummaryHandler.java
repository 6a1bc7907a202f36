package org.carerecord.query;

import io.javalin.http.Context;
import io.javalin.http.Handler;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.carerecord.identity.NhsNumber;
import org.carerecord.query.json.SummaryJson;
import org.carerecord.query.problem.Problems;
import org.carerecord.reader.Lookup;
import org.carerecord.reader.RecordReader;
import org.carerecord.record.Moment;
import org.carerecord.record.Summary;

/** Answers with a patient's summary, or says why there is none to answer with. */
final class SummaryHandler implements Handler {

    static final String NHS_NUMBER = "nhsNumber";

    private final RecordReader reader;
    private final InstantSource clock;
    private final NhsNumber.TestRange testRange;
    private final QueryLimits limits;
    private final QueryPermits permits;
    private final SummaryJson json = new SummaryJson();

    SummaryHandler(
            RecordReader reader,
            InstantSource clock,
            NhsNumber.TestRange testRange,
            QueryLimits limits) {
        this.reader = reader;
        this.clock = clock;
        this.testRange = testRange;
        this.limits = limits;
        this.permits = new QueryPermits(limits);
    }

    @Override
    public void handle(Context ctx) {
        switch (NhsNumber.check(ctx.pathParam(NHS_NUMBER), testRange)) {
            case NhsNumber.Valid(var patient) -> summary(ctx, patient);
            case NhsNumber.Invalid(var rule) ->
                    Answers.problem(ctx, Problems.invalidNhsNumber(rule));
        }
    }

    private void summary(Context ctx, NhsNumber patient) {
        Instant now = clock.instant();
        Optional<Lookup<Summary>> outcome =
                permits.ask(() -> reader.summary(patient, Moment.now(now)));
        if (outcome.isEmpty()) {
            Answers.problem(ctx, Problems.tooBusy(), limits.retryAfter());
            return;
        }
        switch (outcome.get()) {
            case Lookup.Found<Summary>(var summary, var upToDateAt) ->
                    Answers.json(ctx, 200, json.bytes(summary, upToDateAt, now));
            case Lookup.Superseded<Summary> superseded ->
                    Answers.problem(ctx, Problems.noSuchPatient());
            case Lookup.NotFound<Summary>() -> Answers.problem(ctx, Problems.noSuchPatient());
            case Lookup.NotReady<Summary>(var reason, var retryAfter) ->
                    Answers.problem(ctx, Problems.notReady(reason), retryAfter);
        }
    }
}
