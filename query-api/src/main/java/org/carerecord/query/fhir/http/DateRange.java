package org.carerecord.query.fhir.http;

import static java.math.BigInteger.TEN;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.carerecord.event.ClinicalTime;
import org.carerecord.query.fhir.element.FhirElement;
import org.carerecord.query.fhir.element.FhirValue;

/**
 * Everything that a date can mean: 2026 is the whole year. A date without a zone is read as UTC, as
 * everywhere in the record.
 *
 * @param start the first moment
 * @param end the first moment after
 */
record DateRange(Instant start, Instant end) {

    private static final int MINUTE = "2026-03-01T09:00".length();
    private static final Pattern FRACTION = Pattern.compile("\\.(\\d*)");

    /** What a date or date-time can mean; empty where it is none. */
    static Optional<DateRange> of(String text) {
        return ClinicalTime.parse(text).map(DateRange::of);
    }

    private static DateRange of(ClinicalTime time) {
        return new DateRange(time.start(), end(time));
    }

    /** A date is as wide as its last place that is written, be it a fraction of a second. */
    private static Instant end(ClinicalTime time) {
        String text = time.text();
        if (text.length() <= MINUTE) {
            return time.endExclusive();
        }
        if (text.charAt(MINUTE) != ':') {
            return time.start().plus(Duration.ofMinutes(1));
        }
        Matcher fraction = FRACTION.matcher(text);
        int places = fraction.find() ? fraction.group(1).length() : 0;
        return time.start().plus(Duration.ofSeconds(1).dividedBy(TEN.pow(places).longValueExact()));
    }

    /** What an element can mean that holds a date, or a period with either end open. */
    static Stream<DateRange> of(FhirValue value) {
        return switch (value) {
            case FhirValue.Text(var text) -> of(text).stream();
            case FhirValue.Extended(var text, _) -> of(text).stream();
            case FhirValue.Complex(var element) -> ofPeriod(element).stream();
            case FhirValue.Several(var values) -> values.stream().flatMap(DateRange::of);
            case FhirValue.Digits _, FhirValue.Flag _, FhirValue.Narrative _, FhirValue.Lacking _ ->
                    Stream.empty();
        };
    }

    private static Optional<DateRange> ofPeriod(FhirElement period) {
        Optional<DateRange> start = FhirTree.text(period, "start").flatMap(DateRange::of);
        Optional<DateRange> end = FhirTree.text(period, "end").flatMap(DateRange::of);
        return start.isEmpty() && end.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new DateRange(
                                start.map(DateRange::start).orElse(Instant.MIN),
                                end.map(DateRange::end).orElse(Instant.MAX)));
    }

    /** Whether another lies wholly within this. */
    boolean contains(DateRange other) {
        return !other.start.isBefore(start) && !other.end.isAfter(end);
    }
}
