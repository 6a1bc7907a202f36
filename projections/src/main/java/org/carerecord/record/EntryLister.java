package org.carerecord.record;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Lists everything that is current, page by page: newest first, undated last. A page costs a walk
 * over the patient's own rows, of which only those on the page are decoded, unless a code is asked
 * for.
 */
public final class EntryLister {

    /** A place in the list. Entries of linked numbers can share one; a page never parts them. */
    private record Place(Optional<Instant> time, EntryId id) {}

    private static final Comparator<Place> ORDER =
            Comparator.<Place, Instant>comparing(
                            place -> place.time().orElse(Instant.MIN), Comparator.reverseOrder())
                    .thenComparing(Place::id);

    private final EntryQuestion question;
    private final NavigableMap<Place, List<Entry>> found = new TreeMap<>(ORDER);

    private EntryLister(EntryQuestion question) {
        this.question = question;
    }

    /** The page that is asked for. */
    public static EntryPage page(CurrentRows rows, EntryQuestion question) {
        var lister = new EntryLister(question);
        for (RowSection section : RowSection.values()) {
            if (!section.isOfIdentity() && lister.mayHold(section)) {
                lister.walk(rows, section);
            }
        }
        return lister.page();
    }

    private boolean mayHold(RowSection section) {
        return question.section().isEmpty() || section.section().equals(question.section());
    }

    private void walk(CurrentRows rows, RowSection section) {
        try (CurrentRows.Cursor cursor = rows.open(section)) {
            while (cursor.next()) {
                var place = new Place(cursor.time(), cursor.id());
                if (isAsked(place) && isWithinPage(place)) {
                    Entry entry = cursor.entry();
                    if (hasCode(entry)) {
                        keep(place, entry);
                    }
                }
            }
        }
    }

    private boolean isAsked(Place place) {
        return question.before().map(before -> isAfter(place, before)).orElse(true);
    }

    private static boolean isAfter(Place place, EntryCursor before) {
        Instant time = place.time().orElse(Instant.MIN);
        Instant seen = before.time().orElse(Instant.MIN);
        if (!time.equals(seen)) {
            return time.isBefore(seen);
        }
        return before.last().map(last -> place.id().compareTo(last) > 0).orElse(false);
    }

    /** One place more than the page is kept, which tells whether another page follows. */
    private boolean isWithinPage(Place place) {
        return found.size() <= question.limit() || ORDER.compare(place, found.lastKey()) <= 0;
    }

    private void keep(Place place, Entry entry) {
        found.computeIfAbsent(place, newPlace -> new ArrayList<>()).add(entry);
        if (found.size() > question.limit() + 1) {
            found.pollLastEntry();
        }
    }

    private boolean hasCode(Entry entry) {
        return question.code()
                .map(code ->
                        MainConcept.of(entry.event().body()).codings().stream()
                                .anyMatch(coding -> code.equals(coding.code())))
                .orElse(true);
    }

    private EntryPage page() {
        List<Entry> entries = new ArrayList<>();
        Place last = null;
        int places = 0;
        for (var place : found.entrySet()) {
            if (places++ == question.limit()) {
                break;
            }
            place.getValue().stream()
                    .sorted(Comparator.comparingLong(entry -> entry.event().nhsNumber().value()))
                    .forEach(entries::add);
            last = place.getKey();
        }
        boolean goesOn = found.size() > question.limit();
        return new EntryPage(
                entries,
                last == null || !goesOn
                        ? Optional.empty()
                        : Optional.of(new EntryCursor(last.time(), Optional.of(last.id()))));
    }
}
