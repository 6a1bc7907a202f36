package org.carerecord.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.carerecord.identity.NhsNumber.Invalid;
import org.carerecord.identity.NhsNumber.Rule;
import org.carerecord.identity.NhsNumber.TestRange;
import org.carerecord.identity.NhsNumber.Valid;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

final class NhsNumberTest {

    private static final int OTHER_DIGITS = 9;

    @ParameterizedTest
    @ValueSource(longs = {9_434_765_919L, 9_449_305_552L, 9_000_000_009L, 10_000_011L})
    void acceptsANumberWhoseCheckDigitIsRight(long number) {
        assertThat(new NhsNumber(number).value()).isEqualTo(number);
        assertThat(NhsNumber.check("%010d".formatted(number), TestRange.REFUSED))
                .isEqualTo(new Valid(new NhsNumber(number)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1234567890", "9219068409", "9434765918", "0000000001"})
    void refusesANumberWhoseCheckDigitIsWrong(String text) {
        assertThat(NhsNumber.check(text, TestRange.ALLOWED))
                .isEqualTo(new Invalid(Rule.CHECK_DIGIT));
    }

    static IntStream digits() {
        return IntStream.range(0, 10);
    }

    @ParameterizedTest
    @MethodSource("digits")
    void refusesTenEqualDigitsByName(int digit) {
        assertThat(NhsNumber.check(String.valueOf(digit).repeat(10), TestRange.ALLOWED))
                .isEqualTo(new Invalid(Rule.REPEATED_DIGITS));
    }

    @Test
    void acceptsTheTestRangeOnlyWhereItIsAllowed() {
        long first = firstValidFrom(9_990_000_000L);
        String digits = Long.toString(first);

        assertThat(NhsNumber.check(digits, TestRange.ALLOWED))
                .isEqualTo(new Valid(new NhsNumber(first)));
        assertThat(NhsNumber.check(digits, TestRange.REFUSED))
                .isEqualTo(new Invalid(Rule.TEST_RANGE));
        assertThat(new NhsNumber(first).isTestRange()).isTrue();
    }

    @Test
    void theTestRangeStartsAt999() {
        long last =
                LongStream.rangeClosed(9_989_999_900L, 9_989_999_999L)
                        .filter(NhsNumberTest::isValid)
                        .max()
                        .orElseThrow();

        assertThat(new NhsNumber(last).isTestRange()).isFalse();
        assertThat(NhsNumber.check(Long.toString(last), TestRange.REFUSED))
                .isEqualTo(new Valid(new NhsNumber(last)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "9434765919",
                "943 476 5919",
                "943-476-5919",
                "943 476-5919",
                "  9434765919\t",
                "9 4 3 4 7 6 5 9 1 9"
            })
    void readsTheWrittenForms(String text) {
        assertThat(NhsNumber.check(text, TestRange.REFUSED))
                .isEqualTo(new Valid(new NhsNumber(9_434_765_919L)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "-",
                "943476591",
                "94347659190",
                "943  476 5919",
                "943 - 476 5919",
                "-9434765919",
                "9434765919-",
                "943.476.5919",
                "943476591x",
                "9434765919;DROP",
                "٩٤٣٤٧٦٥٩١٩",
                "９４３４７６５９１９",
                "943\u00A0476\u00A05919",
                "+9434765919",
                "9.43476592E9"
            })
    void refusesWhatIsNotTenDigits(String text) {
        assertThat(NhsNumber.check(text, TestRange.ALLOWED))
                .isEqualTo(new Invalid(Rule.TEN_DIGITS));
    }

    @ParameterizedTest
    @ValueSource(longs = {-1, Long.MIN_VALUE, 10_000_000_000L, Long.MAX_VALUE})
    void refusesAValueThatIsNotTenDigits(long value) {
        assertThatIllegalArgumentException().isThrownBy(() -> new NhsNumber(value));
    }

    @ParameterizedTest
    @CsvSource({"943476591, 9", "944930555, 2", "900000000, 9", "0, 0", "123456789, 10"})
    void computesTheCheckDigit(long nineDigits, int expected) {
        assertThat(NhsNumber.checkDigit(nineDigits)).isEqualTo(expected);
    }

    @Test
    void noNumberExistsWhereTheCheckDigitWouldBeTen() {
        long nine =
                LongStream.range(400_000_000L, 400_000_100L)
                        .filter(digits -> NhsNumber.checkDigit(digits) == 10)
                        .findFirst()
                        .orElseThrow();

        assertThat(IntStream.range(0, 10).mapToLong(last -> nine * 10 + last))
                .noneMatch(NhsNumberTest::isValid);
    }

    static LongStream seededNumbers() {
        return new Random(20_261_122)
                .longs(0, 1_000_000_000L)
                .filter(nine -> NhsNumber.checkDigit(nine) < 10)
                .map(nine -> nine * 10 + NhsNumber.checkDigit(nine))
                .limit(200);
    }

    @ParameterizedTest
    @MethodSource("seededNumbers")
    void oneChangedDigitIsAlwaysNoticed(long number) {
        String digits = new NhsNumber(number).digits();
        for (int place = 0; place < digits.length(); place++) {
            for (int step = 1; step <= OTHER_DIGITS; step++) {
                var changed = new StringBuilder(digits);
                changed.setCharAt(place, (char) ('0' + (digits.charAt(place) - '0' + step) % 10));
                assertThat(NhsNumber.check(changed.toString(), TestRange.ALLOWED))
                        .isInstanceOf(Invalid.class);
            }
        }
    }

    @Test
    void showsTenDigitsAlsoWithLeadingZeros() {
        var number = new NhsNumber(10_000_011L);

        assertThat(number.digits()).isEqualTo("0010000011");
        assertThat(number.spaced()).isEqualTo("001 000 0011");
    }

    @Test
    void hidesItsDigitsFromLogs() {
        var number = new NhsNumber(9_434_765_919L);

        assertThat(number.toString()).doesNotContainPattern("[0-9]");
        assertThat(new Valid(number).toString()).doesNotContainPattern("[0-9]");
        assertThat(new Invalid(Rule.CHECK_DIGIT).toString()).doesNotContainPattern("[0-9]");
    }

    @Test
    void sortsAsItsDigitsDo() {
        assertThat(new NhsNumber(10_000_011L)).isLessThan(new NhsNumber(9_000_000_009L));
    }

    @Test
    void everyRuleSaysWhatWasExpectedAndWhatToDo() {
        assertThat(Rule.values())
                .allSatisfy(rule -> {
                    assertThat(rule.sentence()).startsWith("Expected ");
                    assertThat(rule.fix()).isNotBlank();
                    assertThat(rule.code()).matches("[a-z]+(-[a-z]+)*");
                });
    }

    private static long firstValidFrom(long from) {
        return LongStream.iterate(from, number -> number + 1)
                .filter(NhsNumberTest::isValid)
                .findFirst()
                .orElseThrow();
    }

    private static boolean isValid(long number) {
        return NhsNumber.check(Long.toString(number), TestRange.ALLOWED) instanceof Valid;
    }
}
