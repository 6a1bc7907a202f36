package org.carerecord.query.page;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.carerecord.event.Encounter;
import org.carerecord.query.fhir.resource.SourceEntry;
import org.carerecord.query.words.EntryText;
import org.carerecord.query.words.EntryWords;
import org.carerecord.query.words.HarmlessText;
import org.carerecord.record.Entry;
import org.carerecord.record.Item;
import org.carerecord.record.Summary;

/**
 * The encounters that a page knows of, by what their sources call them: other entries of the same
 * source refer to them by that.
 *
 * @param bySource the encounters
 */
record Encounters(Map<SourceEntry, Entry> bySource) {

    Encounters {
        bySource = Map.copyOf(bySource);
    }

    /** Those of a summary. */
    static Encounters of(Summary summary) {
        return of(summary, List.of());
    }

    /** Those of a summary and of other entries of the same patient. */
    static Encounters of(Summary summary, Collection<Entry> more) {
        return new Encounters(
                Stream.concat(
                                more.stream(),
                                summary.sections().stream()
                                        .flatMap(section -> section.items().stream())
                                        .flatMap(Encounters::sources))
                        .filter(entry -> entry.event().body() instanceof Encounter)
                        .collect(
                                Collectors.toMap(
                                        SourceEntry::of, Function.identity(), (one, _) -> one)));
    }

    private static Stream<Entry> sources(Item item) {
        return Stream.concat(
                Stream.of(item.entry()), item.others().stream().map(Item.Shown::entry));
    }

    /** The encounter that an entry was recorded in; none where its source does not say. */
    List<InEncounter> of(Entry entry, Links links) {
        String reference = entry.event().encounter();
        if (reference == null || reference.isBlank()) {
            return List.of();
        }
        Optional<Entry> encounter =
                Optional.ofNullable(bySource.get(SourceEntry.beside(entry, reference)));
        return List.of(
                new InEncounter(
                        HarmlessText.line(reference),
                        encounter.map(one -> words(one, links)).orElse(""),
                        encounter.map(one -> links.entry(one.id())).orElse("")));
    }

    /** Its kind and date, and how it stands where that is not what one expects: "Cancelled". */
    private static String words(Entry encounter, Links links) {
        EntryWords words = EntryText.of(encounter, links.patient());
        return Stream.of(Optional.of(words.title()), Optional.of(words.date()), words.status())
                .flatMap(Optional::stream)
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(", "));
    }
}
