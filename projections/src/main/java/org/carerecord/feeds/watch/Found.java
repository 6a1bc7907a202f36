package org.carerecord.feeds.watch;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.common.TopicPartition;
import org.carerecord.feed.FeedName;
import org.carerecord.feed.Topics;
import org.carerecord.feeds.FeedLook;
import org.carerecord.feeds.FeedTraffic;

/**
 * What the last look found, and what the next one starts from.
 *
 * @param look what is told of it
 * @param partitions where each feed lies
 * @param stretches the partitions that hold events
 */
record Found(
        FeedLook look,
        Map<FeedName, List<TopicPartition>> partitions,
        Map<TopicPartition, Stretch> stretches) {

    /** From all partitions of all feeds, and what lies in those that hold events. */
    static Found of(Instant at, Set<TopicPartition> all, Map<TopicPartition, Stretch> stretches) {
        Map<FeedName, List<TopicPartition>> partitions = new HashMap<>();
        Map<FeedName, FeedTraffic> traffic = new HashMap<>();
        for (TopicPartition partition : all) {
            FeedName feed = Topics.feedOf(partition.topic()).orElseThrow();
            Stretch stretch = stretches.get(partition);
            partitions.computeIfAbsent(feed, _ -> new ArrayList<>()).add(partition);
            traffic.merge(
                    feed,
                    stretch == null ? FeedTraffic.NONE : stretch.traffic(),
                    FeedTraffic::plus);
        }
        return new Found(new FeedLook(at, traffic), partitions, Map.copyOf(stretches));
    }
}
