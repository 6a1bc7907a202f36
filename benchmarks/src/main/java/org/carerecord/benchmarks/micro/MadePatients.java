package org.carerecord.benchmarks.micro;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.carerecord.codec.EventDecoder;
import org.carerecord.codec.EventEncoder;
import org.carerecord.event.ClinicalEvent;
import org.carerecord.event.NumberStatement;
import org.carerecord.feed.FeedName;
import org.carerecord.identity.NhsNumber;
import org.carerecord.query.fhir.id.ResourceIds;
import org.carerecord.query.json.SummaryJson;
import org.carerecord.record.Moment;
import org.carerecord.record.NumberLinks;
import org.carerecord.record.PatientRows;
import org.carerecord.record.Provenance;
import org.carerecord.record.Sharing;
import org.carerecord.record.Summary;
import org.carerecord.record.SummaryLimits;
import org.carerecord.record.SummaryRules;
import org.carerecord.registry.InMemorySchemaRegistry;
import org.carerecord.store.InMemoryRowStore;
import org.carerecord.store.RecordView;
import org.carerecord.store.RecordWriter;
import org.carerecord.testkit.history.Delivery;
import org.carerecord.testkit.history.HistoryGenerator;
import org.carerecord.testkit.history.HistoryShape;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** A few made-up patients of a hundred entries, at every stage from event to summary. */
@State(Scope.Thread)
public class MadePatients {

    private static final int PATIENTS = 50;
    private static final int ENTRIES = 100;
    private static final int TESTS = 12;
    private static final int PARTITION = 0;
    private static final Instant RECEIVED = Instant.parse("2026-06-01T10:00:00Z");

    /** The moment asked for. */
    public static final Moment NOW = Moment.now(Instant.parse("2026-06-01T12:00:00Z"));

    final ResourceIds ids = new ResourceIds(new byte[ResourceIds.KEY_BYTES]);
    final EventDecoder decoder =
            new EventDecoder(new InMemorySchemaRegistry(), NhsNumber.TestRange.ALLOWED);
    final SummaryJson json = new SummaryJson();
    final SummaryRules rules = new SummaryRules(SummaryLimits.DEFAULT);
    final List<Told> told = new ArrayList<>();
    final List<NhsNumber> patients = new ArrayList<>();
    final List<Summary> summaries = new ArrayList<>();
    private final InMemoryRowStore rows = new InMemoryRowStore();
    private int turn;

    /** An event as it lies in the log. */
    record Told(Delivery delivery, byte[] framed, Provenance provenance) {}

    /** Makes them. */
    @Setup
    public void make() {
        var encoder = new EventEncoder(new InMemorySchemaRegistry());
        var writer = new RecordWriter(rows, decoder);
        for (int seed = 0; seed < PATIENTS; seed++) {
            var history = HistoryGenerator.of(seed, HistoryShape.large(ENTRIES, TESTS));
            patients.add(history.patients().getFirst());
            for (Delivery delivery : history.deliveries()) {
                if (!(delivery.event().body() instanceof NumberStatement)) {
                    told.add(told(delivery, encoder));
                    fold(writer, told.getLast());
                }
            }
        }
        patients.forEach(
                patient -> summaries.add(rules.select(rows(patient), NOW, Sharing.UNKNOWN)));
    }

    private Told told(Delivery delivery, EventEncoder encoder) {
        var provenance = new Provenance(delivery.feed(), PARTITION, told.size(), RECEIVED);
        return new Told(delivery, encoder.encode(delivery.event()), provenance);
    }

    static void fold(RecordWriter writer, Told one) {
        var _ = writer.fold(one.delivery().event(), one.framed(), one.provenance());
    }

    /** A patient's rows, before any is read. */
    PatientRows rows(NhsNumber patient) {
        return switch (NumberLinks.resolve(
                patient, number -> new RecordView(rows, decoder).number(number, NOW))) {
            case NumberLinks.Stands(var person) -> person;
            case NumberLinks.Superseded elsewhere ->
                    throw new IllegalStateException("Expected a patient whose number stands");
        };
    }

    /** The next event, in turn. */
    public ClinicalEvent event() {
        return next(told).delivery().event();
    }

    /** The feed of the event that was asked for last. */
    public FeedName feed() {
        return told.get(Math.floorMod(turn, told.size())).delivery().feed();
    }

    /** The next of a list, in turn. */
    <T> T next(List<T> all) {
        turn = turn + 1;
        return all.get(Math.floorMod(turn, all.size()));
    }
}
