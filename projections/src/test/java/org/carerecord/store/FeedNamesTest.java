package org.carerecord.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.carerecord.feed.FeedName;
import org.junit.jupiter.api.Test;

class FeedNamesTest {

    private final FeedNames names = new FeedNames();

    @Test
    void makesEachNameOnceAndKeepsNamesApart() {
        for (String name : List.of("gp-a", "gp-b", "gp", "p-a", "gp-a", "gp", "gp-b")) {
            assertThat(read(name)).isEqualTo(new FeedName(name));
        }
        assertThat(read("gp-a")).isSameAs(read("gp-a"));
    }

    @Test
    void goesOnBehindTheName() {
        ByteBuffer row = row("gp-agp-ab");

        assertThat(names.read(row, 4).value()).isEqualTo("gp-a");
        assertThat(names.read(row, 4).value()).isEqualTo("gp-a");
        assertThat(row.remaining()).isEqualTo(1);
    }

    @Test
    void refusesWhatIsCutShortOrNoName() {
        assertThat(read("gp-a")).isNotNull();
        assertThatThrownBy(() -> names.read(row("gp"), 4))
                .isInstanceOf(BufferUnderflowException.class);
        assertThatThrownBy(() -> names.read(row("gp-a"), -1))
                .isInstanceOf(BufferUnderflowException.class);
        assertThatThrownBy(() -> read("GP-A")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> read("gp-\u00e1")).isInstanceOf(IllegalArgumentException.class);
    }

    private FeedName read(String name) {
        ByteBuffer row = row(name);
        return names.read(row, row.remaining());
    }

    private static ByteBuffer row(String text) {
        return ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
    }
}
