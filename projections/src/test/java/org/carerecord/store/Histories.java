package org.carerecord.store;

import java.time.Instant;
import java.util.List;
import org.carerecord.codec.EventDecoder;
import org.carerecord.codec.EventEncoder;
import org.carerecord.event.Body;
import org.carerecord.event.ClinicalEvent;
import org.carerecord.event.ClinicalEvent.Status;
import org.carerecord.event.ClinicalTime;
import org.carerecord.event.Concept;
import org.carerecord.event.Condition;
import org.carerecord.event.Observation;
import org.carerecord.event.ObservationValue;
import org.carerecord.event.Section;
import org.carerecord.event.SectionRules;
import org.carerecord.event.When;
import org.carerecord.feed.FeedName;
import org.carerecord.identity.NhsNumber;
import org.carerecord.identity.NhsNumber.TestRange;
import org.carerecord.identity.OdsCode;
import org.carerecord.record.Entry;
import org.carerecord.record.EntryId;
import org.carerecord.record.Fold.Change;
import org.carerecord.record.Moment;
import org.carerecord.record.NumberRows;
import org.carerecord.record.PatientRows;
import org.carerecord.record.Provenance;
import org.carerecord.record.Revision;
import org.carerecord.registry.InMemorySchemaRegistry;
import org.jspecify.annotations.Nullable;

/** One patient's events in the words of a test, and the real codec, writer and view over them. */
public final class Histories {

    /** Of the test range: never a person. */
    public static final NhsNumber PATIENT = new NhsNumber(9_990_000_018L);

    public static final FeedName GP = new FeedName("gp-north");
    public static final FeedName ACUTE = new FeedName("acute-3");
    public static final Moment NOW = Moment.now(Instant.parse("2026-11-21T09:00:00Z"));
    public static final Instant RECEIVED = Instant.parse("2026-11-20T08:00:00Z");

    private static final InMemorySchemaRegistry REGISTRY = new InMemorySchemaRegistry();
    private static final EventEncoder ENCODER = new EventEncoder(REGISTRY);

    private Histories() {}

    /** An event that a test can change field by field. */
    public record Told(ClinicalEvent event, Provenance provenance) {

        public byte[] framed() {
            return ENCODER.encode(event);
        }

        public Told version(long version) {
            return with(event.eventId() + "." + version, version, event.status(), event.body());
        }

        public Told eventId(String eventId) {
            return with(eventId, event.version(), event.status(), event.body());
        }

        public Told retracted() {
            return with(
                    event.eventId() + ".x", event.version(), Status.ENTERED_IN_ERROR, event.body());
        }

        public Told body(Body body) {
            return with(event.eventId() + ".b", event.version(), event.status(), body);
        }

        public Told assertedAt(@Nullable Instant assertedAt) {
            return new Told(
                    new ClinicalEvent(
                            event.eventId(),
                            event.organisation(),
                            event.nhsNumber(),
                            event.section(),
                            event.entryId(),
                            event.version(),
                            assertedAt,
                            event.status(),
                            event.confidentiality(),
                            event.sensitivities(),
                            event.encounter(),
                            event.author(),
                            event.body()),
                    provenance);
        }

        public Told from(FeedName feed, String organisation) {
            return new Told(
                    new ClinicalEvent(
                            event.eventId(),
                            new OdsCode(organisation),
                            event.nhsNumber(),
                            event.section(),
                            event.entryId(),
                            event.version(),
                            event.assertedAt(),
                            event.status(),
                            event.confidentiality(),
                            event.sensitivities(),
                            event.encounter(),
                            event.author(),
                            event.body()),
                    new Provenance(
                            feed,
                            provenance.partition(),
                            provenance.offset(),
                            provenance.receivedAt()));
        }

        public Told at(long offset) {
            return new Told(
                    event,
                    new Provenance(
                            provenance.feed(),
                            provenance.partition(),
                            offset,
                            RECEIVED.plusSeconds(offset)));
        }

        private Told with(String eventId, long version, Status status, Body body) {
            return new Told(
                    new ClinicalEvent(
                            eventId,
                            event.organisation(),
                            event.nhsNumber(),
                            SectionRules.sectionsOf(body)
                                            .contains(Section.ofCode(event.section()).orElseThrow())
                                    ? event.section()
                                    : SectionRules.sectionsOf(body).iterator().next().code(),
                            event.entryId(),
                            version,
                            event.assertedAt(),
                            status,
                            event.confidentiality(),
                            event.sensitivities(),
                            event.encounter(),
                            event.author(),
                            body),
                    provenance);
        }
    }

    /** A statement of the GP's feed, first version, at offset 0. */
    public static Told told(String entryId, Body body) {
        return told(entryId, SectionRules.sectionsOf(body).iterator().next(), body);
    }

    /** A statement in a section. */
    public static Told told(String entryId, Section section, Body body) {
        return new Told(
                new ClinicalEvent(
                        "event-" + entryId,
                        new OdsCode("Y06601"),
                        PATIENT,
                        section.code(),
                        entryId,
                        1,
                        Instant.parse("2026-01-01T00:00:00Z"),
                        Status.RECORDED,
                        "N",
                        List.of(),
                        null,
                        null,
                        body),
                new Provenance(GP, 5, 0, RECEIVED));
    }

    public static Condition condition(String words, @Nullable String status, @Nullable String on) {
        return new Condition(
                Concept.ofText(words),
                status,
                null,
                List.of(),
                null,
                on == null ? null : When.at(new ClinicalTime(on)),
                null,
                null,
                List.of());
    }

    public static Observation observation(
            Concept code, @Nullable String status, @Nullable String on, String value) {
        return new Observation(
                code,
                status,
                List.of(),
                on == null ? null : When.at(new ClinicalTime(on)),
                null,
                new ObservationValue.Text(value),
                null,
                List.of(),
                List.of(),
                List.of(),
                null,
                null,
                List.of(),
                List.of());
    }

    /** Folds what was told, in order, with the real writer. */
    public static List<Change> fold(RowStore rows, List<Told> history) {
        var writer = new RecordWriter(rows, decoder());
        return history.stream()
                .map(told -> writer.fold(told.event(), told.framed(), told.provenance()))
                .toList();
    }

    /** The patient's rows, read back with the real view. */
    public static PatientRows read(RowReader rows) {
        return patient(new RecordView(rows, decoder()).number(PATIENT, NOW));
    }

    /** One number's rows as a patient's. */
    public static PatientRows patient(NumberRows rows) {
        return new PatientRows(
                rows.number(),
                rows.current(),
                rows.feeds(),
                List.of(),
                new Revision(""),
                rows.quarantined());
    }

    /** The entry that an event told is, where nothing contradicts it. */
    public static Entry entry(Told told) {
        return entry(told.event(), told.provenance());
    }

    /** The entry that an event is, received from a place. */
    public static Entry entry(ClinicalEvent event, Provenance provenance) {
        return new Entry(
                EntryId.of(RecordKeys.entryOf(provenance.feed(), event)), event, provenance, false);
    }

    public static EventDecoder decoder() {
        return new EventDecoder(REGISTRY, TestRange.ALLOWED);
    }
}
