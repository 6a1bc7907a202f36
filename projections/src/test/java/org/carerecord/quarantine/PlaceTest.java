package org.carerecord.quarantine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.carerecord.feed.FeedName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlaceTest {

    @Test
    void isReadFromTheTextItIsPrintedAs() {
        var place = new Place(new FeedName("gp-north"), 3, 1724);

        assertThat(place).hasToString("gp-north/3/1724");
        assertThat(Place.parse("gp-north/3/1724")).contains(place);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "gp-north",
                "gp-north/3",
                "gp-north/3/",
                "gp-north/-1/4",
                "GP/1/2",
                "a/b/c",
                "gp-north/1/2/3",
                "gp-north/9999999999/1",
                "gp-north/1/9999999999999999999"
            })
    void isNotReadFromAnythingElse(String text) {
        assertThat(Place.parse(text)).isEmpty();
    }

    @Test
    void isOrderedByFeedThenPartitionThenOffset() {
        assertThat(
                        Stream.of("b/0/1", "a/10/1", "a/2/10", "a/2/9")
                                .map(text -> Place.parse(text).orElseThrow())
                                .sorted())
                .extracting(Place::toString)
                .containsExactly("a/2/9", "a/2/10", "a/10/1", "b/0/1");
    }
}
