package org.carerecord.query.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.carerecord.event.Concept;
import org.carerecord.event.Condition;
import org.carerecord.event.When;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HarmlessTextTest {

    @ParameterizedTest
    @ValueSource(
            ints = {
                0x0000, 0x0007, 0x001b, 0x007f, 0x009b, 0x00ad, 0x200b, 0x200e, 0x200f, 0x202e,
                0x2066, 0xfeff, 0xe000, 0xfffff
            })
    void showsWhatControlsADisplay(int point) {
        String given = "a" + Character.toString(point) + "b";
        String shown = "a<U+%04X>b".formatted(point);

        assertThat(HarmlessText.line(given)).isEqualTo(shown);
        assertThat(HarmlessText.lines(given)).isEqualTo(shown);
    }

    @Test
    void showsHalvesOfCharacters() {
        assertThat(HarmlessText.line("a\ud83dz")).isEqualTo("a<U+D83D>z");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Fièvre, Ångström, 5 µmol/l ≥ 3",
                "دواء",
                "\ud83d\udc89 given",
                "क्\u200dष",
                "<script>alert('x')</script> &amp; \"quoted\""
            })
    void leavesLettersSignsAndMarkupAsTheyAre(String text) {
        assertThat(HarmlessText.line(text)).isEqualTo(text);
    }

    @Test
    void putsALineOnOneLine() {
        assertThat(HarmlessText.line(" a\r\nb\tc\u2028d\u00a0e\n")).isEqualTo("a b c d e");
    }

    @Test
    void keepsTheLineBreaksOfLines() {
        assertThat(HarmlessText.lines("\na\r\nb\rc\n\nd\u2028e\tf\n"))
                .isEqualTo("a\nb\nc\n\nd\ne f");
    }

    @Test
    void cutsNothing() {
        String long10000 = "abcdefghij".repeat(1000);

        EntryWords words = Told.of(condition(long10000, long10000 + "\u202e"));

        assertThat(words.title()).isEqualTo(long10000);
        assertThat(Told.lines(words)).contains("Note: " + long10000 + "<U+202E>");
    }

    @Test
    void everythingThatASourceWroteIsHarmless() {
        String hostile = "<b>\u202eevil\u0007</b>";
        String harmless = "<b><U+202E>evil<U+0007></b>";

        EntryWords words = Told.of(condition(hostile, hostile));

        assertThat(words.title()).isEqualTo(harmless);
        assertThat(Told.lines(words))
                .containsExactly(
                        "Status: " + harmless,
                        "Onset: " + harmless,
                        "Note: " + harmless,
                        "Put on record: 10-Jul-2026 08:15 UTC");
    }

    private static Condition condition(String text, String note) {
        return new Condition(
                Concept.ofText(text),
                note,
                null,
                List.of(),
                null,
                When.inWords(note),
                null,
                null,
                List.of(note));
    }
}
