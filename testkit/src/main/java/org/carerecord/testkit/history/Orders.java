package org.carerecord.testkit.history;

import java.util.ArrayList;
import java.util.List;

/** Other orders and repetitions of a history's deliveries, which must not change the record. */
public final class Orders {

    private static final int REPEATS_MAX = 2;

    private Orders() {}

    /** The same deliveries in another order. */
    public static PatientHistory shuffled(PatientHistory history, long seed) {
        List<Delivery> deliveries = new ArrayList<>(history.deliveries());
        new Chance(seed).shuffle(deliveries);
        return history.withDeliveries(deliveries);
    }

    /**
     * The same deliveries in the same order, each repeated up to twice at any place after its own.
     * The first occurrence of each keeps its place among the others.
     */
    public static PatientHistory withRepeats(PatientHistory history, long seed) {
        var chance = new Chance(seed);
        List<Delivery> deliveries = new ArrayList<>(history.deliveries());
        for (int first = deliveries.size() - 1; first >= 0; first--) {
            int repeats = chance.between(0, REPEATS_MAX);
            for (int i = 0; i < repeats; i++) {
                int place = chance.between(first + 1, deliveries.size());
                deliveries.add(place, deliveries.get(first));
            }
        }
        return history.withDeliveries(deliveries);
    }

    /** The distinct deliveries, each where it first stood. */
    public static PatientHistory withoutRepeats(PatientHistory history) {
        return history.withDeliveries(history.deliveries().stream().distinct().toList());
    }
}
