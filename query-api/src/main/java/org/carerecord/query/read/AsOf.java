package org.carerecord.query.read;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.regex.Pattern;
import org.carerecord.query.problem.Checked;
import org.carerecord.query.problem.Problem;
import org.carerecord.query.problem.Problems;

/** The moment of the past that a request asks for. */
public final class AsOf {

    /** The name of the parameter, part of the contract. */
    public static final String NAME = "asOf";

    /** The years that java.time knows beyond four digits do not fit a long of milliseconds. */
    private static final Pattern FOUR_DIGIT_YEAR = Pattern.compile("\\d{4}-.*");

    private AsOf() {}

    /**
     * Reads a moment.
     *
     * @param text as the request gives it
     * @param now this present moment, UTC: what is still to come cannot be asked for
     */
    public static Checked<Instant> moment(String text, Instant now) {
        Optional<Instant> at = parsed(text);
        if (at.isEmpty()) {
            return new Checked.Invalid<>(
                    refused(
                            "date-time",
                            "Expected a date-time with its offset, but it is none.",
                            "write it as 2026-03-01T09:00:00Z or 2026-03-01T09:00:00+00:00"));
        }
        if (at.get().isAfter(now)) {
            return new Checked.Invalid<>(
                    refused(
                            "not-in-future",
                            "Expected a moment that has been, but it is still to come.",
                            "ask for an earlier moment, or leave asOf out"));
        }
        return new Checked.Valid<>(at.get());
    }

    /** The moment that a text names, also one that is still to come; empty where it names none. */
    public static Optional<Instant> parsed(String text) {
        if (!FOUR_DIGIT_YEAR.matcher(text).matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(OffsetDateTime.parse(text).toInstant());
        } catch (DateTimeException noDate) {
            return Optional.empty();
        }
    }

    private static Problem refused(String rule, String detail, String fix) {
        return Problems.invalidParameter(NAME, rule, detail, fix);
    }
}
