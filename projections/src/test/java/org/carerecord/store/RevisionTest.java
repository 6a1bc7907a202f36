package org.carerecord.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.LongStream;
import org.carerecord.codec.QuarantineNotice;
import org.carerecord.event.Body;
import org.carerecord.identity.NhsNumber;
import org.carerecord.record.Moment;
import org.carerecord.record.NumberLinks;
import org.carerecord.record.Revision;
import org.carerecord.record.Sharing;
import org.carerecord.record.Summary;
import org.carerecord.record.SummaryLimits;
import org.carerecord.record.SummaryRules;
import org.carerecord.store.Steps.Step;
import org.carerecord.testkit.history.HistoryGenerator;
import org.carerecord.testkit.history.HistoryShape;
import org.carerecord.testkit.history.PatientHistory;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A cached answer is served as long as the revision stands: it must never be an old one. */
final class RevisionTest {

    private static final Instant MORNING = Instant.parse("2026-11-22T00:00:00Z");
    private static final Instant EVENING = Instant.parse("2026-11-22T23:59:59.999Z");

    static LongStream seeds() {
        return LongStream.range(0, 150);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void oneRevisionIsOneSummaryAllDayLong(long seed) {
        PatientHistory history = HistoryGenerator.of(seed, HistoryShape.SMALL);
        var rows = new InMemoryRowStore();
        Map<NhsNumber, Map<Revision, Summary>> known = new HashMap<>();
        for (Step step : Steps.of(history)) {
            Steps.fold(rows, List.of(step));
            for (NhsNumber number : history.patients()) {
                Optional<Seen> seen = see(rows, number, MORNING);
                seen.ifPresent(now -> {
                    Summary before =
                            known.computeIfAbsent(number, anew -> new HashMap<>())
                                    .putIfAbsent(now.revision(), now.summary());
                    assertThat(now.summary()).isEqualTo(before == null ? now.summary() : before);
                });
                assertThat(see(rows, number, EVENING)).isEqualTo(seen);
            }
        }
        assertThat(known).isNotEmpty();
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void aRevisionIsSeenOnlyOnceAllThatBelongsToItIs(long seed) {
        var rows = new WatchedRows();
        for (Step step : Steps.of(HistoryGenerator.of(seed, HistoryShape.SMALL))) {
            rows.watched = step.under();
            rows.seen.clear();
            Steps.fold(rows, List.of(step));

            Optional<Seen> after = see(rows, step.under(), MORNING);
            for (Seen during : rows.seen) {
                after.filter(now -> now.revision().equals(during.revision()))
                        .ifPresent(now -> assertThat(during.summary()).isEqualTo(now.summary()));
            }
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void theRevisionIsTheSameWhereTheEntriesAreNotRead(long seed) {
        PatientHistory history = HistoryGenerator.of(seed, HistoryShape.SMALL);
        var rows = new InMemoryRowStore();
        var view = new RecordView(rows, Steps.DECODER);
        for (Step step : Steps.of(history)) {
            Steps.fold(rows, List.of(step));
            for (NhsNumber number : history.patients()) {
                Optional<Revision> alone =
                        NumberLinks.resolve(
                                                number,
                                                asked ->
                                                        view.withoutEntries(
                                                                asked, Moment.now(MORNING)))
                                        instanceof NumberLinks.Stands(var person)
                                ? Optional.of(person.revision())
                                : Optional.empty();
                assertThat(alone).isEqualTo(see(rows, number, MORNING).map(Seen::revision));
            }
        }
    }

    /**
     * What is folded after all may have been received before the last of its kind, and as many may
     * be unread afterwards as before.
     */
    @Test
    void noRevisionComesBackWhereOneRecordIsUnreadForAnother() {
        var rows = new InMemoryRowStore();
        var writer = new RecordWriter(rows, Histories.decoder());
        writer.quarantine(Histories.PATIENT, notice(1));
        writer.quarantine(Histories.PATIENT, notice(2));
        redrive(writer, Histories.told("later", condition("Asthma")).at(2));
        Seen before = see(rows, Histories.PATIENT, MORNING).orElseThrow();

        redrive(writer, Histories.told("earlier", condition("Anaphylaxis")).at(1));
        writer.quarantine(Histories.PATIENT, notice(3));

        Seen after = see(rows, Histories.PATIENT, MORNING).orElseThrow();
        assertThat(after.summary()).isNotEqualTo(before.summary());
        assertThat(after.revision()).isNotEqualTo(before.revision());
    }

    /** However many could not be read, one that is folded after all is seen. */
    @Test
    void everyRecordThatIsFoldedAfterAllIsAnotherRevision() {
        var rows = new InMemoryRowStore();
        var writer = new RecordWriter(rows, Histories.decoder());
        int many = 1_200;
        for (int offset = 0; offset <= many; offset++) {
            writer.quarantine(Histories.PATIENT, notice(offset));
        }
        redrive(writer, Histories.told("last", condition("Asthma")).at(many));
        Seen before = see(rows, Histories.PATIENT, MORNING).orElseThrow();

        redrive(writer, Histories.told("other", condition("Anaphylaxis")).at(many - 1));

        Seen after = see(rows, Histories.PATIENT, MORNING).orElseThrow();
        assertThat(after.summary().quarantined()).isEqualTo(many - 1);
        assertThat(after.revision()).isNotEqualTo(before.revision());
    }

    private static Body condition(String words) {
        return Histories.condition(words, "active", "2026-01-01");
    }

    private static void redrive(RecordWriter writer, Histories.Told told) {
        writer.foldForwarded(Histories.PATIENT, told.event(), told.framed(), told.provenance());
        writer.resolve(Histories.PATIENT, told.provenance(), MORNING);
    }

    private static QuarantineNotice notice(long offset) {
        return new QuarantineNotice(
                Histories.GP,
                "care.feed.gp-north",
                5,
                offset,
                Histories.RECEIVED.plusSeconds(offset),
                "malformed",
                "Expected an event",
                null,
                null,
                0);
    }

    /** What a reader sees. */
    private record Seen(Revision revision, Summary summary) {}

    private static Optional<Seen> see(RowReader rows, NhsNumber number, Instant at) {
        var moment = Moment.now(at);
        var view = new RecordView(rows, Steps.DECODER);
        return switch (NumberLinks.resolve(number, asked -> view.number(asked, moment))) {
            case NumberLinks.Superseded _ -> Optional.empty();
            case NumberLinks.Stands(var person) ->
                    Optional.of(
                            new Seen(
                                    person.revision(),
                                    new SummaryRules(SummaryLimits.DEFAULT)
                                            .select(person, moment, Sharing.UNKNOWN)));
        };
    }

    /** Reads the summary of a number after each write. */
    private static final class WatchedRows implements RowStore {

        private final InMemoryRowStore rows = new InMemoryRowStore();
        private final List<Seen> seen = new ArrayList<>();
        private NhsNumber watched = Histories.PATIENT;

        @Override
        public void write(List<Row> together) {
            rows.write(together);
            see(rows, watched, MORNING).ifPresent(seen::add);
        }

        @Override
        public byte @Nullable [] get(byte[] key) {
            return rows.get(key);
        }

        @Override
        public Rows range(byte[] from, byte[] to) {
            return rows.range(from, to);
        }
    }
}
