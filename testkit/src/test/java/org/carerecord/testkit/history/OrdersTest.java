package org.carerecord.testkit.history;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class OrdersTest {

    private final PatientHistory history = HistoryGenerator.of(3, HistoryShape.TYPICAL);

    @Test
    void anotherOrderHasTheSameDeliveries() {
        PatientHistory shuffled = Orders.shuffled(history, 1);

        assertThat(shuffled.deliveries())
                .containsExactlyInAnyOrderElementsOf(history.deliveries())
                .isNotEqualTo(history.deliveries());
        assertThat(Orders.shuffled(history, 1)).isEqualTo(shuffled);
        assertThat(Orders.shuffled(history, 2)).isNotEqualTo(shuffled);
    }

    @Test
    void repeatsChangeNeitherTheDistinctDeliveriesNorTheirOrder() {
        PatientHistory repeated = Orders.withRepeats(history, 1);

        assertThat(repeated.deliveries()).hasSizeGreaterThan(history.deliveries().size());
        assertThat(Orders.withoutRepeats(repeated)).isEqualTo(Orders.withoutRepeats(history));
    }
}
