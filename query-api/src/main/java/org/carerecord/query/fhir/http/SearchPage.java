package org.carerecord.query.fhir.http;

import java.util.List;
import java.util.Optional;
import org.carerecord.query.fhir.element.FhirElement;
import org.carerecord.reader.Lookup;
import org.carerecord.reader.RecordReader;
import org.carerecord.record.Entry;
import org.carerecord.record.EntryCursor;
import org.carerecord.record.EntryPage;
import org.carerecord.record.EntryQuestion;
import org.carerecord.record.Moment;

/**
 * One page of a search.
 *
 * @param matches the entries that match, with their resources
 * @param next the cursor of the next page; empty on the last
 * @param looks how often the record was looked at; each look is of one state of it
 */
record SearchPage(List<Match> matches, Optional<String> next, int looks) {

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
        var reading = new SearchReading(question, references);
        Optional<EntryCursor> from = question.page().cursor();
        int left = limits.maxLookedAt();
        for (int looks = 1; ; looks++) {
            int step = Math.min(left, Math.max(question.page().count(), limits.defaultPage()));
            Lookup<EntryPage> looked =
                    reader.entries(
                            question.patient(),
                            new EntryQuestion(question.section(), Optional.empty(), from, step),
                            moment);
            if (!(looked instanceof Lookup.Found<EntryPage>(var page, var upToDateAt))) {
                return looked.map(none -> new SearchPage(List.of(), Optional.empty(), 1));
            }
            reading.take(page, from);
            from = page.next();
            left -= page.entries().size();
            if (reading.isFull() || from.isEmpty() || left <= 0) {
                return new Lookup.Found<>(reading.page(from, looks), upToDateAt);
            }
        }
    }
}
