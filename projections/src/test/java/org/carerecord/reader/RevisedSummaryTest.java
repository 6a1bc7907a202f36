package org.carerecord.reader;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.carerecord.feed.Receipt;
import org.carerecord.identity.NhsNumber;
import org.carerecord.reader.Lookup.Found;
import org.carerecord.reader.Lookup.NotFound;
import org.carerecord.reader.Lookup.NotReady;
import org.carerecord.reader.Lookup.Superseded;
import org.carerecord.record.EntryHistory;
import org.carerecord.record.EntryId;
import org.carerecord.record.EntryPage;
import org.carerecord.record.EntryQuestion;
import org.carerecord.record.Moment;
import org.carerecord.record.Revision;
import org.carerecord.record.Sharing;
import org.carerecord.record.Summary;
import org.carerecord.record.SummaryLimits;
import org.carerecord.record.SummaryRules;
import org.carerecord.store.Histories;
import org.carerecord.store.InMemoryRowStore;
import org.junit.jupiter.api.Test;

/** A summary has a revision only where it is surely of that one, whatever reader gives it. */
final class RevisedSummaryTest {

    private static final Instant UP_TO_DATE_AT = Instant.parse("2026-11-22T10:00:00Z");
    private static final Lookup<Revision> ONE = found(new Revision("01"));
    private static final Lookup<Revision> OTHER = found(new Revision("02"));
    private static final Lookup<Revision> NOT_READY =
            new NotReady<>(Lookup.Reason.CATCHING_UP, Duration.ofSeconds(1));
    private static final Summary SUMMARY =
            new SummaryRules(SummaryLimits.DEFAULT)
                    .select(Histories.read(new InMemoryRowStore()), Histories.NOW, Sharing.UNKNOWN);

    @Test
    void theRevisionIsThatBeforeAndAfter() {
        assertThat(read(found(SUMMARY), ONE, ONE))
                .isEqualTo(found(new RevisedSummary(SUMMARY, Optional.of(new Revision("01")))));
    }

    @Test
    void thereIsNoneWhereTheRecordChangedMeanwhile() {
        assertThat(read(found(SUMMARY), ONE, OTHER)).isEqualTo(withoutRevision());
    }

    @Test
    void thereIsNoneWhereItIsNotKnownBeforeOrAfter() {
        assertThat(read(found(SUMMARY), NOT_READY, ONE)).isEqualTo(withoutRevision());
        assertThat(read(found(SUMMARY), ONE, NOT_READY)).isEqualTo(withoutRevision());
        assertThat(read(found(SUMMARY), new NotFound<>(), new NotFound<>()))
                .isEqualTo(withoutRevision());
        assertThat(read(found(SUMMARY), NOT_READY, NOT_READY)).isEqualTo(withoutRevision());
    }

    @Test
    void whereThereIsNoSummaryTheAnswerIsTheSame() {
        var survivors = List.of(new NhsNumber(9_990_000_026L));

        assertThat(read(new NotFound<>(), ONE, ONE)).isEqualTo(new NotFound<>());
        assertThat(read(new Superseded<>(survivors), ONE, ONE))
                .isEqualTo(new Superseded<>(survivors));
        assertThat(read(new NotReady<>(Lookup.Reason.STARTING, Duration.ZERO), ONE, ONE))
                .isEqualTo(new NotReady<>(Lookup.Reason.STARTING, Duration.ZERO));
    }

    private static Lookup<RevisedSummary> withoutRevision() {
        return found(new RevisedSummary(SUMMARY, Optional.empty()));
    }

    private static <T> Lookup<T> found(T value) {
        return new Found<>(value, UP_TO_DATE_AT);
    }

    private static Lookup<RevisedSummary> read(
            Lookup<Summary> summary, Lookup<Revision> before, Lookup<Revision> after) {
        return new Scripted(summary, new ArrayDeque<>(List.of(before, after)))
                .revisedSummary(Histories.PATIENT, Histories.NOW, Sharing.UNKNOWN);
    }

    /** A reader that leaves the default as it is. */
    private record Scripted(Lookup<Summary> summary, Deque<Lookup<Revision>> revisions)
            implements RecordReader {

        @Override
        public Lookup<Summary> summary(NhsNumber patient, Moment moment, Sharing sharing) {
            assertThat(revisions).as("revisions still to be asked for").hasSize(1);
            return summary;
        }

        @Override
        public Lookup<Revision> revision(NhsNumber patient) {
            return revisions.pop();
        }

        @Override
        public Lookup<EntryPage> entries(NhsNumber patient, EntryQuestion question, Moment moment) {
            throw notAsked();
        }

        @Override
        public Lookup<EntryHistory> history(NhsNumber patient, EntryId entry, Moment moment) {
            throw notAsked();
        }

        @Override
        public Lookup<EntryHistory> history(
                NhsNumber patient, NhsNumber under, EntryId entry, Moment moment) {
            throw notAsked();
        }

        @Override
        public boolean await(Receipt receipt, Duration limit) {
            throw notAsked();
        }

        @Override
        public Readiness readiness() {
            throw notAsked();
        }

        private static AssertionError notAsked() {
            return new AssertionError("Expected only the summary and the revision to be asked for");
        }
    }
}
