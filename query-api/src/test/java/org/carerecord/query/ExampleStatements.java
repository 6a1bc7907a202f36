package org.carerecord.query;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.carerecord.event.ContactPerson;
import org.carerecord.event.Medication;
import org.carerecord.event.Section;
import org.carerecord.identity.NhsNumber;
import org.carerecord.query.fhir.resource.RecordResources;
import org.carerecord.query.json.AlteredEntry;
import org.carerecord.query.json.SampleSummary;
import org.carerecord.reader.Lookup;
import org.carerecord.record.Entry;
import org.carerecord.record.EntryHistory;
import org.carerecord.record.EntryHistory.State;
import org.carerecord.record.EntryId;
import org.carerecord.record.Moment;

/**
 * The entries that examples of reads by id are of: one of each type of resources that stands, and
 * one that was taken back. Their names are made of their type, and their ids with the tests' key.
 */
final class ExampleStatements implements AnsweringReader.Statements {

    private final Map<EntryId, EntryHistory> histories = new HashMap<>();

    ExampleStatements() {
        for (Entry entry : ListedEntries.everyKind()) {
            RecordResources.typeOf(entry).ifPresent(type -> add(type, entry));
            if (entry.event().body() instanceof Medication medicine) {
                add("MedicationStatement", SampleSummary.entry("Medication/1", stated(medicine)));
            }
            if (entry.event().body() instanceof ContactPerson) {
                add("CareTeam", AlteredEntry.in(Section.PROFESSIONAL_CONTACTS, entry));
            }
        }
    }

    /** A medicine of which the source says nothing that only an order has room for. */
    private static Medication stated(Medication medicine) {
        return new Medication(
                medicine.code(),
                medicine.status(),
                null,
                null,
                medicine.authored(),
                medicine.validity(),
                medicine.dosages(),
                medicine.reasons(),
                medicine.notes(),
                medicine.lastIssued(),
                null);
    }

    private void add(String type, Entry entry) {
        tell(type, entry, State.CURRENT);
        tell(type + " taken back", entry, State.TAKEN_BACK);
    }

    private void tell(String name, Entry entry, State state) {
        EntryId id = idOf(name);
        var named = new Entry(id, entry.event(), entry.provenance(), entry.inConflict());
        histories.putIfAbsent(
                id, new EntryHistory(id, List.of(new EntryHistory.Told(named, state))));
    }

    private static EntryId idOf(String name) {
        return new EntryId(
                UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8))
                        .toString()
                        .replace("-", ""));
    }

    @Override
    public Lookup<EntryHistory> history(
            NhsNumber patient, NhsNumber under, EntryId entry, Moment moment) {
        return histories.containsKey(entry)
                ? new Lookup.Found<>(histories.get(entry), SampleSummary.UP_TO_DATE_AT)
                : new Lookup.NotFound<>();
    }
}
