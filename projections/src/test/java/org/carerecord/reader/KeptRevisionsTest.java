package org.carerecord.reader;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.LongStream;
import org.carerecord.event.PatientsLinked;
import org.carerecord.identity.NhsNumber;
import org.carerecord.record.NumberLinks;
import org.carerecord.record.Provenance;
import org.carerecord.record.Revision;
import org.carerecord.store.CountedRows;
import org.carerecord.store.Histories;
import org.carerecord.store.Histories.Told;
import org.carerecord.store.InMemoryRowStore;
import org.carerecord.store.RecordView;
import org.carerecord.store.RecordWriter;
import org.carerecord.store.RowReader;
import org.carerecord.store.RowStore;
import org.carerecord.store.Steps;
import org.carerecord.store.Steps.Step;
import org.carerecord.store.WatchedWalk;
import org.carerecord.store.WriteCounts;
import org.carerecord.testkit.history.HistoryGenerator;
import org.carerecord.testkit.history.HistoryShape;
import org.carerecord.testkit.history.PatientHistory;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A revision is kept for as long as it is the one that would be read, and no longer. */
final class KeptRevisionsTest {

    private static final NhsNumber PERSON = Histories.PATIENT;
    private static final NhsNumber LINKED = new NhsNumber(9_990_000_026L);
    private static final NhsNumber OTHER = new NhsNumber(9_990_000_034L);

    static LongStream seeds() {
        return LongStream.range(0, 150);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void whatIsFoundIsWhatWouldBeReadAfterEveryWrite(long seed) {
        PatientHistory history = HistoryGenerator.of(seed, HistoryShape.SMALL);
        var node = new Node(history.patients());
        for (Step step : Steps.of(history)) {
            Steps.fold(node, List.of(step));
            node.check();
        }
        assertThat(node.found).isPositive();
        assertThat(node.lost).isPositive();
    }

    /** A reader and the fold take turns at any row: what was read of both is not kept. */
    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void whatIsReadWhileItIsWrittenIsKeptOnlyWhereItHolds(long seed) {
        PatientHistory history = HistoryGenerator.of(seed, HistoryShape.SMALL);
        var node = new Node(List.of());
        var random = new Random(seed);
        for (Step step : Steps.of(history)) {
            NhsNumber patient = step.under();
            var interrupted =
                    new InterruptedRows(
                            node, random.nextInt(8), () -> Steps.fold(node, List.of(step)));
            Optional<Read> read = node.read(interrupted, patient);
            boolean holds =
                    read.isPresent()
                            && node.kept.keep(patient, read.get().revision(), read.get().counts());
            interrupted.finish();

            Optional<Revision> now = node.read(node, patient).map(Read::revision);
            Optional<Revision> found = node.kept.find(patient).map(KeptRevisions.Kept::revision);
            assertThat(found.isEmpty() || found.equals(now)).isTrue();
            assertThat(!holds || interrupted.isLate() || found.isPresent()).isTrue();
        }
    }

    @Test
    void aWriteUnderALinkedNumberLosesThePersonsRevision() {
        Node node = linked();

        node.fold(told(LINKED, 9));

        assertThat(node.isKept(PERSON)).isFalse();
        assertThat(node.isKept(OTHER)).isTrue();
    }

    @Test
    void aWriteUnderAnotherNumberLosesNoRevisionButItsOwn() {
        Node node = linked();

        node.fold(told(OTHER, 9));

        assertThat(node.isKept(PERSON)).isTrue();
        assertThat(node.isKept(OTHER)).isFalse();
    }

    @Test
    void aRevisionIsFoundWithEveryNumberItWasReadFrom() {
        assertThat(linked().kept.find(PERSON))
                .map(KeptRevisions.Kept::numbers)
                .contains(Set.of(PERSON, LINKED));
    }

    @Test
    void whereAnyRowMayBeAnotherNoRevisionIsKept() {
        Node node = linked();

        node.counts.all();

        assertThat(node.isKept(PERSON)).isFalse();
        assertThat(node.isKept(OTHER)).isFalse();
    }

    @Test
    void aRevisionOfBeforeAWriteIsNotKept() {
        Node node = linked();
        Read before = node.read(node, PERSON).orElseThrow();
        node.fold(told(LINKED, 9));

        assertThat(node.kept.keep(PERSON, before.revision(), before.counts())).isFalse();
        assertThat(node.isKept(PERSON)).isFalse();
    }

    @Test
    void noneIsKeptWhereNoneIsToBe() {
        Node node = linked();
        var none = new KeptRevisions(node.counts, 0);
        Read read = node.read(node, PERSON).orElseThrow();

        assertThat(none.keep(PERSON, read.revision(), read.counts())).isTrue();
        assertThat(none.find(PERSON)).isEmpty();
    }

    /** A person with a linked number and someone else, whose revisions are kept. */
    private static Node linked() {
        var node = new Node(List.of());
        node.fold(told(PERSON, 0));
        node.fold(told(LINKED, 1));
        node.fold(told(OTHER, 2));
        Told link =
                Histories.told("link", new PatientsLinked(LINKED, PatientsLinked.Kind.MERGED, null))
                        .at(3);
        node.fold(link);
        new RecordWriter(node, Steps.DECODER)
                .foldForwarded(LINKED, link.event(), link.framed(), link.provenance());
        for (NhsNumber patient : List.of(PERSON, OTHER)) {
            node.keep(patient, node.read(node, patient).orElseThrow());
            assertThat(node.isKept(patient)).isTrue();
        }
        return node;
    }

    private static Told told(NhsNumber number, long offset) {
        return new Told(
                Statements.condition(number, "entry-" + offset, 1, "Asthma"),
                new Provenance(Histories.GP, 5, offset, Histories.RECEIVED));
    }

    /** What was read, and the counts of before. */
    private record Read(Revision revision, Map<NhsNumber, Long> counts) {}

    /**
     * A store and what is kept of it. After each write that readers can see, every patient is
     * looked up and read.
     */
    private static final class Node implements RowStore {

        private final WriteCounts counts = new WriteCounts();
        private final RowStore rows = new CountedRows(new InMemoryRowStore(), counts);
        private final KeptRevisions kept = new KeptRevisions(counts, 100);
        private final Collection<NhsNumber> patients;

        /** By patient: the numbers of a revision under none of which anything was written since. */
        private final Map<NhsNumber, Set<NhsNumber>> standing = new HashMap<>();

        private int found;
        private int lost;

        Node(Collection<NhsNumber> patients) {
            this.patients = patients;
        }

        void fold(Told told) {
            Histories.fold(this, List.of(told));
        }

        boolean isKept(NhsNumber patient) {
            return kept.find(patient).isPresent();
        }

        void check() {
            for (NhsNumber patient : patients) {
                Optional<KeptRevisions.Kept> holding = kept.find(patient);
                Optional<Read> read = read(this, patient);
                assertThat(holding.map(KeptRevisions.Kept::numbers))
                        .isEqualTo(Optional.ofNullable(standing.get(patient)));
                if (holding.isPresent()) {
                    found++;
                    assertThat(read.map(Read::revision)).contains(holding.get().revision());
                } else {
                    read.ifPresent(anew -> keep(patient, anew));
                }
            }
        }

        void keep(NhsNumber patient, Read read) {
            assertThat(kept.keep(patient, read.revision(), read.counts())).isTrue();
            standing.put(patient, read.counts().keySet());
        }

        /** The revision of a number that stands, through rows that are these or lie over them. */
        Optional<Read> read(RowReader through, NhsNumber patient) {
            Map<NhsNumber, Long> before = new HashMap<>();
            var view = new RecordView(through, Steps.DECODER);
            NumberLinks.Resolution resolved =
                    NumberLinks.resolve(
                            patient,
                            number -> {
                                before.putIfAbsent(number, counts.of(number));
                                return view.withoutEntries(number, Histories.NOW);
                            });
            return switch (resolved) {
                case NumberLinks.Superseded _ -> Optional.empty();
                case NumberLinks.Stands(var person) ->
                        Optional.of(new Read(person.revision(), before));
            };
        }

        @Override
        public void write(List<Row> together) {
            rows.write(together);
            var number = new NhsNumber(ByteBuffer.wrap(together.getFirst().key()).getLong());
            int before = standing.size();
            standing.values().removeIf(numbers -> numbers.contains(number));
            lost += before - standing.size();
            check();
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

    /** Rows of which a reader is interrupted once, at one of its steps or behind all of them. */
    private static final class InterruptedRows implements RowReader {

        private final RowReader rows;
        private final Runnable interruption;
        private int stepsLeft;
        private boolean isDone;
        private boolean isLate;

        InterruptedRows(RowReader rows, int steps, Runnable interruption) {
            this.rows = rows;
            this.stepsLeft = steps;
            this.interruption = interruption;
        }

        /** Does what was to interrupt the reader, if the reader was done before. */
        void finish() {
            isLate = !isDone;
            if (isLate) {
                interrupt();
            }
        }

        boolean isLate() {
            return isLate;
        }

        private void interrupt() {
            isDone = true;
            interruption.run();
        }

        private void step() {
            if (!isDone && stepsLeft-- == 0) {
                interrupt();
            }
        }

        @Override
        public byte @Nullable [] get(byte[] key) {
            return rows.get(key);
        }

        @Override
        public Rows range(byte[] from, byte[] to) {
            step();
            return new WatchedWalk(rows.range(from, to), this::step);
        }
    }
}
