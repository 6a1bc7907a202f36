package org.carerecord.feed;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ReceiptTest {

    private static final FeedName FEED = new FeedName("gp-north");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "gp-north/3/123",
                "a/0/0",
                "gp-north/2147483647/9223372036854775807",
            })
    void readsWhatItWrites(String text) {
        assertThat(Receipt.parse(text))
                .hasValueSatisfying(receipt -> assertThat(receipt.text()).isEqualTo(text));
    }

    @Test
    void tellsThePartsApart() {
        assertThat(Receipt.parse("gp-north/3/123")).contains(new Receipt(FEED, 3, 123));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "gp-north",
                "gp-north/3",
                "gp-north/3/",
                "/3/123",
                "gp-north//123",
                "gp-north/3/123/4",
                "gp-north/3/123 ",
                " gp-north/3/123",
                "gp-north/ 3/123",
                "GP-north/3/123",
                "gp_north/3/123",
                "-gp/3/123",
                "gp-north/-3/123",
                "gp-north/3/-123",
                "gp-north/+3/123",
                "gp-north/3/+123",
                "gp-north/03/123",
                "gp-north/3/00",
                "gp-north/3/1.5",
                "gp-north/3/0x1f",
                "gp-north/\u0663/123",
                "gp-north/2147483648/1",
                "gp-north/1/9223372036854775808",
                "gp-north/3/123\n",
            })
    void refusesEverythingElse(String text) {
        assertThat(Receipt.parse(text)).isEmpty();
    }
}
