package org.carerecord.testkit.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.carerecord.event.Body;
import org.carerecord.event.Section;
import org.junit.jupiter.api.Test;

/** The generator cannot silently stop making something: what it makes is looked for, not asked. */
final class HistoryCoverageTest {

    private static final int SEEDS = 2_000;
    private static final int LEAST = 20;

    @Test
    void smallHistoriesHaveEverySection() {
        var found = new Occurrences(Arrays.stream(Section.values()).map(Section::code).toList());

        histories(HistoryShape.SMALL)
                .forEach(history ->
                        found.add(
                                events(history)
                                        .map(delivery -> delivery.event().section())
                                        .collect(Collectors.toSet())));

        assertThat(found.rarerThan(LEAST))
                .as(found.table())
                .doesNotContainAnyElementsOf(sections());
    }

    @Test
    void smallHistoriesHaveEveryKindOfBodyThatCanBePublished() {
        Set<String> kinds = kinds(Body.class).collect(Collectors.toSet());
        kinds.remove("Unknown");
        var found = new Occurrences(List.copyOf(kinds));

        histories(HistoryShape.SMALL).forEach(history -> found.add(bodies(history)));

        assertThat(found.rarerThan(LEAST)).as(found.table()).isEmpty();
        assertThat(found.counts()).doesNotContainKey("Unknown");
    }

    @Test
    void smallHistoriesHaveEveryHardCaseThatCanBePublished() {
        Set<HardCase> expected = EnumSet.complementOf(EnumSet.of(HardCase.UNKNOWN_BODY));
        // Ten thousand characters are rare on purpose; that there are some is asked below.
        expected.remove(HardCase.LONG_TEXT);
        var found = new Occurrences(expected.stream().map(HardCase::name).toList());

        histories(HistoryShape.SMALL).forEach(history -> found.add(hardCases(history)));

        assertThat(found.rarerThan(LEAST)).as(found.table()).isSubsetOf(HardCase.LONG_TEXT.name());
        assertThat(found.counts()).containsKey(HardCase.LONG_TEXT.name());
    }

    @Test
    void aTypicalHistoryHasMostHardCases() {
        Set<String> found =
                hardCases(HistoryGenerator.of(1, HistoryShape.TYPICAL.with(HardCase.LINK, 1)));

        assertThat(found).hasSizeGreaterThan(HardCase.values().length / 2);
    }

    @Test
    void bodiesOfUnknownKindsAreMadeWhereTheyAreAskedFor() {
        HistoryShape shape = HistoryShape.SMALL.with(HardCase.UNKNOWN_BODY, 1);

        assertThat(bodies(HistoryGenerator.of(1, shape))).contains("Unknown");
    }

    @Test
    void aHardCaseWithoutAChanceNeverOccurs() {
        // Chance alone repeats a date, gives two providers one code, or delays what is old.
        for (HardCase hardCase :
                EnumSet.of(
                        HardCase.RETRACTION,
                        HardCase.LINK,
                        HardCase.REISSUE,
                        HardCase.REPEATED,
                        HardCase.UNKNOWN_SECTION,
                        HardCase.HOSTILE_TEXT,
                        HardCase.ENTRY_ID_OF_TWO_PATIENTS,
                        HardCase.ENTRY_ID_IN_TWO_FEEDS,
                        HardCase.EVENT_ID_REUSED_ACROSS_ENTRIES,
                        HardCase.NONE_KNOWN)) {
            // Links are retracted by themselves, re-issues bring links, and what comes late may
            // be what came before.
            HistoryShape without =
                    HistoryShape.SMALL
                            .with(hardCase, 0)
                            .with(HardCase.LINK_RETRACTED, 0)
                            .with(HardCase.REISSUE_LINKED, 0)
                            .with(HardCase.LATE_AFTER_RETRACTION, 0);

            for (long seed = 0; seed < 200; seed++) {
                PatientHistory history = HistoryGenerator.of(seed, without);

                assertThat(HardCaseDetector.occurs(hardCase, history))
                        .as("%s in %s", hardCase, history)
                        .isFalse();
            }
        }
    }

    private static Stream<PatientHistory> histories(HistoryShape shape) {
        return LongStream.range(0, SEEDS).mapToObj(seed -> HistoryGenerator.of(seed, shape));
    }

    private static Stream<Delivery> events(PatientHistory history) {
        return history.deliveries().stream();
    }

    private static List<String> sections() {
        return Arrays.stream(Section.values()).map(Section::code).toList();
    }

    private static Set<String> bodies(PatientHistory history) {
        return events(history)
                .map(delivery -> delivery.event().body().getClass().getSimpleName())
                .collect(Collectors.toSet());
    }

    private static Set<String> hardCases(PatientHistory history) {
        return Arrays.stream(HardCase.values())
                .filter(hardCase -> HardCaseDetector.occurs(hardCase, history))
                .map(HardCase::name)
                .collect(Collectors.toSet());
    }

    /** The names of all kinds of body, whatever interfaces lie between. */
    private static Stream<String> kinds(Class<?> kind) {
        return kind.isSealed()
                ? Arrays.stream(kind.getPermittedSubclasses()).flatMap(HistoryCoverageTest::kinds)
                : Stream.of(kind.getSimpleName());
    }
}
