package org.carerecord.query.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UnbrokenTest {

    @ParameterizedTest
    @CsvSource({
        "14-Jul-1945 (81y), [14-Jul-1945] (81y)",
        "02-Jan-2026 10:30 to 11:00, [02-Jan-2026 10:30] to 11:00",
        "on 02-Jan-2026 10:30:15., on [02-Jan-2026 10:30:15].",
        "Since Jan-2026; 2025, Since [Jan-2026]; 2025",
        "NHS No. 999 000 0018: linked, NHS No. [999 000 0018]: linked",
        "4 × 10*9/L to <11 × 10*9/L, [4 × 10*9/L] to [<11 × 10*9/L]",
        "A1-02-Jan-2026-B, A1-02-Jan-2026-B",
        "'', ''"
    })
    void keepsWholeWhatHalfOfIsAnother(String text, String whole) {
        assertThat(
                        Unbroken.pieces(text).stream()
                                .map(piece ->
                                        piece.whole() ? "[" + piece.text() + "]" : piece.text())
                                .collect(Collectors.joining()))
                .isEqualTo(whole);
    }
}
