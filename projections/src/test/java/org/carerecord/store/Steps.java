package org.carerecord.store;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.carerecord.codec.EventDecoder;
import org.carerecord.codec.EventEncoder;
import org.carerecord.event.ClinicalEvent;
import org.carerecord.event.NumberStatement;
import org.carerecord.identity.NhsNumber;
import org.carerecord.identity.NhsNumber.TestRange;
import org.carerecord.record.Provenance;
import org.carerecord.registry.InMemorySchemaRegistry;
import org.carerecord.testkit.history.Delivery;
import org.carerecord.testkit.history.PatientHistory;

/** A generated history as the steps of the fold, each event where it lies in the log. */
public final class Steps {

    private static final InMemorySchemaRegistry REGISTRY = new InMemorySchemaRegistry();
    private static final EventEncoder ENCODER = new EventEncoder(REGISTRY);

    /** Reads what the steps hold. */
    public static final EventDecoder DECODER = new EventDecoder(REGISTRY, TestRange.ALLOWED);

    private static final int PARTITION = 5;

    private Steps() {}

    /**
     * One step: an event folded under a number, its own or the other one it speaks of.
     *
     * @param repeated whether the same delivery came before
     */
    public record Step(
            NhsNumber under,
            ClinicalEvent event,
            byte[] framed,
            Provenance provenance,
            boolean repeated) {

        boolean isForwarded() {
            return !under.equals(event.nhsNumber());
        }

        void fold(RecordWriter writer) {
            if (isForwarded()) {
                writer.foldForwarded(under, event, framed, provenance);
            } else {
                writer.fold(event, framed, provenance);
            }
        }
    }

    /** The steps of a history; what is not admitted is left out. */
    public static List<Step> of(PatientHistory history) {
        Map<Delivery, byte[]> framed = new HashMap<>();
        List<Step> steps = new ArrayList<>();
        long offset = 0;
        for (Delivery delivery : history.deliveries()) {
            ClinicalEvent event = delivery.event();
            boolean repeated = framed.containsKey(delivery);
            byte[] bytes = framed.computeIfAbsent(delivery, anew -> ENCODER.encode(event));
            var provenance =
                    new Provenance(
                            delivery.feed(),
                            PARTITION,
                            offset,
                            Histories.RECEIVED.plusSeconds(offset));
            offset++;
            steps.add(new Step(event.nhsNumber(), event, bytes, provenance, repeated));
            if (event.body() instanceof NumberStatement statement) {
                steps.add(new Step(statement.other(), event, bytes, provenance, repeated));
            }
        }
        steps.removeIf(step -> isOfItself(step.event()));
        return steps;
    }

    private static boolean isOfItself(ClinicalEvent event) {
        return event.body() instanceof NumberStatement statement
                && statement.other().equals(event.nhsNumber());
    }

    static InMemoryRowStore folded(List<Step> steps) {
        var rows = new InMemoryRowStore();
        fold(rows, steps);
        return rows;
    }

    /** Folds steps, in order, with the real writer. */
    public static void fold(RowStore rows, List<Step> steps) {
        var writer = new RecordWriter(rows, DECODER);
        steps.forEach(step -> step.fold(writer));
    }
}
