package org.carerecord.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

final class TopicsTest {

    @Test
    void aFeedAndItsTopicNameEachOther() {
        var feed = new FeedName("gp-north");

        assertThat(Topics.of(feed)).isEqualTo("care.feed.gp-north");
        assertThat(Topics.feedOf("care.feed.gp-north")).contains(feed);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "care.quarantine",
                "care.feed.",
                "care.feed",
                "care.feed.GP",
                "carexfeed.gp",
                "xcare.feed.gp",
                "__consumer_offsets"
            })
    void otherTopicsCarryNoFeed(String topic) {
        assertThat(Topics.feedOf(topic)).isEmpty();
        assertThat(Topics.FEEDS.matcher(topic).matches()).isFalse();
    }

    static Stream<String> topics() {
        return Stream.concat(FeedNameTest.names(), FeedNameTest.others())
                .map(name -> "care.feed." + name);
    }

    /** A topic that is read but carries no feed would be passed over in silence. */
    @ParameterizedTest
    @MethodSource("topics")
    void exactlyTheTopicsOfFeedsAreRead(String topic) {
        boolean isFeed = Topics.feedOf(topic).isPresent();

        assertThat(Topics.FEEDS.matcher(topic).matches()).isEqualTo(isFeed);
        assertThat(Topics.SOURCES.matcher(topic).matches()).isEqualTo(isFeed);
    }

    @Test
    void theRecordIsFoldedFromFeedsAndQuarantineAlone() {
        assertThat(Topics.SOURCES.matcher(Topics.QUARANTINE).matches()).isTrue();
        assertThat(Topics.FEEDS.matcher(Topics.QUARANTINE).matches()).isFalse();
        assertThat(Topics.SOURCES.matcher("care.quarantine.x").matches()).isFalse();
        assertThat(Topics.SOURCES.matcher("app-record-changelog").matches()).isFalse();
    }

    @Test
    void topicsAreKeptForEverAndStampedByTheBroker() {
        assertThat(Topics.SETTINGS)
                .containsEntry("cleanup.policy", "delete")
                .containsEntry("retention.ms", "-1")
                .containsEntry("retention.bytes", "-1")
                .containsEntry("message.timestamp.type", "LogAppendTime");
    }

    @Test
    void aReceiptNamesThePlaceInTheLog() {
        assertThat(new Receipt(new FeedName("gp-north"), 7, 42).text()).isEqualTo("gp-north/7/42");
    }
}
