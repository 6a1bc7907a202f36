package org.carerecord.query.fhir.document;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.carerecord.event.Body;
import org.carerecord.event.ClinicalEvent;
import org.carerecord.event.Section;
import org.carerecord.event.SectionRules;
import org.carerecord.feed.FeedName;
import org.carerecord.identity.NhsNumber;
import org.carerecord.identity.OdsCode;
import org.carerecord.query.fhir.id.SampleIds;
import org.carerecord.query.json.SampleSummary;
import org.carerecord.record.Absence;
import org.carerecord.record.Entry;
import org.carerecord.record.EntryId;
import org.carerecord.record.FeedState;
import org.carerecord.record.Heading;
import org.carerecord.record.Item;
import org.carerecord.record.LinkedNumber;
import org.carerecord.record.Moment;
import org.carerecord.record.Provenance;
import org.carerecord.record.Summary;
import org.carerecord.record.SummarySection;
import org.carerecord.record.Why;

/** Summaries in the words of a test: every section is empty but for those that it fills. */
final class Summaries {

    static final NhsNumber PATIENT = new NhsNumber(9_990_000_018L);
    static final Moment NOW = Moment.now(Instant.parse("2026-07-14T09:30:00Z"));

    private static final Instant RECEIVED = Instant.parse("2026-07-10T08:15:01Z");

    private final Map<Heading, SummarySection> sections = new EnumMap<>(Heading.class);
    private final List<FeedState> feeds = new ArrayList<>();
    private final List<LinkedNumber> linked = new ArrayList<>();
    private Optional<Entry> demographics = Optional.empty();
    private int quarantined;

    Summaries() {
        for (Heading heading : Heading.values()) {
            empty(heading, Absence.NONE_RECORDED);
        }
    }

    Summaries empty(Heading heading, Absence absence) {
        return put(
                new SummarySection(
                        heading,
                        List.of(),
                        absence == Absence.OLDER_ONLY,
                        false,
                        Optional.of(absence)));
    }

    Summaries shown(Heading heading, Entry... entries) {
        List<Item> items = new ArrayList<>();
        for (Entry entry : entries) {
            items.add(Item.alone(entry, Why.RECORDED));
        }
        return shown(heading, items, false, false);
    }

    Summaries shown(Heading heading, List<Item> items, boolean more, boolean disputed) {
        return put(new SummarySection(heading, items, more, disputed, Optional.empty()));
    }

    Summaries person(Entry entry) {
        demographics = Optional.of(entry);
        return this;
    }

    Summaries feed(String name, String lastReceivedAt) {
        feeds.add(new FeedState(new FeedName(name), 1, 1, Instant.parse(lastReceivedAt)));
        return this;
    }

    Summaries linked(LinkedNumber number) {
        linked.add(number);
        return this;
    }

    Summaries quarantined(int count) {
        quarantined = count;
        return this;
    }

    private Summaries put(SummarySection section) {
        sections.put(section.heading(), section);
        return this;
    }

    Summary summary() {
        return new Summary(
                PATIENT, demographics, List.copyOf(sections.values()), feeds, linked, quarantined);
    }

    ReadDocument read() {
        return ReadDocument.of(SummaryDocument.of(summary(), List.of(), NOW, SampleIds.IDS));
    }

    /** A statement by a practice. */
    static Entry entry(String id, Body body) {
        return entry("gp-north", "Y06601", id, "N", body);
    }

    /** A statement by a source, under the patient's own number. */
    static Entry entry(
            String feed, String organisation, String id, String confidentiality, Body body) {
        return under(PATIENT, feed, organisation, id, confidentiality, body);
    }

    /** A statement by a source. */
    static Entry under(
            NhsNumber number,
            String feed,
            String organisation,
            String id,
            String confidentiality,
            Body body) {
        var event =
                new ClinicalEvent(
                        "event-" + id,
                        new OdsCode(organisation),
                        number,
                        SectionRules.sectionsOf(body).stream()
                                .findFirst()
                                .map(Section::code)
                                .orElseThrow(),
                        id,
                        1,
                        RECEIVED,
                        ClinicalEvent.Status.RECORDED,
                        confidentiality,
                        List.of(),
                        null,
                        null,
                        body);
        return new Entry(
                idOf(feed + "/" + organisation + "/" + id),
                event,
                new Provenance(new FeedName(feed), 3, 12, RECEIVED),
                false);
    }

    private static EntryId idOf(String name) {
        return new EntryId(Uuids.of(name).replace("-", ""));
    }

    /** The sample with every kind of statement, each entry under an id of its own. */
    static Summary everyKind() {
        Summary sample = SampleSummary.everyKind();
        return new Summary(
                sample.patient(),
                sample.demographics().map(Summaries::renamed),
                sample.sections().stream().map(Summaries::renamed).toList(),
                sample.feeds(),
                sample.linked(),
                sample.quarantined());
    }

    private static SummarySection renamed(SummarySection section) {
        return new SummarySection(
                section.heading(),
                section.items().stream().map(Summaries::renamed).toList(),
                section.more(),
                section.disputed(),
                section.absence());
    }

    private static Item renamed(Item item) {
        return new Item(
                renamed(item.entry()),
                item.why(),
                item.sameness(),
                item.others().stream()
                        .map(other -> new Item.Shown(renamed(other.entry()), other.why()))
                        .toList(),
                item.differs());
    }

    private static Entry renamed(Entry entry) {
        return new Entry(
                idOf(entry.provenance().feed().value() + "/" + entry.event().entryId()),
                entry.event(),
                entry.provenance(),
                entry.inConflict());
    }
}
