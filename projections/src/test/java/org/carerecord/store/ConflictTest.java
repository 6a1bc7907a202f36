package org.carerecord.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.carerecord.record.CurrentRows;
import org.carerecord.record.EntryHistory;
import org.carerecord.record.EntryHistory.State;
import org.carerecord.record.RowSection;
import org.carerecord.store.Histories.Told;
import org.junit.jupiter.api.Test;

/** An entry says that its source contradicts itself, until a higher version settles it. */
final class ConflictTest {

    private final InMemoryRowStore rows = new InMemoryRowStore();
    private final Told asthma =
            Histories.told("c1", Histories.condition("asthma", "active", "2019-05"));
    private final Told copd = asthma.body(Histories.condition("COPD", "active", "2019-05")).at(1);

    @Test
    void oneVersionOfOneContentIsNoConflict() {
        fold(asthma, asthma.at(1));

        assertThat(inConflict()).isFalse();
    }

    @Test
    void twoContentsUnderOneVersionAreAConflictInEitherOrder() {
        fold(asthma, copd);
        assertThat(inConflict()).isTrue();
        assertThat(states()).containsExactly(State.CURRENT, State.OUTRANKED);
    }

    @Test
    void theOneThatComesLateAndLosesIsAConflictToo() {
        fold(copd, asthma.at(2));
        assertThat(inConflict()).isTrue();
    }

    @Test
    void aHigherVersionSettlesIt() {
        fold(asthma, copd, asthma.version(2).at(2));
        assertThat(inConflict()).isFalse();
        assertThat(states()).containsExactly(State.CURRENT, State.OUTRANKED, State.OUTRANKED);
    }

    @Test
    void whatIsSettledStaysSettledWhenMoreOfTheOldComes() {
        fold(asthma, asthma.version(2).at(1), copd.at(2));
        assertThat(inConflict()).isFalse();
    }

    @Test
    void oneEventIdForTwoContentsIsAConflictAlsoAcrossVersions() {
        fold(asthma, copd.version(2).eventId(asthma.event().eventId()).at(1));
        assertThat(inConflict()).isTrue();
    }

    @Test
    void anEventIdReusedByWhatComesLateIsAConflict() {
        fold(copd.version(2).eventId("same").at(1), asthma.eventId("same").at(2));
        assertThat(inConflict()).isTrue();
    }

    @Test
    void theSameContentUnderAnotherEventIdIsNoConflict() {
        fold(asthma, asthma.eventId("sent-again").at(1));
        assertThat(inConflict()).isFalse();
        assertThat(states()).hasSize(2);
    }

    @Test
    void aStatementTakenBackUnderTheSameVersionIsInConflictInItsHistory() {
        fold(asthma, asthma.retracted().at(1));

        assertThat(history().versions())
                .allMatch(told -> told.entry().inConflict())
                .extracting(EntryHistory.Told::state)
                .containsExactly(State.TAKEN_BACK, State.OUTRANKED);
    }

    private void fold(Told... history) {
        Histories.fold(rows, List.of(history));
    }

    private boolean inConflict() {
        try (CurrentRows.Cursor cursor =
                Histories.read(rows).current().open(RowSection.PROBLEMS_ACTIVE)) {
            assertThat(cursor.next()).isTrue();
            return cursor.entry().inConflict();
        }
    }

    private List<State> states() {
        return history().versions().stream().map(EntryHistory.Told::state).toList();
    }

    private EntryHistory history() {
        return new RecordView(rows, Histories.decoder())
                .history(Histories.PATIENT, Histories.entry(asthma).id(), Histories.NOW)
                .orElseThrow();
    }
}
