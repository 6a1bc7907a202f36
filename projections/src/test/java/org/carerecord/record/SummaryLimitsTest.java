package org.carerecord.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.carerecord.event.Concept;
import org.carerecord.event.Section;
import org.carerecord.store.Histories;
import org.carerecord.store.Histories.Told;
import org.carerecord.store.InMemoryRowStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is cut, and what is said of it. */
final class SummaryLimitsTest {

    private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");

    /** 2 of each test, 4 critical, 5 of a section by test, 3 listed, 3 more counted. */
    private static final SummaryLimits SMALL = new SummaryLimits(2, 4, 5, 3, 3);

    private final List<Told> history = new ArrayList<>();

    @ParameterizedTest
    @CsvSource({
        "2, 2, 0, false",
        "3, 3, 0, false",
        "4, 3, 1, false",
        "6, 3, 3, false",
        "7, 3, 3, true",
        "90, 3, 3, true"
    })
    void aListIsCutAndTheRestCountedUpToABound(int told, int shown, int more, boolean atLeast) {
        for (int i = 0; i < told; i++) {
            history.add(Histories.told("d" + i, Bodies.document("current", "20%02d".formatted(i))));
        }
        SummarySection documents = section(Heading.DOCUMENTS, SMALL);

        assertThat(documents.entries()).hasSize(shown);
        assertThat(documents.entries().getFirst().event().entryId()).isEqualTo("d" + (told - 1));
    }

    @ParameterizedTest
    @CsvSource({"4, 4, 0, false", "7, 4, 3, false", "8, 4, 3, true"})
    void criticalSectionsHaveALimitOfTheirOwn(int told, int shown, int more, boolean atLeast) {
        for (int i = 0; i < told; i++) {
            history.add(Histories.told("c" + i, Bodies.condition("active", "2020", null)));
            history.add(Histories.told("m" + i, Bodies.medication("active", "2020", null)));
            history.add(Histories.told("a" + i, Bodies.allergy("active", "2020", null)));
        }
        for (Heading heading : List.of(Heading.PROBLEMS, Heading.MEDICATIONS, Heading.ALLERGIES)) {
            SummarySection section = section(heading, SMALL);

            assertThat(section.entries()).hasSize(shown);
        }
    }

    @Test
    void whatDoesNotBelongIsNeitherShownNorCounted() {
        for (int i = 0; i < 9; i++) {
            history.add(
                    Histories.told(
                            "ended" + i,
                            Bodies.medication("active", "2026", Bodies.between("2019", "2020"))));
        }
        history.add(Histories.told("current", Bodies.medication("active", "2018", null)));
        SummarySection medicines = section(Heading.MEDICATIONS, SMALL);

        assertThat(medicines.entries()).hasSize(1);
    }

    @Test
    void byDefaultTheNewestFiveOfEachTestAreShown() {
        results("Hb", 8);
        results("Na", 3);
        SummarySection results = section(Heading.RESULTS, SummaryLimits.DEFAULT);

        assertThat(entryIds(results))
                .containsExactlyInAnyOrder("Hb7", "Hb6", "Hb5", "Hb4", "Hb3", "Na2", "Na1", "Na0");
    }

    @Test
    void oneBusyTestDoesNotHideTheOthers() {
        results("Hb", 100);
        results("Na", 1);
        results("K", 1);
        SummarySection results = section(Heading.RESULTS, SMALL);

        assertThat(entryIds(results)).containsExactlyInAnyOrder("Hb99", "Hb98", "Na0", "K0");
    }

    /** Whichever test the store holds first, all are looked at once nothing is counted any more. */
    @Test
    void testsBeyondTheBoundOfCountingAreShownAllTheSame() {
        for (String test : List.of("A", "B", "C", "D", "E")) {
            results(test, 40);
        }
        SummarySection results = section(Heading.RESULTS, new SummaryLimits(2, 4, 100, 3, 3));

        assertThat(entryIds(results))
                .containsExactlyInAnyOrder(
                        "A39", "A38", "B39", "B38", "C39", "C38", "D39", "D38", "E39", "E38");
    }

    @Test
    void aSectionByTestIsCutToItsNewestInAll() {
        for (int i = 0; i < 8; i++) {
            history.add(
                    Histories.told(
                            "t" + i,
                            Bodies.observation(
                                    Concept.ofText("test " + i), "final", "201" + i, null)));
        }
        SummarySection results = section(Heading.RESULTS, SMALL);

        assertThat(entryIds(results)).containsExactly("t7", "t6", "t5", "t4", "t3");
    }

    @Test
    void vitalSignsAreShownByTypeAndThenNewestFirst() {
        for (String sign : List.of("pulse", "bp")) {
            for (int year : List.of(2019, 2021, 2020)) {
                history.add(
                        Histories.told(
                                sign + year,
                                Section.VITAL_SIGNS,
                                Bodies.observation(
                                        Concept.ofText(sign), "final", "" + year, null)));
            }
        }

        assertThat(entryIds(section(Heading.VITAL_SIGNS, SummaryLimits.DEFAULT)))
                .containsExactly(
                        "bp2021", "bp2020", "bp2019", "pulse2021", "pulse2020", "pulse2019");
    }

    @Test
    void refusesLimitsBelowOne() {
        for (int i = 0; i < 5; i++) {
            int[] limits = {1, 1, 1, 1, 1};
            limits[i] = 0;
            assertThatIllegalArgumentException()
                    .isThrownBy(() ->
                            new SummaryLimits(
                                    limits[0], limits[1], limits[2], limits[3], limits[4]));
        }
    }

    private void results(String test, int count) {
        for (int i = 0; i < count; i++) {
            history.add(
                    Histories.told(
                            test + i,
                            Bodies.observation(
                                    Concept.ofText(test),
                                    "final",
                                    "2020-01-%02dT%02d:00:00Z".formatted(1 + i / 24, i % 24),
                                    null)));
        }
    }

    private SummarySection section(Heading heading, SummaryLimits limits) {
        var rows = new InMemoryRowStore();
        Histories.fold(rows, history);
        return new SummaryRules(limits)
                .select(Histories.read(rows), Moment.now(NOW), Sharing.UNKNOWN).sections().stream()
                        .filter(section -> section.heading() == heading)
                        .findFirst()
                        .orElseThrow();
    }

    private static List<String> entryIds(SummarySection section) {
        return section.entries().stream().map(entry -> entry.event().entryId()).toList();
    }
}
