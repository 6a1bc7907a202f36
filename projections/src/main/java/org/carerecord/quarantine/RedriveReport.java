package org.carerecord.quarantine;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What became of the records that were to be driven again.
 *
 * @param redriven the places whose records were published to be folded, or would be
 * @param refused the records that are refused still
 * @param gone the places where the record no longer lies
 */
public record RedriveReport(List<Place> redriven, List<Refusal> refused, List<Place> gone) {

    /**
     * A record that is refused still.
     *
     * @param place where it lies
     * @param reason the code of why it is refused today
     * @param rule the rule it breaks; never content
     * @param field the field the rule speaks of, where it is one
     */
    public record Refusal(Place place, String reason, String rule, @Nullable String field) {}

    /** Copies the lists. */
    public RedriveReport {
        redriven = List.copyOf(redriven);
        refused = List.copyOf(refused);
        gone = List.copyOf(gone);
    }

    /** Whether nothing is left in quarantine of what was to be driven again. */
    public boolean isComplete() {
        return refused.isEmpty() && gone.isEmpty();
    }

    /** How many are refused still, by reason, in the order of the codes. */
    public Map<String, Integer> refusedByReason() {
        Map<String, Integer> counts = new TreeMap<>();
        refused.forEach(refusal -> counts.merge(refusal.reason(), 1, Integer::sum));
        return counts;
    }
}
