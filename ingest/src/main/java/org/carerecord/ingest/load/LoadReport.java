package org.carerecord.ingest.load;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.carerecord.identity.NhsNumber;

/**
 * What came of a load. Every resource read is accounted for: {@code accepted + rejected + the sum
 * of notMapped = resources}.
 *
 * @param resources resources read: the entries of all Bundles
 * @param accepted those whose events the log has acknowledged, now or earlier in this load
 * @param rejected those that broke a rule or could not be sent
 * @param notMapped the rest by resource type: of types, or of kinds of a type, that the record does
 *     not hold
 * @param events events acknowledged of those accepted: one each, and another for each link of a
 *     Patient to a number
 * @param duplicates resources that said again what an earlier one of this load said; not sent again
 * @param patients the first patients accepted, as many as the limit says
 * @param seconds how long it took
 * @param rejectedSources sources, or lines of one, that could not be read as a Bundle at all and
 *     whose resources are therefore not counted
 * @param passedOver files in folders whose names end in none of the known ways
 * @param rejections the first rejections, as many as the limit says
 * @param stopped why loading stopped before the end of its sources; empty if it did not
 */
public record LoadReport(
        long resources,
        long accepted,
        long rejected,
        SortedMap<String, Long> notMapped,
        long events,
        long duplicates,
        List<NhsNumber> patients,
        double seconds,
        long rejectedSources,
        long passedOver,
        List<Rejection> rejections,
        Optional<String> stopped) {

    /** Copies map and lists, and refuses sums that do not add up. */
    public LoadReport {
        notMapped = Collections.unmodifiableSortedMap(new TreeMap<>(notMapped));
        patients = List.copyOf(patients);
        rejections = List.copyOf(rejections);
        long passed = notMapped.values().stream().mapToLong(Long::longValue).sum();
        if (accepted + rejected + passed != resources) {
            throw new IllegalArgumentException(
                    "Expected accepted, rejected and not mapped to add up to the resources read");
        }
    }

    /** Whether everything was taken: nothing rejected, nothing left unread. */
    public boolean isClean() {
        return rejected == 0 && rejectedSources == 0 && stopped.isEmpty();
    }
}
