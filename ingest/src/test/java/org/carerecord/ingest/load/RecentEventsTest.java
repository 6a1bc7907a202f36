package org.carerecord.ingest.load;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class RecentEventsTest {

    @Test
    void remembersAtLeastHalfOfItsLimitAndForgetsWhatIsOlder() {
        RecentEvents recent = new RecentEvents(100);
        for (long id = 1; id <= 1_000; id++) {
            recent.add(id * 0x9E37_79B9_7F4A_7C15L);
            for (long newer = Math.max(1, id - 49); newer <= id; newer++) {
                assertThat(recent.contains(newer * 0x9E37_79B9_7F4A_7C15L)).isTrue();
            }
            if (id > 100) {
                assertThat(recent.contains((id - 100) * 0x9E37_79B9_7F4A_7C15L)).isFalse();
            }
        }
    }

    @Test
    void keepsApartIdsThatShareASlot() {
        RecentEvents recent = new RecentEvents(8);
        recent.add(0);
        recent.add(1L << 20);
        recent.add(2L << 20);

        assertThat(recent.contains(0)).isTrue();
        assertThat(recent.contains(2L << 20)).isTrue();
        assertThat(recent.contains(3L << 20)).isFalse();
    }
}
