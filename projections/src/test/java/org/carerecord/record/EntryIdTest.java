package org.carerecord.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EntryIdTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "00000000000000000000000000000000",
                "0123456789abcdeffedcba9876543210",
                "ffffffffffffffffffffffffffffffff"
            })
    void isReadAsItIsWritten(String hex) {
        var id = new EntryId(hex);

        assertThat(id.hex()).isEqualTo(hex);
        assertThat(EntryId.parse(hex)).contains(id);
        assertThat(EntryId.of(id.bytes())).isEqualTo(id).hasSameHashCodeAs(id);
        assertThat(id).hasToString(hex);
    }

    @Test
    void isReadFromWithinBytes() {
        byte[] bytes = new byte[20];
        bytes[2] = 0x7f;
        bytes[17] = (byte) 0x80;

        assertThat(EntryId.of(bytes, 2).hex()).isEqualTo("7f000000000000000000000000000080");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "0123456789abcdef0123456789abcde",
                "0123456789abcdef0123456789abcdef0",
                "0123456789ABCDEF0123456789ABCDEF",
                "0123456789abcdef0123456789abcdeg",
                "+123456789abcdef0123456789abcdef",
                "\u0661123456789abcdef0123456789abcde"
            })
    void refusesWhatIsNoName(String text) {
        assertThat(EntryId.parse(text)).isEmpty();
        assertThatThrownBy(() -> new EntryId(text)).hasMessage(EntryId.RULE);
    }

    /** Pages of entries go on behind a name, as it is written in their address. */
    @Test
    void standsInTheOrderInWhichItIsWritten() {
        var random = new Random(1);
        List<EntryId> ids =
                Stream.generate(() -> new EntryId(random.nextLong() >> 62, random.nextLong()))
                        .limit(500)
                        .toList();

        assertThat(ids.stream().sorted())
                .containsExactlyElementsOf(
                        ids.stream().sorted(Comparator.comparing(EntryId::hex)).toList());
    }
}
