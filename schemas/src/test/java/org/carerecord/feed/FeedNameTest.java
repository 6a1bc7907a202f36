package org.carerecord.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class FeedNameTest {

    static Stream<String> names() {
        return Stream.of("a", "7", "gp-north", "a--b", "acute-3", "x".repeat(63));
    }

    static Stream<String> others() {
        return Stream.of(
                "",
                "-",
                "-gp",
                "gp-",
                "GP",
                "gp north",
                "gp_north",
                "gp.north",
                "gp/north",
                "gp\n",
                "\u0434",
                "x".repeat(64));
    }

    @ParameterizedTest
    @MethodSource("names")
    void acceptsNamesThatFitATopic(String name) {
        assertThat(FeedName.parse(name)).contains(new FeedName(name));
        assertThat(new FeedName(name)).hasToString(name);
    }

    @ParameterizedTest
    @MethodSource("others")
    void refusesAnythingElse(String name) {
        assertThat(FeedName.parse(name)).isEmpty();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new FeedName(name))
                .withMessage(FeedName.RULE);
    }
}
