package org.carerecord.testkit.history;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.carerecord.event.ClinicalEvent;
import org.carerecord.event.NumberStatement;
import org.carerecord.identity.NhsNumber;

/**
 * Makes a failing history small: deliveries are left out in ever smaller chunks (delta debugging,
 * Zeller and Hildebrandt 2002), then the events that remain are simplified. The same failing
 * history and predicate give the same small one.
 */
public final class Shrinking {

    /** How often the predicate is asked at most, unless the caller says otherwise. */
    public static final int ATTEMPTS_MAX = 4_000;

    private final Predicate<PatientHistory> stillFails;
    private PatientHistory smallest;
    private int attemptsLeft;

    private Shrinking(
            PatientHistory failing, Predicate<PatientHistory> stillFails, int attemptsMax) {
        this.smallest = failing;
        this.stillFails = stillFails;
        this.attemptsLeft = attemptsMax;
    }

    /** A small history that still fails, after at most {@value #ATTEMPTS_MAX} attempts. */
    public static PatientHistory shrink(
            PatientHistory failing, Predicate<PatientHistory> stillFails) {
        return shrink(failing, stillFails, ATTEMPTS_MAX);
    }

    /**
     * A small history that still fails.
     *
     * @param failing a history of which the predicate is true; otherwise it is returned as it is
     * @param stillFails whether a history fails; asked of histories that never fail as well
     * @param attemptsMax how often the predicate is asked at most
     */
    public static PatientHistory shrink(
            PatientHistory failing, Predicate<PatientHistory> stillFails, int attemptsMax) {
        var shrinking = new Shrinking(failing, stillFails, attemptsMax);
        shrinking.leaveOutDeliveries();
        shrinking.simplifyEvents();
        // What was simplified may have been all that made a delivery needed.
        shrinking.leaveOutDeliveries();
        shrinking.leaveOutPatients();
        return shrinking.smallest;
    }

    private void leaveOutDeliveries() {
        int chunk = Math.max(1, smallest.deliveries().size() / 2);
        while (attemptsLeft > 0) {
            boolean smaller = leaveOutChunks(chunk);
            if (!smaller && chunk == 1) {
                return;
            }
            if (!smaller) {
                chunk = chunk / 2;
            }
            chunk = Math.max(1, Math.min(chunk, smallest.deliveries().size() / 2));
        }
    }

    /** From the end, where deliveries most often only follow from what failed before. */
    private boolean leaveOutChunks(int chunk) {
        boolean smaller = false;
        int end = smallest.deliveries().size();
        while (end > 0 && attemptsLeft > 0) {
            int start = Math.max(0, end - chunk);
            List<Delivery> rest = new ArrayList<>(smallest.deliveries());
            rest.subList(start, end).clear();
            smaller |= keepIfFailing(smallest.withDeliveries(rest));
            end = start;
        }
        return smaller;
    }

    private void simplifyEvents() {
        for (int i = 0; i < smallest.deliveries().size(); i++) {
            boolean simpler = true;
            while (simpler && attemptsLeft > 0) {
                simpler = simplify(smallest.deliveries().get(i).event());
            }
        }
    }

    private boolean simplify(ClinicalEvent event) {
        for (ClinicalEvent simpler : Simplification.of(event)) {
            if (keepIfFailing(smallest.withDeliveries(replaced(event, simpler)))) {
                return true;
            }
        }
        return false;
    }

    /** Everywhere, so that what repeats the event still does. */
    private List<Delivery> replaced(ClinicalEvent event, ClinicalEvent simpler) {
        return smallest.deliveries().stream()
                .map(delivery ->
                        delivery.event().equals(event)
                                ? new Delivery(delivery.feed(), simpler)
                                : delivery)
                .toList();
    }

    private void leaveOutPatients() {
        Set<NhsNumber> mentioned = new LinkedHashSet<>();
        for (Delivery delivery : smallest.deliveries()) {
            mentioned.add(delivery.event().nhsNumber());
            if (delivery.event().body() instanceof NumberStatement statement) {
                mentioned.add(statement.other());
            }
        }
        List<NhsNumber> left = smallest.patients().stream().filter(mentioned::contains).toList();
        if (!left.isEmpty() && left.size() < smallest.patients().size()) {
            keepIfFailing(new PatientHistory(smallest.seed(), left, smallest.deliveries()));
        }
    }

    private boolean keepIfFailing(PatientHistory candidate) {
        if (attemptsLeft-- <= 0 || !stillFails.test(candidate)) {
            return false;
        }
        smallest = candidate;
        return true;
    }
}
