package org.carerecord.query.fhir.http;

import java.util.Arrays;
import java.util.Optional;
import org.carerecord.query.fhir.element.FhirElement;

/**
 * A date that is asked for, with how it is compared (R4, section 3.1.1.4.4).
 *
 * @param path where the resource has its date
 * @param comparison how it is compared
 * @param asked what it is compared with
 */
record DateCriterion(String path, Comparison comparison, DateRange asked) implements Criterion {

    /** How dates are compared. The names are the prefixes of values. */
    enum Comparison {
        /** Within what is asked. */
        EQ,
        /** Not within what is asked. */
        NE,
        /** Reaching beyond it. */
        GT,
        /** Beginning before it. */
        LT,
        /** Within it or reaching beyond. */
        GE,
        /** Within it or beginning before. */
        LE,
        /** Wholly after it. */
        SA,
        /** Wholly before it. */
        EB;

        boolean test(DateRange found, DateRange asked) {
            return switch (this) {
                case EQ -> asked.contains(found);
                case NE -> !asked.contains(found);
                case GT -> found.end().isAfter(asked.end());
                case LT -> found.start().isBefore(asked.start());
                case GE -> asked.contains(found) || found.end().isAfter(asked.end());
                case LE -> asked.contains(found) || found.start().isBefore(asked.start());
                case SA -> !found.start().isBefore(asked.end());
                case EB -> !found.end().isAfter(asked.start());
            };
        }
    }

    private static final int PREFIX = 2;

    /** Reads a value; empty where it is none. */
    static Optional<Criterion> parse(String path, String value) {
        Optional<Comparison> prefix =
                Arrays.stream(Comparison.values())
                        .filter(one ->
                                value.startsWith(one.name().toLowerCase(java.util.Locale.ROOT)))
                        .findFirst();
        String date = prefix.isPresent() ? value.substring(PREFIX) : value;
        return DateRange.of(date)
                .map(range -> new DateCriterion(path, prefix.orElse(Comparison.EQ), range));
    }

    @Override
    public boolean test(FhirElement resource) {
        return FhirTree.values(resource, path)
                .flatMap(DateRange::of)
                .anyMatch(found -> comparison.test(found, asked));
    }
}
