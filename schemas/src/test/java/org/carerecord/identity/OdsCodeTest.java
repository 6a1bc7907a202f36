package org.carerecord.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class OdsCodeTest {

    @ParameterizedTest
    @ValueSource(strings = {"RJ1", "Y06601", "A81001", "ABCDEFGHIJ", "123"})
    void acceptsCodesOfThreeToTenLettersAndDigits(String code) {
        assertThat(new OdsCode(code).value()).isEqualTo(code);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "RJ", "ABCDEFGHIJK", "RJ-1", "RJ 1", "rj1", "RÉ1", "ＲＪ１", "RJ1\n"})
    void refusesAnythingElse(String code) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new OdsCode(code))
                .withMessage(OdsCode.RULE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"y06601", " Y06601 ", "\tY06601\n"})
    void readsEitherCaseAndSurroundingSpace(String text) {
        assertThat(OdsCode.parse(text)).contains(new OdsCode("Y06601"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "RJ", "RJ/1", "not a code", "ßß"})
    void readsNothingFromWhatIsNoCode(String text) {
        assertThat(OdsCode.parse(text)).isEmpty();
    }

    @Test
    void sortsByItsText() {
        assertThat(new OdsCode("RJ1")).isLessThan(new OdsCode("RJ2"));
        assertThat(new OdsCode("RJ1")).hasToString("RJ1");
    }
}
