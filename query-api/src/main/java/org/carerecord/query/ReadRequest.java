package org.carerecord.query;

import java.time.Instant;
import java.util.Optional;
import org.carerecord.feed.Receipt;
import org.carerecord.query.problem.Checked;
import org.carerecord.query.problem.Problem;
import org.carerecord.query.problem.Problems;
import org.carerecord.query.read.AsOf;

/**
 * What every read of a patient's record takes: a moment of the past, or an event that must be
 * visible; never both, for what was held then cannot change.
 *
 * @param asOf the moment asked for, UTC; empty for this present moment
 * @param after the event to wait for; empty for none
 */
record ReadRequest(Optional<Instant> asOf, Optional<Receipt> after) {

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
            return AsOf.moment(asOf.get(), now)
                    .map(at -> new ReadRequest(Optional.of(at), Optional.empty()));
        }
        if (after.isPresent()) {
            return receipt(after.get())
                    .map(receipt -> new ReadRequest(Optional.empty(), Optional.of(receipt)));
        }
        return new Checked.Valid<>(new ReadRequest(Optional.empty(), Optional.empty()));
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
