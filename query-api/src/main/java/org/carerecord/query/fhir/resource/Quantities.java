package org.carerecord.query.fhir.resource;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.carerecord.event.Quantity;
import org.carerecord.event.ReferenceRange;
import org.carerecord.query.fhir.element.FhirElement;
import org.jspecify.annotations.Nullable;

/** Amounts with the digits that the source gave, and the ranges they are read against. */
final class Quantities {

    private static final BoundCode COMPARATOR = BoundCode.of("<", "<=", ">=", ">");

    /** R4's decimal, which is JSON's number. */
    private static final Pattern DECIMAL =
            Pattern.compile("-?(0|[1-9][0-9]*)(\\.[0-9]+)?([eE][+-]?[0-9]+)?");

    private Quantities() {}

    /** Whether R4's Quantity has room for it: a number, or a bound in one of its four ways. */
    static boolean isQuantity(Quantity quantity) {
        return isDecimal(quantity.value())
                && (isBlank(quantity.comparator())
                        || COMPARATOR.strange(quantity.comparator()) == null);
    }

    static FhirElement quantity(Quantity quantity) {
        FhirElement element = FhirElement.element().children("extension", beside(quantity, false));
        value(element, quantity);
        return unit(COMPARATOR.optional(element, "comparator", quantity.comparator()), quantity);
    }

    static String words(Quantity quantity) {
        return Stream.of(
                        quantity.comparator(),
                        quantity.value(),
                        isBlank(quantity.unit()) ? quantity.code() : quantity.unit())
                .filter(part -> !isBlank(part))
                .collect(Collectors.joining(" "));
    }

    /** What the words do not say: the unit's code and its system. */
    static List<FhirElement> besideWords(Quantity quantity) {
        return new Extensions()
                .text(Extensions.own("source-system"), quantity.system())
                .text(Extensions.own("source-code"), quantity.code())
                .list();
    }

    /** Rule obs-3 demands something of each range. */
    static List<FhirElement> ranges(List<ReferenceRange> ranges) {
        return ranges.stream().map(Quantities::range).toList();
    }

    private static FhirElement range(ReferenceRange range) {
        return FhirElement.element()
                .child("low", limit(range.low()))
                .child("high", limit(range.high()))
                .text("text", range.text());
    }

    /** A limit of a range, which R4 gives no comparator. */
    private static FhirElement limit(@Nullable Quantity quantity) {
        if (quantity == null) {
            return FhirElement.element();
        }
        FhirElement element = FhirElement.element().children("extension", beside(quantity, true));
        value(element, quantity);
        return unit(element, quantity);
    }

    private static void value(FhirElement element, Quantity quantity) {
        String value = quantity.value();
        if (isDecimal(value)) {
            element.number("value", value);
        } else if (value != null && !value.isBlank()) {
            element.lacking("value", List.of(Absent.unsupported(), Extensions.sourceValue(value)));
        }
    }

    /** What R4 has no element for: a code without a system (rule qty-3), a range's comparator. */
    private static List<FhirElement> beside(Quantity quantity, boolean isLimit) {
        return new Extensions()
                .text(
                        Extensions.own("source-system"),
                        Concepts.isSystem(quantity.system()) ? null : quantity.system())
                .text(Extensions.own("source-code"), isCoded(quantity) ? null : quantity.code())
                .text(Extensions.own("source-comparator"), isLimit ? quantity.comparator() : null)
                .list();
    }

    private static FhirElement unit(FhirElement element, Quantity quantity) {
        return element.text("unit", quantity.unit())
                .text("system", Concepts.isSystem(quantity.system()) ? quantity.system() : null)
                .text("code", isCoded(quantity) ? quantity.code() : null);
    }

    private static boolean isCoded(Quantity quantity) {
        return Concepts.isSystem(quantity.system()) && Concepts.isCode(quantity.code());
    }

    private static boolean isDecimal(@Nullable String value) {
        return value != null && DECIMAL.matcher(value).matches();
    }

    private static boolean isBlank(@Nullable String text) {
        return text == null || text.isBlank();
    }
}
