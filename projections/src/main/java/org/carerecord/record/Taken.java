package org.carerecord.record;

import java.time.Instant;
import java.util.Comparator;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.carerecord.event.ClinicalEvent;
import org.carerecord.event.ClinicalTime;
import org.carerecord.event.Medication;
import org.carerecord.event.When;
import org.jspecify.annotations.Nullable;

/**
 * From when to when a medicine may have been taken. What is not known is taken as wide as it may
 * be: two current medicines always overlap.
 *
 * @param start the first moment
 * @param end the first moment after
 */
record Taken(Instant start, Instant end) {

    static Taken of(ClinicalEvent event, Medication medicine) {
        When validity = medicine.validity();
        ClinicalTime at = validity == null ? null : validity.at();
        ClinicalTime from = validity == null ? null : validity.start();
        ClinicalTime to = validity == null ? null : validity.end();
        Instant start =
                times(medicine.authored(), at, from)
                        .map(ClinicalTime::start)
                        .min(Comparator.naturalOrder())
                        .orElse(Instant.MIN);
        Optional<Instant> end =
                Optional.ofNullable(medicine.discontinued())
                        .or(() -> Optional.ofNullable(to))
                        .map(ClinicalTime::endExclusive);
        Optional<Instant> last =
                Placement.of(event).section() == RowSection.MEDICATIONS_PAST
                        ? times(medicine.authored(), at, from, medicine.lastIssued())
                                .map(ClinicalTime::endExclusive)
                                .max(Comparator.naturalOrder())
                        : Optional.empty();
        return new Taken(start, end.or(() -> last).orElse(Instant.MAX));
    }

    boolean overlaps(Taken other) {
        return start.isBefore(other.end) && other.start.isBefore(end);
    }

    private static Stream<ClinicalTime> times(@Nullable ClinicalTime... times) {
        return Stream.of(times).filter(Objects::nonNull);
    }
}
