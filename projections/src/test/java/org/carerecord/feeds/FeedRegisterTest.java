package org.carerecord.feeds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import org.carerecord.feed.FeedName;
import org.junit.jupiter.api.Test;

class FeedRegisterTest {

    @Test
    void tellsItsFeedsByName() {
        FeedRegister register =
                Registered.register(Registered.feed("ooh-east"), Registered.feed("gp-north"));

        assertThat(register.feeds())
                .extracting(feed -> feed.feed().value())
                .containsExactly("gp-north", "ooh-east");
        assertThat(register.find(new FeedName("gp-north"))).hasValue(Registered.feed("gp-north"));
        assertThat(register.find(new FeedName("gp-south"))).isEmpty();
    }

    @Test
    void refusesAFeedThatIsRegisteredTwice() {
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        Registered.register(
                                Registered.feed("gp-north"), Registered.feed("gp-north")))
                .withMessageContaining("gp-north is registered twice");
    }

    @Test
    void refusesAFeedThatSharesNothing() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Registered.sharing(Registered.feed("gp-north")))
                .withMessageContaining("at least one section");
    }

    @Test
    void takesCadencesWithinTheirBoundsOnly() {
        Duration tooShort = RegisteredFeed.SHORTEST_CADENCE.minusNanos(1);
        Duration tooLong = RegisteredFeed.LONGEST_CADENCE.plusNanos(1);

        assertThat(Registered.expected("a", RegisteredFeed.SHORTEST_CADENCE).cadence()).isPresent();
        assertThat(Registered.expected("a", RegisteredFeed.LONGEST_CADENCE).cadence()).isPresent();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Registered.expected("a", tooShort))
                .withMessageContaining("from PT1M to PT8784H");
        assertThatIllegalArgumentException().isThrownBy(() -> Registered.expected("a", tooLong));
    }
}
