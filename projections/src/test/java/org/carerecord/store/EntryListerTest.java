package org.carerecord.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.LongStream;
import org.carerecord.event.Concept;
import org.carerecord.event.Section;
import org.carerecord.record.Entry;
import org.carerecord.record.EntryCursor;
import org.carerecord.record.EntryLister;
import org.carerecord.record.EntryPage;
import org.carerecord.record.EntryQuestion;
import org.carerecord.record.Placement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Pages hold everything that is current exactly once, newest first. */
final class EntryListerTest {

    private final InMemoryRowStore rows = new InMemoryRowStore();

    static LongStream seeds() {
        return LongStream.range(0, 12);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void pagesOfAnySizeHoldEverythingOnceInOneOrder(long seed) {
        var random = new Random(seed);
        for (int i = 0; i < 40; i++) {
            String date = random.nextInt(6) == 0 ? null : "20" + (10 + random.nextInt(9));
            tell(
                    "c" + i,
                    Histories.condition("x", random.nextBoolean() ? "active" : "resolved", date));
            tell(
                    "o" + i,
                    Histories.observation(Concept.of("s", "t" + i % 3, "T"), "final", date, "1"));
        }
        List<Entry> whole = read(Optional.empty(), Optional.empty(), 1_000);

        assertThat(whole).hasSize(80);
        assertThat(new HashSet<>(whole)).hasSize(80);
        assertThat(whole)
                .isSortedAccordingTo(
                        Comparator.comparing(
                                entry ->
                                        Placement.of(entry.event())
                                                .time()
                                                .orElse(java.time.Instant.MIN),
                                Comparator.reverseOrder()));
        for (int limit : new int[] {1, 3, 7, 80, 81}) {
            assertThat(read(Optional.empty(), Optional.empty(), limit)).isEqualTo(whole);
        }
    }

    @Test
    void aSectionAndACodeLeaveTheRestOut() {
        tell("asthma", Histories.condition("asthma", "active", "2020"));
        tell("hb", Histories.observation(Concept.of("s", "hb", "Hb"), "final", "2021", "1"));
        tell("na", Histories.observation(Concept.of("s", "na", "Na"), "final", "2022", "1"));

        assertThat(ids(read(Optional.of(Section.RESULTS), Optional.empty(), 1)))
                .containsExactly("na", "hb");
        assertThat(ids(read(Optional.empty(), Optional.of("hb"), 1))).containsExactly("hb");
        assertThat(ids(read(Optional.of(Section.PROBLEMS), Optional.of("hb"), 1))).isEmpty();
    }

    @Test
    void beforeAMomentLeavesOutWhatIsNewerOrOfThatMoment() {
        tell("old", Histories.condition("x", "active", "2019-12-31"));
        tell("then", Histories.condition("x", "active", "2020-01-01"));
        tell("new", Histories.condition("x", "active", "2020-01-02"));
        EntryCursor before = EntryCursor.parse("2020-01-01T00:00:00Z").orElseThrow();

        assertThat(ids(page(question(Optional.of(before), 10)).entries())).containsExactly("old");
    }

    @Test
    void aCursorIsReadBackFromItsText() {
        tell("undated", Histories.condition("x", "active", null));
        tell("dated", Histories.condition("x", "active", "2020"));
        EntryPage first = page(question(Optional.empty(), 1));
        EntryCursor next = first.next().orElseThrow();

        assertThat(EntryCursor.parse(next.text())).contains(next);
        assertThat(EntryCursor.parse("undated~" + "0".repeat(32))).isPresent();
        for (String none : List.of("", "x", "2020", "undated", "2020-01-01T00:00:00Z~x", "~")) {
            assertThat(EntryCursor.parse(none)).as(none).isEmpty();
        }
    }

    /** Sources tell microseconds; rows are sorted to the millisecond. */
    @Test
    void whatComesAfterThePlaceOfAnEntryIsTheRestOfTheList() {
        for (int i = 0; i < 6; i++) {
            tell(
                    "t" + i,
                    Histories.condition("x", "active", "2026-03-01T09:00:00.12345" + i + "Z"));
        }
        tell("old", Histories.condition("x", "active", "1969-03-01T09:00:00.1234567+01:00"));
        tell("undated", Histories.condition("x", "active", null));
        List<Entry> whole = read(Optional.empty(), Optional.empty(), 10);

        for (int i = 0; i < whole.size(); i++) {
            Optional<EntryCursor> place = Optional.of(EntryCursor.of(whole.get(i)));
            assertThat(page(question(place, 10)).entries())
                    .isEqualTo(whole.subList(i + 1, whole.size()));
        }
    }

    private void tell(String entryId, org.carerecord.event.Body body) {
        Histories.fold(rows, List.of(Histories.told(entryId, body)));
    }

    private static EntryQuestion question(Optional<EntryCursor> before, int limit) {
        return new EntryQuestion(Optional.empty(), Optional.empty(), before, limit);
    }

    private List<Entry> read(Optional<Section> section, Optional<String> code, int limit) {
        List<Entry> read = new ArrayList<>();
        Optional<EntryCursor> next = Optional.empty();
        do {
            EntryPage page = page(new EntryQuestion(section, code, next, limit));
            assertThat(page.entries()).hasSizeLessThanOrEqualTo(limit);
            read.addAll(page.entries());
            next = page.next();
        } while (next.isPresent());
        return read;
    }

    private EntryPage page(EntryQuestion question) {
        return EntryLister.page(Histories.read(rows).current(), question);
    }

    private static List<String> ids(List<Entry> entries) {
        return entries.stream().map(entry -> entry.event().entryId()).toList();
    }
}
