package org.carerecord.query.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MediaRangeTest {

    @ParameterizedTest
    @CsvSource({
        "0,0",
        "0.,0",
        "0.5,0.5",
        "0.25,0.25",
        "0.125,0.125",
        "1,1",
        "1.,1",
        "1.0,1",
        "1.000,1"
    })
    void takesEveryWeightOfTheGrammar(String written, double quality) {
        assertThat(range("text/html;q=" + written).quality()).isEqualTo(quality);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "", "much", ".5", "00.5", "0.1234", "1.5", "1.001", "2", "-0", "+1", "5e-1", "1f",
                "NaN"
            })
    void likesNothingByAnyOtherWeight(String written) {
        assertThat(range("text/html;q=" + written).quality()).isEqualTo(MediaRange.NOT_AT_ALL);
    }

    @Test
    void isLikedWhollyUnlessItSaysOtherwise() {
        assertThat(range("text/html").quality()).isEqualTo(MediaRange.WHOLLY);
        assertThat(range("text/html;level=1;q").quality()).isEqualTo(MediaRange.WHOLLY);
    }

    @Test
    void isReadWhateverItsCaseItsSpacesAndTheOrderOfItsParameters() {
        assertThat(range(" TEXT/HTML ; Q=0.5;\tLevel=A "))
                .isEqualTo(new MediaRange("text/html", Map.of("level", "a"), 0.5));
    }

    @Test
    void readsAValueInQuotationMarksAsWithout() {
        assertThat(range("text/html;level=\"a\";q=\"0.5\";x=\""))
                .isEqualTo(new MediaRange("text/html", Map.of("level", "a", "x", "\""), 0.5));
    }

    @Test
    void keepsTheFirstOfAParameterThatIsThereTwice() {
        assertThat(range("text/html;q=0.5;q=1;level=1;level=2"))
                .isEqualTo(new MediaRange("text/html", Map.of("level", "1"), 0.5));
    }

    @Test
    void mayStandBesideOthersAndInSeveralHeaders() {
        assertThat(MediaRange.accepted(List.of("text/*;q=0.1, ,image/png", "", "*/*")))
                .extracting(MediaRange::type)
                .containsExactly("text/*", "image/png", "*/*");
        assertThat(MediaRange.accepted(List.of())).isEmpty();
    }

    private static MediaRange range(String header) {
        List<MediaRange> ranges = MediaRange.accepted(List.of(header));
        assertThat(ranges).hasSize(1);
        return ranges.getFirst();
    }
}
