package org.carerecord.query.json;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import org.carerecord.event.Author;
import org.carerecord.event.ClinicalEvent;
import org.carerecord.event.Section;
import org.carerecord.identity.NhsNumber;
import org.carerecord.identity.Sha256;
import org.carerecord.record.Entry;
import org.carerecord.record.EntryId;
import org.jspecify.annotations.Nullable;

/** Entries that differ from another in one thing that their event says beside its body. */
public final class AlteredEntry {

    private AlteredEntry() {}

    /** The entry under a label of confidentiality. */
    public static Entry labelled(Entry entry, String confidentiality) {
        ClinicalEvent event = entry.event();
        return with(entry, event.section(), confidentiality, event.author());
    }

    /** The entry in a section. */
    public static Entry in(Section section, Entry entry) {
        ClinicalEvent event = entry.event();
        return with(entry, section.code(), event.confidentiality(), event.author());
    }

    /** The entry by an author. */
    public static Entry by(@Nullable Author author, Entry entry) {
        ClinicalEvent event = entry.event();
        return with(entry, event.section(), event.confidentiality(), author);
    }

    /** An entry of its own that its source names otherwise. */
    public static Entry named(String entryId, Entry entry) {
        ClinicalEvent event = entry.event();
        return new Entry(
                EntryId.of(Sha256.of(entryId.getBytes(UTF_8)), 0),
                with(event, event.nhsNumber(), entryId),
                entry.provenance(),
                entry.inConflict());
    }

    /** The entry, asserted at a moment. */
    public static Entry asserted(Instant moment, Entry entry) {
        ClinicalEvent event = entry.event();
        return new Entry(
                entry.id(),
                new ClinicalEvent(
                        event.eventId(),
                        event.organisation(),
                        event.nhsNumber(),
                        event.section(),
                        event.entryId(),
                        event.version(),
                        moment,
                        event.status(),
                        event.confidentiality(),
                        event.sensitivities(),
                        event.encounter(),
                        event.author(),
                        event.body()),
                entry.provenance(),
                entry.inConflict());
    }

    /** The same statement under a number. */
    public static Entry under(NhsNumber number, Entry entry) {
        return new Entry(
                entry.id(),
                with(entry.event(), number, entry.event().entryId()),
                entry.provenance(),
                entry.inConflict());
    }

    private static ClinicalEvent with(ClinicalEvent event, NhsNumber number, String entryId) {
        return new ClinicalEvent(
                event.eventId(),
                event.organisation(),
                number,
                event.section(),
                entryId,
                event.version(),
                event.assertedAt(),
                event.status(),
                event.confidentiality(),
                event.sensitivities(),
                event.encounter(),
                event.author(),
                event.body());
    }

    private static Entry with(
            Entry entry, String section, String confidentiality, @Nullable Author author) {
        ClinicalEvent event = entry.event();
        return new Entry(
                entry.id(),
                new ClinicalEvent(
                        event.eventId(),
                        event.organisation(),
                        event.nhsNumber(),
                        section,
                        event.entryId(),
                        event.version(),
                        event.assertedAt(),
                        event.status(),
                        confidentiality,
                        event.sensitivities(),
                        event.encounter(),
                        author,
                        event.body()),
                entry.provenance(),
                entry.inConflict());
    }
}
