package org.carerecord.query;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.regex.Pattern;
import org.carerecord.feed.Receipt;
import org.carerecord.query.problem.Problem;
import org.carerecord.query.problem.Problems;
import org.carerecord.record.Moment;

/**
 * What every read of a patient's record takes: a moment of the past, or an event that must be
 * visible; never both, for what was held then cannot change.
 *
 * @param asOf the moment asked for, UTC; empty for this present moment
 * @param after the event to wait for; empty for none
 */
record ReadRequest(Optional<Instant> asOf, Optional<Receipt> after) {

    /** The years that java.time knows beyond four digits do not fit a long of milliseconds. */
    private static final Pattern FOUR_DIGIT_YEAR = Pattern.compile("\\d{4}-.*");

    /**
     * Reads what the parameters say.
     *
     * @param now this present moment, UTC
     */
    static Checked<ReadRequest> of(Parameters parameters, Instant now) {
        Optional<String> asOf = parameters.value(Parameter.AS_OF);
        Optional<String> after = parameters.value(Parameter.AFTER);
        if (asOf.isPresent() && after.isPresent()) {
            return new Checked.Invalid<>(
                    refused(
                            Parameter.AFTER,
                            "not-with-as-of",
                            "Expected asOf or after, but both are there: what was held at a moment"
                                    + " of the past cannot change.",
                            "leave one of the two out"));
        }
        if (asOf.isPresent()) {
            return moment(asOf.get(), now)
                    .map(at -> new ReadRequest(Optional.of(at), Optional.empty()));
        }
        if (after.isPresent()) {
            return receipt(after.get())
                    .map(receipt -> new ReadRequest(Optional.empty(), Optional.of(receipt)));
        }
        return new Checked.Valid<>(new ReadRequest(Optional.empty(), Optional.empty()));
    }

    /** The moment to read at, where this present moment is as given. */
    Moment moment(Instant now) {
        return asOf.map(Moment::asOf).orElseGet(() -> Moment.now(now));
    }

    private static Checked<Instant> moment(String text, Instant now) {
        Optional<Instant> at = parsed(text);
        if (at.isEmpty()) {
            return new Checked.Invalid<>(
                    refused(
                            Parameter.AS_OF,
                            "date-time",
                            "Expected a date-time with its offset, but it is none.",
                            "write it as 2026-03-01T09:00:00Z or 2026-03-01T09:00:00+00:00"));
        }
        if (at.get().isAfter(now)) {
            return new Checked.Invalid<>(
                    refused(
                            Parameter.AS_OF,
                            "not-in-future",
                            "Expected a moment that has been, but it is still to come.",
                            "ask for an earlier moment, or leave asOf out"));
        }
        return new Checked.Valid<>(at.get());
    }

    private static Optional<Instant> parsed(String text) {
        if (!FOUR_DIGIT_YEAR.matcher(text).matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(OffsetDateTime.parse(text).toInstant());
        } catch (DateTimeException noDate) {
            return Optional.empty();
        }
    }

    private static Checked<Receipt> receipt(String text) {
        Optional<Receipt> receipt = Receipt.parse(text);
        return receipt.isPresent()
                ? new Checked.Valid<>(receipt.get())
                : new Checked.Invalid<>(
                        refused(
                                Parameter.AFTER,
                                "receipt",
                                Receipt.RULE + ".",
                                "give the receipt as the publisher got it"));
    }

    private static Problem refused(Parameter parameter, String rule, String detail, String fix) {
        return Problems.invalidParameter(parameter.word(), rule, detail, fix);
    }
}
