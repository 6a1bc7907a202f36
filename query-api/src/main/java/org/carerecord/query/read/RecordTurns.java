package org.carerecord.query.read;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Function;
import org.carerecord.identity.NhsNumber;
import org.carerecord.query.problem.Checked;
import org.carerecord.query.problem.Problems;
import org.carerecord.reader.Lookup;
import org.carerecord.record.Moment;

/**
 * Lets questions about patients be answered, so many at a time. It may be used by several threads.
 */
public final class RecordTurns {

    private final InstantSource clock;
    private final NhsNumber.TestRange testRange;
    private final QueryPermits permits;
    private final Duration retryAfter;

    /**
     * Turns.
     *
     * @param clock tells this present moment
     * @param testRange whether numbers that are kept for tests are acceptable
     * @param permits how many questions are answered at a time
     * @param retryAfter what those are told whose turn does not come in time
     */
    public RecordTurns(
            InstantSource clock,
            NhsNumber.TestRange testRange,
            QueryPermits permits,
            Duration retryAfter) {
        this.clock = clock;
        this.testRange = testRange;
        this.permits = permits;
        this.retryAfter = retryAfter;
    }

    /** This present moment, UTC. */
    public Instant now() {
        return clock.instant();
    }

    /** Reads the number of a patient in any written form. */
    public Checked<NhsNumber> patient(String written) {
        return switch (NhsNumber.check(written, testRange)) {
            case NhsNumber.Valid(var number) -> new Checked.Valid<>(number);
            case NhsNumber.Invalid(var rule) ->
                    new Checked.Invalid<>(Problems.invalidNhsNumber(rule));
        };
    }

    /** Reads the moment of the past that is asked for, where one is. */
    public Checked<Optional<Instant>> asOf(Optional<String> text) {
        return text.map(given -> AsOf.moment(given, now()).map(Optional::of))
                .orElseGet(() -> new Checked.Valid<>(Optional.empty()));
    }

    /**
     * Asks, when it is the question's turn.
     *
     * @param asOf the moment of the past that is asked for; empty for this present moment
     * @param question asks the reader
     */
    public <T> RecordAnswer<T> ask(Optional<Instant> asOf, Function<Moment, Lookup<T>> question) {
        Moment moment = asOf.map(Moment::asOf).orElseGet(() -> Moment.now(now()));
        Optional<Lookup<T>> outcome = permits.ask(() -> question.apply(moment));
        return outcome.isPresent()
                ? answer(outcome.get(), moment)
                : new RecordAnswer.Refused<>(Problems.tooBusy(), Optional.of(retryAfter));
    }

    /**
     * Of several survivors none is chosen: to guess would show one person's record as another's.
     */
    private static <T> RecordAnswer<T> answer(Lookup<T> outcome, Moment moment) {
        return switch (outcome) {
            case Lookup.Found<T>(var value, var upToDateAt) ->
                    new RecordAnswer.Found<>(value, moment, upToDateAt);
            case Lookup.NotFound<T>() -> new RecordAnswer.NotFound<>(moment);
            case Lookup.Superseded<T>(var survivors) when survivors.size() == 1 ->
                    new RecordAnswer.KeptUnder<>(survivors.getFirst());
            case Lookup.Superseded<T>(var survivors) ->
                    new RecordAnswer.Refused<>(
                            Problems.disputedSurvivor(survivors), Optional.empty());
            case Lookup.NotReady<T>(var reason, var wait) ->
                    new RecordAnswer.Refused<>(Problems.notReady(reason), Optional.of(wait));
        };
    }
}
