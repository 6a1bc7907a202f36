package org.carerecord.query.fhir.resource;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.carerecord.event.ClinicalEvent;
import org.carerecord.event.NumberStatement;
import org.carerecord.record.Entry;
import org.carerecord.record.Standing;
import org.carerecord.testkit.history.Delivery;
import org.carerecord.testkit.history.HistoryGenerator;
import org.carerecord.testkit.history.HistoryShape;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever sources publish becomes resources that a strict reader understands. */
class SeededHistoriesTest {

    private static final int SEEDS = 200;

    static IntStream seeds() {
        return IntStream.range(0, SEEDS);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void everyStatementThatStandsIsReadBackAlikeFromBothForms(int seed) {
        statements(HistoryGenerator.of(seed, HistoryShape.SMALL).deliveries().stream())
                .forEach(event -> {
                    Entry entry = Rendered.entry(event);
                    assertThat(Rendered.read(Rendered.element(entry)).fhirType())
                            .isEqualTo(RecordResources.typeOf(entry).orElseThrow());
                });
    }

    private static Stream<ClinicalEvent> statements(Stream<Delivery> deliveries) {
        return deliveries
                .map(Delivery::event)
                .filter(Standing::stands)
                .filter(event -> !(event.body() instanceof NumberStatement));
    }
}
