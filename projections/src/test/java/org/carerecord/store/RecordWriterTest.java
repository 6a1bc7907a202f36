package org.carerecord.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.carerecord.codec.EventDecoder;
import org.carerecord.codec.QuarantineNotice;
import org.carerecord.event.Concept;
import org.carerecord.event.Section;
import org.carerecord.feed.FeedName;
import org.carerecord.identity.NhsNumber;
import org.carerecord.identity.NhsNumber.TestRange;
import org.carerecord.record.CurrentRows;
import org.carerecord.record.Entry;
import org.carerecord.record.FeedState;
import org.carerecord.record.Fold.Change;
import org.carerecord.record.RowSection;
import org.carerecord.registry.InMemorySchemaRegistry;
import org.carerecord.store.Histories.Told;
import org.junit.jupiter.api.Test;

final class RecordWriterTest {

    private final InMemoryRowStore rows = new InMemoryRowStore();
    private final Told asthma =
            Histories.told("c1", Histories.condition("asthma", "active", "2019-05"));

    @Test
    void anEventOfANewEntryIsCurrent() {
        assertThat(fold(asthma)).containsExactly(Change.CURRENT);
        assertThat(current(RowSection.PROBLEMS_ACTIVE)).containsExactly(Histories.entry(asthma));
    }

    @Test
    void aRepetitionKeepsWhereTheEventWasFirst() {
        assertThat(fold(asthma, asthma.at(9))).containsExactly(Change.CURRENT, Change.NONE);
        assertThat(current(RowSection.PROBLEMS_ACTIVE)).containsExactly(Histories.entry(asthma));
        assertThat(heads()).containsExactly(new FeedState(Histories.GP, 5, 0, Histories.RECEIVED));
    }

    @Test
    void aCorrectionTakesThePlaceOfWhatItCorrects() {
        Told resolved =
                asthma.version(2).body(Histories.condition("asthma", "resolved", "2019-05")).at(1);

        assertThat(fold(asthma, resolved)).containsExactly(Change.CURRENT, Change.CURRENT);
        assertThat(current(RowSection.PROBLEMS_ACTIVE)).isEmpty();
        assertThat(current(RowSection.PROBLEMS_PAST)).containsExactly(Histories.entry(resolved));
    }

    @Test
    void whatComesLateButIsOlderIsHistory() {
        Told newer = asthma.version(2).at(1);

        assertThat(fold(newer, asthma.at(7))).containsExactly(Change.CURRENT, Change.HISTORY);
        assertThat(current(RowSection.PROBLEMS_ACTIVE)).containsExactly(Histories.entry(newer));
        assertThat(heads())
                .containsExactly(
                        new FeedState(Histories.GP, 5, 7, Histories.RECEIVED.plusSeconds(7)));
    }

    @Test
    void whatIsTakenBackIsShownNoMore() {
        Told back = asthma.version(2).retracted();

        assertThat(fold(asthma, back)).containsExactly(Change.CURRENT, Change.CURRENT);
        assertThat(current(RowSection.PROBLEMS_ACTIVE)).isEmpty();
        assertThat(fold(asthma.version(3))).containsExactly(Change.CURRENT);
        assertThat(current(RowSection.PROBLEMS_ACTIVE)).hasSize(1);
    }

    @Test
    void whatWasTakenBackBeforeItCameIsNeverShown() {
        assertThat(fold(asthma.version(2).retracted(), asthma))
                .containsExactly(Change.CURRENT, Change.HISTORY);
        assertThat(current(RowSection.PROBLEMS_ACTIVE)).isEmpty();
    }

    @Test
    void theSameEntryIdAtAnotherFeedOrOrganisationIsAnotherEntry() {
        fold(asthma, asthma.from(Histories.ACUTE, "Y06601"), asthma.from(Histories.GP, "A81001"));

        assertThat(current(RowSection.PROBLEMS_ACTIVE)).hasSize(3);
    }

    @Test
    void anEntryThatMovesToAnotherSectionStandsOnce() {
        var pulse = Histories.observation(Concept.ofText("pulse"), "final", "2026-01-01", "60");
        Told result = Histories.told("o1", Section.RESULTS, pulse);
        Told sign = Histories.told("o1", Section.VITAL_SIGNS, pulse).version(2);

        fold(result, sign);

        assertThat(current(RowSection.RESULTS)).isEmpty();
        assertThat(current(RowSection.VITAL_SIGNS)).hasSize(1);
    }

    @Test
    void patientsLieApart() {
        fold(asthma);
        var other = new NhsNumber(9_434_765_919L);

        assertThat(
                        Histories.patient(
                                        new RecordView(rows, Histories.decoder())
                                                .number(other, Histories.NOW))
                                .isKnown())
                .isFalse();
        assertThat(Histories.read(rows).isKnown()).isTrue();
    }

    @Test
    void aNoticeOfQuarantineCountsOnceHoweverOftenItComes() {
        var writer = new RecordWriter(rows, Histories.decoder());
        writer.quarantine(Histories.PATIENT, notice(Histories.GP, 1));
        writer.quarantine(Histories.PATIENT, notice(Histories.GP, 1));
        assertThat(Histories.read(rows).quarantined()).isEqualTo(1);
        writer.quarantine(Histories.PATIENT, notice(Histories.GP, 2));
        writer.quarantine(Histories.PATIENT, notice(Histories.ACUTE, 1));

        assertThat(Histories.read(rows).quarantined()).isEqualTo(3);
        assertThat(Histories.read(rows).isKnown()).isTrue();
        assertThat(heads()).isEmpty();
    }

    @Test
    void positionsAreReadBack() {
        var writer = new RecordWriter(rows, Histories.decoder());
        fold(asthma);
        writer.applied(new Applied(Histories.GP, 5, 1));
        writer.applied(new Applied(Histories.ACUTE, 5, 9));
        writer.applied(new Applied(Histories.GP, 5, 2));

        assertThat(new RecordView(rows, Histories.decoder()).applied())
                .containsExactlyInAnyOrder(
                        new Applied(Histories.GP, 5, 2), new Applied(Histories.ACUTE, 5, 9));
    }

    @Test
    void feedsAreListedByName() {
        fold(asthma, asthma.from(Histories.ACUTE, "RJ1").at(4));

        assertThat(heads().stream().map(FeedState::feed))
                .containsExactly(Histories.ACUTE, Histories.GP);
    }

    @Test
    void aFoldedEventThatCannotBeReadIsAFaultNotAGap() {
        fold(asthma);
        var issuedOnly = new EventDecoder(new InMemorySchemaRegistry(), TestRange.REFUSED);
        try (CurrentRows.Cursor cursor =
                new RecordView(rows, issuedOnly)
                        .number(Histories.PATIENT, Histories.NOW)
                        .current()
                        .open(RowSection.PROBLEMS_ACTIVE)) {
            assertThat(cursor.next()).isTrue();
            assertThatIllegalStateException().isThrownBy(cursor::entry);
        }
    }

    private List<Change> fold(Told... history) {
        return Histories.fold(rows, List.of(history));
    }

    private List<FeedState> heads() {
        return Histories.read(rows).feeds();
    }

    private List<Entry> current(RowSection section) {
        List<Entry> entries = new ArrayList<>();
        try (CurrentRows.Cursor cursor = Histories.read(rows).current().open(section)) {
            while (cursor.next()) {
                entries.add(cursor.entry());
            }
        }
        return entries;
    }

    private static QuarantineNotice notice(FeedName feed, long offset) {
        return new QuarantineNotice(
                feed,
                "care.feed." + feed,
                5,
                offset,
                Instant.EPOCH,
                "malformed",
                "x",
                null,
                null,
                0);
    }
}
