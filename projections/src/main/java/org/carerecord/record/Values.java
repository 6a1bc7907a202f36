package org.carerecord.record;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.carerecord.event.Observation;
import org.carerecord.event.Observation.Component;
import org.carerecord.event.ObservationValue;
import org.carerecord.event.ObservationValue.Coded;
import org.carerecord.event.ObservationValue.Measured;
import org.carerecord.event.ObservationValue.Text;
import org.carerecord.event.Quantity;
import org.jspecify.annotations.Nullable;

/**
 * Whether two observations found the same. Numbers are compared as numbers and units as they are
 * given: nothing is rounded and no unit converted. Where nothing was found, nothing is the same.
 */
final class Values {

    private Values() {}

    static boolean same(Observation one, Observation other) {
        boolean onlyParts =
                one.value() == null && other.value() == null && !one.components().isEmpty();
        return (onlyParts || same(one.value(), other.value()))
                && one.components().size() == other.components().size()
                && holdsAll(one.components(), other.components())
                && holdsAll(other.components(), one.components());
    }

    private static boolean holdsAll(List<Component> some, List<Component> all) {
        return some.stream().allMatch(one -> all.stream().anyMatch(other -> same(one, other)));
    }

    private static boolean same(Component one, Component other) {
        return Concepts.share(one.code(), other.code()) && same(one.value(), other.value());
    }

    private static boolean same(@Nullable ObservationValue one, @Nullable ObservationValue other) {
        if (one == null || other == null) {
            return false;
        }
        return switch (one) {
            case Measured a -> other instanceof Measured b && same(a.quantity(), b.quantity());
            case Coded a ->
                    other instanceof Coded b
                            && (Concepts.share(a.concept(), b.concept())
                                    || a.concept().equals(b.concept()));
            case Text a -> other instanceof Text b && a.text().strip().equals(b.text().strip());
        };
    }

    private static boolean same(Quantity one, Quantity other) {
        return one.value() != null
                && other.value() != null
                && isSameNumber(one.value(), other.value())
                && Objects.equals(one.comparator(), other.comparator())
                && isSameUnit(one, other);
    }

    private static boolean isSameNumber(String one, String other) {
        try {
            return new BigDecimal(one).compareTo(new BigDecimal(other)) == 0;
        } catch (NumberFormatException noNumber) {
            return one.equals(other);
        }
    }

    private static boolean isSameUnit(Quantity one, Quantity other) {
        if (one.code() == null || other.code() == null) {
            return Objects.equals(one.unit(), other.unit());
        }
        return one.code().equals(other.code()) && Objects.equals(one.system(), other.system());
    }
}
