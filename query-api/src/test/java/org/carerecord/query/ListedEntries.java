package org.carerecord.query;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.carerecord.event.Section;
import org.carerecord.identity.NhsNumber;
import org.carerecord.query.json.SampleSummary;
import org.carerecord.reader.Lookup;
import org.carerecord.record.Entry;
import org.carerecord.record.EntryCursor;
import org.carerecord.record.EntryPage;
import org.carerecord.record.EntryQuestion;
import org.carerecord.record.Moment;
import org.carerecord.record.Placement;

/** A list of entries in memory that answers as a record does: newest first, undated last. */
final class ListedEntries implements AnsweringReader.Entries {

    private static final Comparator<Entry> ORDER =
            Comparator.comparing(ListedEntries::time, Comparator.reverseOrder())
                    .thenComparing(entry -> entry.id().hex());

    private final List<Entry> entries = new ArrayList<>();
    private final List<EntryQuestion> asked = new ArrayList<>();

    ListedEntries(List<Entry> entries) {
        this.entries.addAll(entries);
    }

    void add(Entry entry) {
        entries.add(entry);
    }

    /** What was asked so far. */
    List<EntryQuestion> asked() {
        return asked;
    }

    @Override
    public Lookup<EntryPage> page(NhsNumber patient, EntryQuestion question, Moment moment) {
        asked.add(question);
        List<Entry> after =
                entries.stream()
                        .filter(entry -> moment.includes(entry.provenance().receivedAt()))
                        .filter(entry ->
                                question.section()
                                        .map(Section::code)
                                        .map(entry.event().section()::equals)
                                        .orElse(true))
                        .filter(entry ->
                                question.before()
                                        .map(cursor -> isAfter(entry, cursor))
                                        .orElse(true))
                        .sorted(ORDER)
                        .toList();
        List<Entry> page = after.stream().limit(question.limit()).toList();
        Optional<EntryCursor> next =
                page.size() < after.size() ? Optional.of(cursor(page.getLast())) : Optional.empty();
        return new Lookup.Found<>(new EntryPage(page, next), SampleSummary.UP_TO_DATE_AT);
    }

    private static boolean isAfter(Entry entry, EntryCursor cursor) {
        int order = time(entry).compareTo(cursor.time().orElse(Instant.MIN));
        return order < 0
                || (order == 0
                        && entry.id().hex().compareTo(cursor.last().orElseThrow().hex()) > 0);
    }

    private static EntryCursor cursor(Entry entry) {
        return new EntryCursor(Placement.of(entry.event()).time(), Optional.of(entry.id()));
    }

    private static Instant time(Entry entry) {
        return Placement.of(entry.event()).time().orElse(Instant.MIN);
    }
}
