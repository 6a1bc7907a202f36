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
import org.carerecord.record.EntryHistory;
import org.carerecord.record.EntryId;
import org.carerecord.record.EntryPage;
import org.carerecord.record.EntryQuestion;
import org.carerecord.record.Moment;
import org.carerecord.record.SummarySection;

/**
 * A list of entries in memory that answers as a record does: newest first, undated last. All other
 * numbers belong to the patient's.
 */
final class ListedEntries implements AnsweringReader.Entries, AnsweringReader.Statements {

    private static final Comparator<Entry> ORDER =
            Comparator.comparing(ListedEntries::time, Comparator.reverseOrder())
                    .thenComparing(entry -> entry.id().hex());

    private final List<Entry> entries = new ArrayList<>();
    private final List<EntryQuestion> asked = new ArrayList<>();

    ListedEntries(List<Entry> entries) {
        this.entries.addAll(entries);
    }

    /** Every kind of entry once, under ids that tell them apart. */
    static List<Entry> everyKind() {
        List<Entry> all = new ArrayList<>();
        for (SummarySection section : SampleSummary.everyKind().sections()) {
            for (Entry entry : section.entries()) {
                all.add(
                        new Entry(
                                new EntryId("%032x".formatted(all.size() + 16)),
                                entry.event(),
                                entry.provenance(),
                                entry.inConflict()));
            }
        }
        return all;
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
                page.size() < after.size()
                        ? Optional.of(EntryCursor.of(page.getLast()))
                        : Optional.empty();
        return new Lookup.Found<>(new EntryPage(page, next), SampleSummary.UP_TO_DATE_AT);
    }

    @Override
    public Lookup<EntryHistory> history(
            NhsNumber patient, NhsNumber under, EntryId entry, Moment moment) {
        if (!patient.equals(SampleSummary.PATIENT)) {
            return new Lookup.Superseded<>(List.of(SampleSummary.PATIENT));
        }
        return entries.stream()
                .filter(one -> one.id().equals(entry))
                .filter(one -> one.event().nhsNumber().equals(under))
                .filter(one -> moment.includes(one.provenance().receivedAt()))
                .findFirst()
                .map(one -> new EntryHistory(entry, List.of(current(one))))
                .<Lookup<EntryHistory>>map(
                        found -> new Lookup.Found<>(found, SampleSummary.UP_TO_DATE_AT))
                .orElseGet(Lookup.NotFound::new);
    }

    private static EntryHistory.Told current(Entry entry) {
        return new EntryHistory.Told(entry, EntryHistory.State.CURRENT);
    }

    private static boolean isAfter(Entry entry, EntryCursor cursor) {
        int order = time(entry).compareTo(cursor.time().orElse(Instant.MIN));
        return order < 0
                || (order == 0
                        && entry.id().hex().compareTo(cursor.last().orElseThrow().hex()) > 0);
    }

    private static Instant time(Entry entry) {
        return EntryCursor.of(entry).time().orElse(Instant.MIN);
    }
}
