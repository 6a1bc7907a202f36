package org.carerecord.testkit.history;

import java.util.List;
import org.carerecord.identity.NhsNumber;

/**
 * What was published of a few patients, in the order of publication.
 *
 * @param seed of which the history was made; an order or a shrunk form of it keeps the seed
 * @param patients the numbers it is about, each of the test range
 * @param deliveries in the order of publication: one may repeat another exactly, and an older
 *     version may come after a newer
 */
public record PatientHistory(long seed, List<NhsNumber> patients, List<Delivery> deliveries) {

    /** Copies the lists. */
    public PatientHistory {
        patients = List.copyOf(patients);
        deliveries = List.copyOf(deliveries);
    }

    /** The same patients and seed with other deliveries. */
    public PatientHistory withDeliveries(List<Delivery> others) {
        return new PatientHistory(seed, patients, others);
    }

    /**
     * Everything in readable form, a line for each delivery; characters that cannot be seen are
     * escaped and long texts cut. Numbers are shown, since none is a person's.
     */
    public String inFull() {
        return HistoryText.inFull(this);
    }

    /** The seed and a short line for each of the first deliveries. */
    @Override
    public String toString() {
        return HistoryText.inShort(this);
    }
}
