package org.carerecord.ingest.publish;

import java.util.Map;
import java.util.OptionalInt;
import org.carerecord.feed.FeedName;
import org.carerecord.identity.NhsNumber.TestRange;
import org.carerecord.identity.OdsCode;

/**
 * What a publisher needs to know.
 *
 * @param bootstrap the broker, {@code host:port}, or several with commas
 * @param feed the feed it publishes to
 * @param organisation who asserts what a draft names no organisation for
 * @param testRange whether NHS numbers of the test range may be published
 * @param partitions the number of partitions the installation must have; empty to take whatever it
 *     has
 * @param limits sizes and waits
 * @param kafka further settings of Kafka's clients by their own names, such as those of TLS; they
 *     cannot weaken the guarantees the publisher gives
 */
public record PublisherSettings(
        String bootstrap,
        FeedName feed,
        OdsCode organisation,
        TestRange testRange,
        OptionalInt partitions,
        PublisherLimits limits,
        Map<String, String> kafka) {

    /** Copies the map. */
    public PublisherSettings {
        kafka = Map.copyOf(kafka);
    }

    /** With issued numbers only, the installation's partitions and the default limits. */
    public static PublisherSettings of(String bootstrap, FeedName feed, OdsCode organisation) {
        return new PublisherSettings(
                bootstrap,
                feed,
                organisation,
                TestRange.REFUSED,
                OptionalInt.empty(),
                PublisherLimits.DEFAULT,
                Map.of());
    }

    /** The same, with this stance on numbers of the test range. */
    public PublisherSettings withTestRange(TestRange stance) {
        return new PublisherSettings(
                bootstrap, feed, organisation, stance, partitions, limits, kafka);
    }

    /** The same, refusing an installation with another number of partitions. */
    public PublisherSettings withPartitions(int count) {
        return new PublisherSettings(
                bootstrap, feed, organisation, testRange, OptionalInt.of(count), limits, kafka);
    }

    /** The same with other limits. */
    public PublisherSettings withLimits(PublisherLimits other) {
        return new PublisherSettings(
                bootstrap, feed, organisation, testRange, partitions, other, kafka);
    }

    /** The same with further settings of Kafka's clients. */
    public PublisherSettings withKafka(Map<String, String> further) {
        return new PublisherSettings(
                bootstrap, feed, organisation, testRange, partitions, limits, further);
    }
}
