package org.carerecord.query.fhir.http;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.carerecord.query.fhir.element.FhirElement;
import org.carerecord.query.fhir.resource.RecordResources;
import org.carerecord.reader.Lookup;
import org.carerecord.reader.RecordReader;
import org.carerecord.record.Entry;
import org.carerecord.record.EntryCursor;
import org.carerecord.record.EntryPage;
import org.carerecord.record.EntryQuestion;
import org.carerecord.record.Moment;
import org.carerecord.record.Placement;

/**
 * One page of a search.
 *
 * @param matches the entries that match, with their resources
 * @param next where the next page starts; empty on the last
 */
record SearchPage(List<Match> matches, Optional<EntryCursor> next) {

    /** An entry and its resource. */
    record Match(Entry entry, FhirElement resource) {}

    /** Copies the list. */
    SearchPage {
        matches = List.copyOf(matches);
    }

    /** Reads a page, looking at no more entries than the limits allow. */
    static Lookup<SearchPage> read(
            RecordReader reader,
            SearchQuestion question,
            EntryReferences references,
            Moment moment,
            FhirLimits limits) {
        var reading = new Reading(question, references);
        Optional<EntryCursor> from = question.page().cursor();
        int left = limits.maxLookedAt();
        while (true) {
            int step = Math.min(left, Math.max(question.page().count(), limits.defaultPage()));
            Lookup<EntryPage> looked =
                    reader.entries(
                            question.patient(),
                            new EntryQuestion(question.section(), Optional.empty(), from, step),
                            moment);
            if (!(looked instanceof Lookup.Found<EntryPage>(var page, var upToDateAt))) {
                return looked.map(none -> new SearchPage(List.of(), Optional.empty()));
            }
            reading.take(page);
            from = page.next();
            left -= page.entries().size();
            if (reading.isFull() || from.isEmpty() || left <= 0) {
                return new Lookup.Found<>(reading.page(from), upToDateAt);
            }
        }
    }

    /** A place of the list, which entries of linked numbers can share. A page never parts them. */
    private record Place(Optional<Instant> time, String id) {

        static Place of(Entry entry) {
            return new Place(Placement.of(entry.event()).time(), entry.id().hex());
        }
    }

    /** What is read of a page so far. */
    private static final class Reading {

        private final SearchQuestion question;
        private final EntryReferences references;
        private final List<Match> matches = new ArrayList<>();
        private Optional<EntryCursor> cut = Optional.empty();

        Reading(SearchQuestion question, EntryReferences references) {
            this.question = question;
            this.references = references;
        }

        /** Takes what matches until the page is full, and then where it is cut. */
        void take(EntryPage page) {
            List<Entry> entries = page.entries();
            for (int i = 0; i < entries.size(); i++) {
                Entry entry = entries.get(i);
                match(entry).ifPresent(matches::add);
                boolean last = i + 1 == entries.size();
                boolean placeEnds = last || !Place.of(entries.get(i + 1)).equals(Place.of(entry));
                if (matches.size() >= question.page().count() && placeEnds) {
                    cut = last ? page.next() : Optional.of(cursor(entry));
                    return;
                }
            }
        }

        boolean isFull() {
            return matches.size() >= question.page().count();
        }

        SearchPage page(Optional<EntryCursor> goesOn) {
            return new SearchPage(matches, isFull() ? cut : goesOn);
        }

        private Optional<Match> match(Entry entry) {
            return RecordResources.typeOf(entry)
                    .filter(question.types()::contains)
                    .map(type -> RecordResources.of(entry, references))
                    .filter(resource ->
                            question.criteria().stream().allMatch(one -> one.test(resource)))
                    .map(resource -> new Match(entry, resource));
        }

        private static EntryCursor cursor(Entry entry) {
            return new EntryCursor(Placement.of(entry.event()).time(), Optional.of(entry.id()));
        }
    }
}
