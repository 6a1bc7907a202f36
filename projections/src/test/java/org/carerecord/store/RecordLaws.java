package org.carerecord.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.carerecord.identity.NhsNumber;
import org.carerecord.record.CurrentRows;
import org.carerecord.record.Entry;
import org.carerecord.record.EntryCursor;
import org.carerecord.record.EntryLister;
import org.carerecord.record.EntryPage;
import org.carerecord.record.EntryQuestion;
import org.carerecord.record.LinkedNumber;
import org.carerecord.record.Moment;
import org.carerecord.record.NumberLinks;
import org.carerecord.record.NumberLinks.Resolution;
import org.carerecord.record.Sharing;
import org.carerecord.record.Summary;
import org.carerecord.record.SummaryLimits;
import org.carerecord.record.SummaryRules;
import org.carerecord.store.Steps.Step;
import org.carerecord.testkit.history.PatientHistory;

/** The laws of the record over one generated history. docs/semantics.md has them in words. */
final class RecordLaws {

    private static final Moment NOW = Histories.NOW;
    private static final byte HEAD = 0x0C;
    private static final int TAG_AT = 8;
    private static final int WAY_AT = 17;

    /** Paging reads everything again and again: one history of so many is paged through. */
    private static final int PAGED_ONE_OF = 8;

    private final PatientHistory history;
    private final List<Step> steps;
    private final InMemoryRowStore rows;
    private final Map<NhsNumber, Shown> shown = new HashMap<>();
    private final Random random;

    private RecordLaws(PatientHistory history) {
        this.history = history;
        this.steps = Steps.of(history);
        this.rows = Steps.folded(steps);
        this.random = new Random(history.seed());
    }

    /** Checks all of them. */
    static void check(PatientHistory history) {
        var laws = new RecordLaws(history);
        laws.theHighestOfEachEntryIsCurrent();
        laws.repetitionChangesNothing();
        laws.everyOrderGivesTheSame();
        laws.aCrashLeavesNoTrace();
        laws.asOfAMomentIsWhatWasHeldThen();
        laws.aPersonIsTheSumOfTheirNumbers();
        if (history.seed() % PAGED_ONE_OF == 0) {
            laws.pagesHoldEverythingOnce();
        }
    }

    private void theHighestOfEachEntryIsCurrent() {
        for (NhsNumber number : numbers()) {
            Set<Expected.Winner> current =
                    shown(number).lines().stream()
                            .map(Shown.Line::entry)
                            .map(entry ->
                                    new Expected.Winner(
                                            entry.event(), entry.provenance(), entry.inConflict()))
                            .collect(Collectors.toSet());
            assertThat(current).isEqualTo(Expected.under(number, steps));
        }
    }

    private void repetitionChangesNothing() {
        InMemoryRowStore again = copy(rows);
        List<Step> repeated = new ArrayList<>(steps);
        Collections.shuffle(repeated, random);
        Steps.fold(again, repeated);
        assertSame(again, rows, false);
    }

    private void everyOrderGivesTheSame() {
        List<Step> once = steps.stream().filter(step -> !step.repeated()).toList();
        InMemoryRowStore expected = once.size() == steps.size() ? rows : Steps.folded(once);
        List<Step> shuffled = new ArrayList<>(once);
        Collections.shuffle(shuffled, random);
        InMemoryRowStore other = Steps.folded(shuffled);

        assertSame(other, expected, true);
        NhsNumber number = anyNumber();
        assertThat(answer(other, number)).isEqualTo(answer(expected, number));
    }

    /** A crash after any write, and the events come again from any commit before it. */
    private void aCrashLeavesNoTrace() {
        var crashing = new CrashingRows(random.nextInt(1 + steps.size()));
        int reached = crashing.fold(steps);
        int from = random.nextInt(reached + 1);
        InMemoryRowStore survived = crashing.survived();
        Steps.fold(survived, steps.subList(from, steps.size()));
        assertSame(survived, rows, false);
    }

    private void asOfAMomentIsWhatWasHeldThen() {
        Step last = steps.isEmpty() ? null : steps.get(random.nextInt(steps.size()));
        if (last == null) {
            return;
        }
        var moment = last.provenance().receivedAt();
        List<Step> received =
                steps.stream()
                        .filter(step -> !step.provenance().receivedAt().isAfter(moment))
                        .toList();
        InMemoryRowStore then = Steps.folded(received);
        NhsNumber number = anyNumber();
        assertThat(shown(rows, number, Moment.asOf(moment))).isEqualTo(shown(then, number, NOW));
    }

    private void aPersonIsTheSumOfTheirNumbers() {
        if (resolve(rows, anyNumber()) instanceof NumberLinks.Stands(var person)) {
            List<Entry> expected = new ArrayList<>(entries(person.patient()));
            for (LinkedNumber linked : person.linked()) {
                expected.addAll(entries(linked.number()));
            }
            assertThat(Shown.lines(person.current()).stream().map(Shown.Line::entry))
                    .containsExactlyInAnyOrderElementsOf(expected);
        }
    }

    private List<Entry> entries(NhsNumber number) {
        return shown(number).lines().stream().map(Shown.Line::entry).toList();
    }

    private void pagesHoldEverythingOnce() {
        CurrentRows current = view(rows).number(history.patients().getFirst(), NOW).current();
        List<Entry> paged = new ArrayList<>();
        Optional<EntryCursor> next = Optional.empty();
        do {
            var question =
                    new EntryQuestion(
                            Optional.empty(), Optional.empty(), next, 1 + random.nextInt(4));
            EntryPage page = EntryLister.page(current, question);
            paged.addAll(page.entries());
            next = page.next();
        } while (next.isPresent());
        List<Entry> whole = new ArrayList<>();
        for (Shown.Line line : Shown.lines(current)) {
            if (!line.section().isOfIdentity()) {
                whole.add(line.entry());
            }
        }
        assertThat(paged).hasSameSizeAs(whole);
        assertThat(new HashSet<>(paged)).isEqualTo(new HashSet<>(whole));
    }

    /** What a reader is answered, but for where the log stood. */
    private record Answer(List<?> sections, Optional<?> demographics, List<?> linked) {}

    private static Object answer(RowReader rows, NhsNumber number) {
        return switch (resolve(rows, number)) {
            case NumberLinks.Superseded(var survivors) -> survivors;
            case NumberLinks.Stands(var person) -> {
                Summary summary =
                        new SummaryRules(SummaryLimits.DEFAULT)
                                .select(person, NOW, Sharing.UNKNOWN);
                yield new Answer(
                        summary.sections(),
                        summary.demographics(),
                        summary.linked().stream()
                                .map(linked ->
                                        List.of(linked.number(), linked.kind(), linked.since()))
                                .toList());
            }
        };
    }

    private static Resolution resolve(RowReader rows, NhsNumber number) {
        return NumberLinks.resolve(number, asked -> view(rows).number(asked, NOW));
    }

    private Set<NhsNumber> numbers() {
        Set<NhsNumber> numbers = new HashSet<>(history.patients());
        steps.forEach(step -> numbers.add(step.under()));
        return numbers;
    }

    private NhsNumber anyNumber() {
        List<NhsNumber> numbers =
                numbers().stream().sorted(Comparator.comparingLong(NhsNumber::value)).toList();
        return numbers.get(random.nextInt(numbers.size()));
    }

    private Shown shown(NhsNumber number) {
        return shown.computeIfAbsent(number, asked -> shown(rows, asked, NOW));
    }

    private static Shown shown(RowReader rows, NhsNumber number, Moment moment) {
        return Shown.of(view(rows).number(number, moment));
    }

    private static RecordView view(RowReader rows) {
        return new RecordView(rows, Steps.DECODER);
    }

    /** Byte for byte; what a feed's own last record was may depend on the order. */
    private static void assertSame(RowReader actual, RowReader expected, boolean otherOrder) {
        try (RowReader.Rows one = all(actual);
                RowReader.Rows other = all(expected)) {
            while (other.next()) {
                if (!one.next() || !Arrays.equals(one.key(), other.key())) {
                    fail("Expected a row for each, but not of tag " + other.key()[TAG_AT]);
                }
                boolean mayDiffer = otherOrder && isOwnHead(one.key());
                if (!mayDiffer && !Arrays.equals(one.value(), other.value())) {
                    assertThat(one.value())
                            .as("row of tag %d", one.key()[TAG_AT])
                            .isEqualTo(other.value());
                }
            }
            assertThat(one.next()).as("no further row").isFalse();
        }
    }

    private static InMemoryRowStore copy(RowReader rows) {
        var copy = new InMemoryRowStore();
        try (RowReader.Rows row = all(rows)) {
            while (row.next()) {
                copy.put(row.key(), row.value());
            }
        }
        return copy;
    }

    private static boolean isOwnHead(byte[] key) {
        return key[TAG_AT] == HEAD && key[WAY_AT] == 0;
    }

    private static RowReader.Rows all(RowReader rows) {
        return rows.range(new byte[] {0}, new byte[] {-1, -1, -1});
    }
}
