package org.carerecord.query.fhir.element;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FhirTextTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "plain",
                "line\nbreak\r\nand\ttab",
                "Łódź, 東京, \u202Eright to left\u202C",
                "\uD83D\uDE00 beyond the basic plane",
                "\u00A0\uE000\uFFFD"
            })
    void leavesAllowedTextAsItIs(String text) {
        assertThat(FhirText.allowed(text)).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(
            chars = {
                '\u0000', '\u0001', '\u0008', '\u000B', '\u000C', '\u001F', '\u007F', '\u0080',
                '\u0085', '\u009F', '\uFFFE', '\uFFFF', '\uD83D', '\uDE00'
            })
    void replacesACharacterThatControlsOrIsHalfAPair(char character) {
        assertThat(FhirText.allowed("a" + character + "b")).isEqualTo("a\uFFFDb");
    }

    @Test
    void replacesHalvesInTheWrongOrderOneByOne() {
        assertThat(FhirText.allowed("\uDE00\uD83D")).isEqualTo("\uFFFD\uFFFD");
    }

    @Test
    void keepsAPairBesideACharacterThatIsReplaced() {
        assertThat(FhirText.allowed("\u0000\uD83D\uDE00")).isEqualTo("\uFFFD\uD83D\uDE00");
    }
}
