package org.carerecord.reader;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.errors.InvalidStateStoreException;
import org.carerecord.feed.Partitioning;
import org.carerecord.feed.Receipt;
import org.carerecord.feed.Topics;
import org.carerecord.identity.NhsNumber;
import org.carerecord.reader.Lookup.Found;
import org.carerecord.reader.Lookup.NotFound;
import org.carerecord.reader.Lookup.NotReady;
import org.carerecord.reader.Lookup.Reason;
import org.carerecord.reader.Lookup.Superseded;
import org.carerecord.record.EntryHistory;
import org.carerecord.record.EntryId;
import org.carerecord.record.EntryLister;
import org.carerecord.record.EntryPage;
import org.carerecord.record.EntryQuestion;
import org.carerecord.record.LinkedNumber;
import org.carerecord.record.Moment;
import org.carerecord.record.NumberLinks;
import org.carerecord.record.NumberRows;
import org.carerecord.record.PatientRows;
import org.carerecord.record.Revision;
import org.carerecord.record.Sharing;
import org.carerecord.record.Summary;
import org.carerecord.record.SummaryRules;
import org.carerecord.registry.RegistryUnavailableException;
import org.carerecord.rocks.RowsClosedException;
import org.carerecord.store.RecordView;
import org.carerecord.store.RowReader;
import org.carerecord.topology.Projection;

/** Reads the record from the store of this process, by interactive queries. */
public final class StreamsRecordReader implements RecordReader, AutoCloseable {

    private final Projection projection;
    private final Partitioning partitioning;
    private final SummaryRules rules;
    private final LogEnd logEnd;
    private final InstantSource clock;
    private final Stores stores;
    private final KeptRevisions revisions;
    private final UndisturbedReads undisturbed;

    /**
     * Over a running projection.
     *
     * @param admin a client of the same cluster, which the caller closes after this reader
     */
    public StreamsRecordReader(
            Projection projection, Admin admin, SummaryRules rules, InstantSource clock) {
        this.projection = projection;
        this.partitioning = new Partitioning(projection.config().partitions());
        this.rules = rules;
        this.clock = clock;
        this.stores = new Stores(projection.streams());
        this.revisions =
                new KeptRevisions(
                        projection.writes(), projection.config().limits().keptRevisions());
        this.undisturbed = new UndisturbedReads(projection.writes());
        this.logEnd =
                new LogEnd(
                        admin,
                        projection.config().application(),
                        projection.positions(),
                        clock,
                        projection.config().limits().logPoll());
        logEnd.start();
    }

    @Override
    public Lookup<Summary> summary(NhsNumber patient, Moment moment, Sharing sharing) {
        return ofPerson(patient, moment, rows -> Optional.of(rules.select(rows, moment, sharing)));
    }

    @Override
    public Lookup<Revision> revision(NhsNumber patient) {
        Optional<KeptRevisions.Kept> kept = revisions.find(patient);
        return read(reading ->
                kept.isPresent()
                        ? reading.again(patient, kept.get())
                        : readRevision(reading, patient));
    }

    private Lookup<Revision> readRevision(Reading reading, NhsNumber patient) {
        Moment now = Moment.now(clock.instant());
        return reading.person(
                patient,
                number -> reading.view(number).withoutEntries(number, now),
                rows -> {
                    revisions.keep(patient, rows.revision(), reading.counts);
                    return Optional.of(rows.revision());
                });
    }

    @Override
    public Lookup<RevisedSummary> revisedSummary(NhsNumber patient, Moment now, Sharing sharing) {
        return read(reading ->
                reading.person(
                        patient,
                        now,
                        rows -> {
                            Summary summary = rules.select(rows, now, sharing);
                            return Optional.of(
                                    new RevisedSummary(
                                            summary, reading.unchanged(patient, rows.revision())));
                        }));
    }

    @Override
    public Lookup<EntryPage> entries(NhsNumber patient, EntryQuestion question, Moment moment) {
        return ofPerson(
                patient, moment, rows -> Optional.of(EntryLister.page(rows.current(), question)));
    }

    @Override
    public Lookup<EntryHistory> history(NhsNumber patient, EntryId entry, Moment moment) {
        return history(patient, any -> true, entry, moment);
    }

    @Override
    public Lookup<EntryHistory> history(
            NhsNumber patient, NhsNumber under, EntryId entry, Moment moment) {
        return history(patient, under::equals, entry, moment);
    }

    /** The patient's own number comes first, then those that belong to it. */
    private Lookup<EntryHistory> history(
            NhsNumber patient, Predicate<NhsNumber> under, EntryId entry, Moment moment) {
        return read(reading ->
                reading.person(
                        patient,
                        number -> reading.view(number).withoutEntries(number, moment),
                        rows ->
                                Stream.concat(
                                                Stream.of(patient),
                                                rows.linked().stream().map(LinkedNumber::number))
                                        .filter(under)
                                        .flatMap(number ->
                                                reading
                                                        .view(number)
                                                        .history(number, entry, moment)
                                                        .stream())
                                        .findFirst()));
    }

    @Override
    public boolean await(Receipt receipt, Duration limit) throws InterruptedException {
        return projection
                .positions()
                .await(
                        new TopicPartition(Topics.of(receipt.feed()), receipt.partition()),
                        receipt.offset(),
                        limit);
    }

    @Override
    public Readiness readiness() {
        int partitions = partitioning.partitions();
        int upToDate =
                (int)
                        IntStream.range(0, partitions)
                                .filter(partition -> logEnd.upToDateAt(partition).isPresent())
                                .count();
        KafkaStreams.State state = projection.streams().state();
        boolean ready = state.isRunningOrRebalancing() && upToDate == partitions;
        String word =
                ready || !state.isRunningOrRebalancing()
                        ? state.name().toLowerCase(java.util.Locale.ROOT)
                        : Reason.CATCHING_UP.code();
        return new Readiness(ready, word, partitions, upToDate);
    }

    /**
     * Waits until everything that was in the log at a moment has been folded here.
     *
     * @return whether that came true within the limit
     */
    public boolean awaitUpToDate(Instant moment, Duration limit) throws InterruptedException {
        Instant end = clock.instant().plus(limit);
        while (!isUpToDate(moment)) {
            if (clock.instant().isAfter(end)) {
                return false;
            }
            Thread.sleep(projection.config().limits().logPoll());
        }
        return true;
    }

    private boolean isUpToDate(Instant moment) {
        return IntStream.range(0, partitioning.partitions())
                .allMatch(partition ->
                        logEnd.upToDateAt(partition)
                                .filter(upToDateAt -> !upToDateAt.isBefore(moment))
                                .isPresent());
    }

    private <T> Lookup<T> ofPerson(
            NhsNumber patient, Moment moment, Function<PatientRows, Optional<T>> question) {
        return read(reading -> reading.person(patient, moment, question));
    }

    private <T> Lookup<T> read(Function<Reading, Lookup<T>> question) {
        try {
            return readOpen(question);
        } catch (InvalidStateStoreException | RowsClosedException moved) {
            // The store went away under the reader: never answer with part of it.
            return notReady(isStopping() ? Reason.STOPPED : Reason.STARTING);
        } catch (RegistryUnavailableException unreadable) {
            return notReady(Reason.REGISTRY_UNREACHABLE);
        }
    }

    private <T> Lookup<T> readOpen(Function<Reading, Lookup<T>> question) {
        try {
            return read(stores::running, question);
        } catch (InvalidStateStoreException | RowsClosedException sharedOut) {
            stores.forget();
            return read((partition, _) -> stores.held(partition), question);
        }
    }

    private <T> Lookup<T> read(StoreOf store, Function<Reading, Lookup<T>> question) {
        return undisturbed.of(before -> question.apply(new Reading(store, before)));
    }

    /** Gives the store of a partition. */
    @FunctionalInterface
    private interface StoreOf {

        /** The store that the partition has in this opening of it. */
        RowReader of(int partition, long opening);
    }

    /** One question, which may lead to several numbers and so to several partitions. */
    private final class Reading {

        private final StoreOf store;

        /** The partitions that are read, each by the opening in which it is. */
        private final Map<Integer, Long> openings = new TreeMap<>();

        /** The count of writes of each number, as it was before the number was read. */
        private final Map<NhsNumber, Long> counts;

        Reading(StoreOf store, Map<NhsNumber, Long> counts) {
            this.store = store;
            this.counts = counts;
        }

        <T> Lookup<T> person(
                NhsNumber patient, Moment moment, Function<PatientRows, Optional<T>> question) {
            return person(patient, number -> view(number).number(number, moment), question);
        }

        <T> Lookup<T> person(
                NhsNumber patient,
                Function<NhsNumber, NumberRows> rowsOf,
                Function<PatientRows, Optional<T>> question) {
            int partition = partitioning.of(patient);
            if (logEnd.upToDateAt(partition).isEmpty()) {
                return notReady(whyNotOpen(partition));
            }
            return switch (NumberLinks.resolve(patient, rowsOf)) {
                case NumberLinks.Superseded(var survivors) ->
                        whole(() -> new Superseded<>(survivors));
                case NumberLinks.Stands(var rows) when rows.isKnown() -> {
                    Optional<T> answer = question.apply(rows);
                    yield answer.isPresent()
                            ? whole(() -> new Found<>(answer.get(), upToDateAt()))
                            : unknown();
                }
                case NumberLinks.Stands nobody -> unknown();
            };
        }

        /** The revision that was read first, if nothing was written since. */
        Optional<Revision> unchanged(NhsNumber patient, Revision revision) {
            return revisions.keep(patient, revision, counts)
                    ? Optional.of(revision)
                    : Optional.empty();
        }

        /** What was read before, if it still holds now that the partitions are known to be here. */
        Lookup<Revision> again(NhsNumber patient, KeptRevisions.Kept kept) {
            kept.numbers().forEach(number -> enter(partitioning.of(number)));
            return whole(() ->
                    revisions.holds(kept)
                            ? new Found<>(kept.revision(), upToDateAt())
                            : readRevision(this, patient));
        }

        RecordView view(NhsNumber number) {
            int partition = partitioning.of(number);
            long opening = enter(partition);
            counts.putIfAbsent(number, projection.writes().of(number));
            return new RecordView(store.of(partition, opening), projection.decoder());
        }

        private long enter(int partition) {
            return openings.computeIfAbsent(
                    partition,
                    first -> projection.positions().opening(first).orElseThrow(Reading::closed));
        }

        /** An answer counts only if all it came from has been folded and stayed open throughout. */
        private <T> Lookup<T> whole(Supplier<Lookup<T>> answer) {
            for (Map.Entry<Integer, Long> read : openings.entrySet()) {
                if (logEnd.upToDateAt(read.getKey(), read.getValue()).isEmpty()) {
                    return notReady(whyNotOpen(read.getKey()));
                }
            }
            return answer.get();
        }

        private Instant upToDateAt() {
            return openings.entrySet().stream()
                    .flatMap(read -> logEnd.upToDateAt(read.getKey(), read.getValue()).stream())
                    .min(Comparator.naturalOrder())
                    .orElseThrow(Reading::closed);
        }

        private static InvalidStateStoreException closed() {
            return new InvalidStateStoreException("the partition was closed");
        }

        /** That there is nothing is said only where everything has been read a moment ago. */
        private <T> Lookup<T> unknown() {
            return whole(() -> {
                Duration age = Duration.between(upToDateAt(), clock.instant());
                if (age.compareTo(projection.config().limits().upToDateWithin()) <= 0) {
                    return new NotFound<>();
                }
                return notReady(logEnd.isReachable() ? Reason.CATCHING_UP : Reason.LOG_UNREACHABLE);
            });
        }
    }

    private Reason whyNotOpen(int partition) {
        if (isStopping()) {
            return Reason.STOPPED;
        }
        if (!projection.positions().isOpen(partition)) {
            return Reason.STARTING;
        }
        return logEnd.isReachable() ? Reason.CATCHING_UP : Reason.LOG_UNREACHABLE;
    }

    private <T> NotReady<T> notReady(Reason reason) {
        return new NotReady<>(reason, projection.config().limits().retryAfter());
    }

    private boolean isStopping() {
        KafkaStreams.State state = projection.streams().state();
        return state.isShuttingDown() || state.hasCompletedShutdown();
    }

    @Override
    public void close() {
        logEnd.close();
    }
}
