package org.carerecord.query.fhir.http;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.carerecord.query.fhir.http.SearchPage.Match;
import org.carerecord.query.fhir.resource.RecordResources;
import org.carerecord.record.Entry;
import org.carerecord.record.EntryCursor;
import org.carerecord.record.EntryPage;

/**
 * A page of a search while it is read. It takes place by place: entries of linked numbers can share
 * a place of the list, and no cursor parts them. So a page ends before those that it has no room
 * for, and holds more than it has room for only where those of its first place are more.
 */
final class SearchReading {

    private final SearchQuestion question;
    private final EntryReferences references;
    private final List<Match> matches = new ArrayList<>();
    private Optional<String> cut = Optional.empty();
    private boolean full;

    SearchReading(SearchQuestion question, EntryReferences references) {
        this.question = question;
        this.references = references;
    }

    /**
     * Takes what matches until the page is full, and then where it is cut.
     *
     * @param page entries of the list, which part no place
     * @param from where they start; empty at the start of the list
     */
    void take(EntryPage page, Optional<EntryCursor> from) {
        List<Entry> entries = page.entries();
        int start = 0;
        while (start < entries.size() && !full) {
            int end = endOfPlace(entries, start);
            List<Match> found = matches(entries.subList(start, end));
            if (hasRoomFor(found)) {
                matches.addAll(found);
                start = end;
            } else {
                full = true;
            }
            full = full || matches.size() >= question.page().room();
        }
        if (full) {
            cut = cut(page, start, from);
        }
    }

    boolean isFull() {
        return full;
    }

    SearchPage page(Optional<EntryCursor> goesOn, int looks) {
        return new SearchPage(matches, full ? cut : goesOn.map(EntryCursor::text), looks);
    }

    /** What comes first on its page has room in any case: otherwise no page would ever hold it. */
    private boolean hasRoomFor(List<Match> found) {
        SearchQuestion.Page page = question.page();
        boolean first = matches.isEmpty() && !page.hasPatient();
        return found.isEmpty() || first || matches.size() + found.size() <= page.room();
    }

    /** Where a page goes on that ends before the entry at an index. */
    private static Optional<String> cut(EntryPage page, int index, Optional<EntryCursor> from) {
        if (index == page.entries().size()) {
            return page.next().map(EntryCursor::text);
        }
        return Optional.of(
                index > 0
                        ? EntryCursor.of(page.entries().get(index - 1)).text()
                        : from.map(EntryCursor::text).orElse(SearchQuestion.START));
    }

    private static int endOfPlace(List<Entry> entries, int start) {
        EntryCursor place = EntryCursor.of(entries.get(start));
        int end = start + 1;
        while (end < entries.size() && EntryCursor.of(entries.get(end)).equals(place)) {
            end++;
        }
        return end;
    }

    private List<Match> matches(List<Entry> entries) {
        return entries.stream().flatMap(entry -> match(entry).stream()).toList();
    }

    private Optional<Match> match(Entry entry) {
        return RecordResources.typeOf(entry)
                .filter(question.types()::contains)
                .map(type -> RecordResources.of(entry, references))
                .filter(resource ->
                        question.criteria().stream().allMatch(one -> one.test(resource)))
                .map(resource -> new Match(entry, resource));
    }
}
