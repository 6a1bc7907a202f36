package org.carerecord.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.carerecord.record.Moment;
import org.carerecord.store.Histories.Told;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is told of a moment of the past is what was told then. */
final class AsOfLawsTest {

    static LongStream seeds() {
        return LongStream.range(0, 100);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void asOfEachMomentIsWhatWasHeldThen(long seed) {
        List<Told> history = received(RandomHistory.of(seed));
        var rows = new InMemoryRowStore();
        List<Shown> held = new ArrayList<>();
        for (Told told : history) {
            Histories.fold(rows, List.of(told));
            held.add(now(rows));
        }

        for (int i = 0; i < history.size(); i++) {
            Instant moment = history.get(i).provenance().receivedAt();
            assertThat(asOf(rows, moment)).as("after %d events", i + 1).isEqualTo(held.get(i));
            assertThat(asOf(rows, moment.plusMillis(999))).isEqualTo(held.get(i));
        }
        assertThat(asOf(rows, Histories.RECEIVED.minusMillis(1)))
                .isEqualTo(now(new InMemoryRowStore()));
    }

    private static List<Told> received(List<Told> history) {
        List<Told> received = new ArrayList<>();
        for (Told told : history) {
            received.add(told.at(received.size()));
        }
        return received;
    }

    private static Shown now(RowReader rows) {
        return Shown.of(view(rows).number(Histories.PATIENT, Histories.NOW));
    }

    private static Shown asOf(RowReader rows, Instant moment) {
        return Shown.of(view(rows).number(Histories.PATIENT, Moment.asOf(moment)));
    }

    private static RecordView view(RowReader rows) {
        return new RecordView(rows, Histories.decoder());
    }
}
