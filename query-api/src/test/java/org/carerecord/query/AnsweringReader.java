package org.carerecord.query;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.carerecord.feed.Receipt;
import org.carerecord.identity.NhsNumber;
import org.carerecord.reader.Lookup;
import org.carerecord.reader.Readiness;
import org.carerecord.reader.RecordReader;
import org.carerecord.record.EntryHistory;
import org.carerecord.record.EntryId;
import org.carerecord.record.EntryPage;
import org.carerecord.record.EntryQuestion;
import org.carerecord.record.Moment;
import org.carerecord.record.Revision;
import org.carerecord.record.Sharing;
import org.carerecord.record.Summary;

/** A reader in memory that answers what a test tells it to. */
final class AnsweringReader implements RecordReader {

    /** Answers for a page of entries. */
    @FunctionalInterface
    interface Entries {
        Lookup<EntryPage> page(NhsNumber patient, EntryQuestion question, Moment moment);
    }

    /** Answers for the history of an entry. */
    @FunctionalInterface
    interface Histories {
        Lookup<EntryHistory> history(NhsNumber patient, EntryId entry, Moment moment);
    }

    /** Answers for the history of an entry under one of the patient's numbers. */
    @FunctionalInterface
    interface Statements {
        Lookup<EntryHistory> history(
                NhsNumber patient, NhsNumber under, EntryId entry, Moment moment);
    }

    /** Tells whether an event becomes visible. */
    @FunctionalInterface
    interface Visibility {
        boolean await(Receipt receipt, Duration limit) throws InterruptedException;
    }

    private final AtomicReference<BiFunction<NhsNumber, Moment, Lookup<Summary>>> summaries =
            new AtomicReference<>((patient, moment) -> new Lookup.NotFound<>());
    private final AtomicLong changes = new AtomicLong();
    // Unless a test says otherwise the record changes all the time, so that nothing is kept.
    private final AtomicReference<Function<NhsNumber, Lookup<Revision>>> revisions =
            new AtomicReference<>(patient ->
                    new Lookup.Found<>(
                            new Revision(Long.toHexString(changes.incrementAndGet())),
                            Instant.EPOCH));
    private final AtomicReference<Entries> entries =
            new AtomicReference<>((patient, question, moment) -> new Lookup.NotFound<>());
    private final AtomicReference<Histories> histories =
            new AtomicReference<>((patient, entry, moment) -> new Lookup.NotFound<>());
    private final AtomicReference<Statements> statements =
            new AtomicReference<>((patient, under, entry, moment) -> new Lookup.NotFound<>());
    private final AtomicReference<Visibility> visibility =
            new AtomicReference<>((receipt, limit) -> {
                throw new AssertionError("Expected no wait");
            });
    private final AtomicReference<Readiness> readiness =
            new AtomicReference<>(new Readiness(true, "running", 12, 12));

    void answers(Lookup<Summary> lookup) {
        answers((patient, moment) -> lookup);
    }

    void answers(BiFunction<NhsNumber, Moment, Lookup<Summary>> lookup) {
        summaries.set(lookup);
    }

    void answersRevisions(Function<NhsNumber, Lookup<Revision>> lookup) {
        revisions.set(lookup);
    }

    void answersEntries(Entries lookup) {
        entries.set(lookup);
    }

    void answersHistories(Histories lookup) {
        histories.set(lookup);
    }

    void answersStatements(Statements lookup) {
        statements.set(lookup);
    }

    void sees(Visibility events) {
        visibility.set(events);
    }

    void is(Readiness state) {
        readiness.set(state);
    }

    @Override
    public Lookup<Summary> summary(NhsNumber patient, Moment moment, Sharing sharing) {
        return summaries.get().apply(patient, moment);
    }

    @Override
    public Lookup<Revision> revision(NhsNumber patient) {
        return revisions.get().apply(patient);
    }

    @Override
    public Lookup<EntryPage> entries(NhsNumber patient, EntryQuestion question, Moment moment) {
        return entries.get().page(patient, question, moment);
    }

    @Override
    public Lookup<EntryHistory> history(NhsNumber patient, EntryId entry, Moment moment) {
        return histories.get().history(patient, entry, moment);
    }

    @Override
    public Lookup<EntryHistory> history(
            NhsNumber patient, NhsNumber under, EntryId entry, Moment moment) {
        return statements.get().history(patient, under, entry, moment);
    }

    @Override
    public boolean await(Receipt receipt, Duration limit) throws InterruptedException {
        return visibility.get().await(receipt, limit);
    }

    @Override
    public Readiness readiness() {
        return readiness.get();
    }
}
