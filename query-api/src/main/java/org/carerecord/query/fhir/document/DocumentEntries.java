package org.carerecord.query.fhir.document;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.carerecord.identity.NhsNumber;
import org.carerecord.record.Entry;
import org.carerecord.record.EntryId;
import org.carerecord.record.Heading;
import org.carerecord.record.Item;
import org.carerecord.record.Summary;
import org.carerecord.record.SummarySection;

/** The entries that a document shows, each once, in its order. */
final class DocumentEntries {

    private record Key(EntryId id, NhsNumber under) {}

    private DocumentEntries() {}

    /** Those of all sections. */
    static List<Entry> of(Summary summary) {
        Map<Key, Entry> entries = new LinkedHashMap<>();
        for (DocumentSection section : DocumentSection.values()) {
            for (SummarySection part : parts(section, summary)) {
                for (Item item : part.items()) {
                    of(item).forEach(entry -> entries.putIfAbsent(key(entry), entry));
                }
            }
        }
        return List.copyOf(entries.values());
    }

    /** Those of a line: the one shown first, then the equivalent ones of other providers. */
    static List<Entry> of(Item item) {
        List<Entry> entries = new ArrayList<>();
        entries.add(item.entry());
        item.others().forEach(other -> entries.add(other.entry()));
        return entries;
    }

    /** The sections of the summary that one of the document shows, in its order. */
    static List<SummarySection> parts(DocumentSection section, Summary summary) {
        List<SummarySection> parts = new ArrayList<>();
        for (Heading heading : section.headings()) {
            summary.sections().stream()
                    .filter(part -> part.heading() == heading)
                    .forEach(parts::add);
        }
        return parts;
    }

    private static Key key(Entry entry) {
        return new Key(entry.id(), entry.event().nhsNumber());
    }
}
