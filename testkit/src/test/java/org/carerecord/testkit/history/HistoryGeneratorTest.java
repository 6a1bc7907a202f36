package org.carerecord.testkit.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.carerecord.codec.Decoded;
import org.carerecord.codec.EventDecoder;
import org.carerecord.codec.EventEncoder;
import org.carerecord.event.Section;
import org.carerecord.event.SectionRules;
import org.carerecord.identity.NhsNumber;
import org.carerecord.identity.NhsNumber.TestRange;
import org.carerecord.registry.InMemorySchemaRegistry;
import org.junit.jupiter.api.Test;

final class HistoryGeneratorTest {

    @Test
    void theSameSeedGivesTheSameHistory() {
        for (long seed = -50; seed < 50; seed++) {
            PatientHistory first = HistoryGenerator.of(seed, HistoryShape.SMALL);

            assertThat(HistoryGenerator.of(seed, HistoryShape.SMALL)).isEqualTo(first);
        }
        assertThat(HistoryGenerator.of(7, HistoryShape.TYPICAL))
                .isEqualTo(HistoryGenerator.of(7, HistoryShape.TYPICAL));
    }

    @Test
    void otherSeedsGiveOtherHistories() {
        Set<List<Delivery>> histories = new HashSet<>();

        for (long seed = 0; seed < 500; seed++) {
            histories.add(HistoryGenerator.of(seed, HistoryShape.SMALL).deliveries());
        }

        assertThat(histories).hasSize(500);
    }

    @Test
    void patientsAreOfTheTestRangeAndOfOneSeedOnly() {
        Set<NhsNumber> all = new HashSet<>();
        int patients = 0;
        for (long seed : new long[] {Long.MIN_VALUE, -1, 0, 1, 2, 99_998, 12_345_678_901L}) {
            List<NhsNumber> numbers = HistoryGenerator.of(seed, HistoryShape.SMALL).patients();
            patients += numbers.size();
            all.addAll(numbers);
        }

        assertThat(all).hasSize(patients).allMatch(NhsNumber::isTestRange);
    }

    @Test
    void everyEventIsOfAPatientOfTheHistory() {
        for (long seed = 0; seed < 500; seed++) {
            PatientHistory history = HistoryGenerator.of(seed, HistoryShape.SMALL);

            assertThat(history.deliveries())
                    .hasSizeBetween(3, 14)
                    .allMatch(d -> history.patients().contains(d.event().nhsNumber()));
        }
    }

    @Test
    void everyEventCanBePublishedAndItsSectionHoldsItsBody() {
        var registry = new InMemorySchemaRegistry();
        var encoder = new EventEncoder(registry);
        var decoder = new EventDecoder(registry, TestRange.ALLOWED);
        for (long seed = 0; seed < 500; seed++) {
            for (Delivery delivery : HistoryGenerator.of(seed, HistoryShape.SMALL).deliveries()) {
                var event = delivery.event();

                assertThat(decoder.decode(encoder.encode(event)))
                        .isEqualTo(new Decoded.Event(event));
                assertThat(Section.ofCode(event.section()))
                        .matches(section ->
                                section.isEmpty()
                                        || SectionRules.allows(section.get(), event.body()));
            }
        }
    }

    @Test
    void aLargeHistoryIsOfOnePatientAndAsManyTestsAsAskedFor() {
        PatientHistory history = HistoryGenerator.of(1, HistoryShape.large(5_000, 25));

        assertThat(history.patients()).hasSize(1);
        assertThat(history.deliveries()).hasSizeBetween(5_000, 10_000);
        assertThat(
                        history.deliveries().stream()
                                .filter(d -> d.event().section().equals("results"))
                                .filter(d -> Gist.kind(d.event()).equals("Observation"))
                                .map(d -> Gist.code(d.event()))
                                .distinct())
                .hasSize(25);
    }

    @Test
    void refusesAShapeOutOfRangeNamingTheKnob() {
        HistoryShape small = HistoryShape.SMALL;

        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        new HistoryShape(small.now(), 4, 1, 1, 1, 1, 1, 1, 0, 1, small.chances()))
                .withMessage(
                        "Expected patientsMax from 1 to 3, but it is 4: choose one in the range");
    }

    @Test
    void theTextOfAHistoryIsShortUnlessAskedForInFull() {
        PatientHistory history = HistoryGenerator.of(1, HistoryShape.TYPICAL);

        assertThat(history.toString())
                .startsWith("history of seed 1: ")
                .hasLineCount(22)
                .contains(history.patients().getFirst().spaced());
        assertThat(history.inFull()).hasLineCount(1 + 2 * history.deliveries().size());
    }

    @Test
    void whatCannotBeSeenIsEscaped() {
        assertThat(HistoryText.quoted("a\u202Eb\nc\u00E9")).isEqualTo("'a\\u202eb\\u000ac\u00E9'");
        assertThat(HistoryText.quoted("x".repeat(10_000))).endsWith("… 10000 characters'");
        for (long seed = 0; seed < 300; seed++) {
            String text = HistoryGenerator.of(seed, HistoryShape.SMALL).inFull();
            assertThat(IntStream.of(0, 7, '\r', '\t', 0x202E, 0xFEFF))
                    .noneMatch(hidden -> text.indexOf(hidden) >= 0);
        }
    }
}
