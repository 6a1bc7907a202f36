package org.carerecord.feeds.watch;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.carerecord.feed.FeedName;
import org.carerecord.feed.Topics;
import org.carerecord.feeds.FeedWindow;

/**
 * What the log is asked about feeds. Moments are those at which the broker appended; within a
 * partition they rise with the offset.
 */
final class FeedLog {

    private static final OffsetSpec FIRST = OffsetSpec.forTimestamp(0);

    private final Admin admin;
    private final Duration answerWithin;

    FeedLog(Admin admin, Duration answerWithin) {
        this.admin = admin;
        this.answerWithin = answerWithin;
    }

    /** The end of every partition of every feed. */
    Map<TopicPartition, Long> ends()
            throws InterruptedException, ExecutionException, TimeoutException {
        List<String> topics =
                answer(admin.listTopics().names()).stream()
                        .filter(topic -> Topics.FEEDS.matcher(topic).matches())
                        .toList();
        Map<TopicPartition, OffsetSpec> latest = new HashMap<>();
        answer(admin.describeTopics(topics).allTopicNames())
                .forEach((name, topic) ->
                        topic.partitions()
                                .forEach(partition ->
                                        latest.put(
                                                new TopicPartition(name, partition.partition()),
                                                OffsetSpec.latest())));
        Map<TopicPartition, Long> ends = new HashMap<>();
        offsets(latest).forEach((partition, end) -> ends.put(partition, end.offset()));
        return ends;
    }

    /**
     * What lies in partitions, up to the ends given.
     *
     * @param ends the partitions and their ends
     * @return those that hold events
     */
    Map<TopicPartition, Stretch> stretches(Map<TopicPartition, Long> ends)
            throws InterruptedException, ExecutionException, TimeoutException {
        Map<TopicPartition, ListOffsetsResultInfo> firsts =
                offsets(specs(ends, partition -> FIRST));
        Map<TopicPartition, ListOffsetsResultInfo> lasts =
                offsets(specs(ends, partition -> OffsetSpec.maxTimestamp()));
        Map<TopicPartition, Stretch> stretches = new HashMap<>();
        ends.forEach((partition, end) -> {
            ListOffsetsResultInfo first = firsts.get(partition);
            ListOffsetsResultInfo last = lasts.get(partition);
            if (first != null && last != null && first.offset() < end) {
                stretches.put(
                        partition, new Stretch(first.offset(), moment(first), end, moment(last)));
            }
        });
        return stretches;
    }

    /**
     * Whether feeds were heard in their windows.
     *
     * @param windows the feeds and their windows
     * @param partitions the partitions that the feeds lie in
     */
    Map<FeedName, Boolean> heard(
            Map<FeedName, FeedWindow> windows, Map<FeedName, List<TopicPartition>> partitions)
            throws InterruptedException, ExecutionException, TimeoutException {
        Map<TopicPartition, OffsetSpec> firstInWindow = new HashMap<>();
        windows.forEach((feed, window) ->
                partitions
                        .getOrDefault(feed, List.of())
                        .forEach(partition ->
                                firstInWindow.put(
                                        partition, OffsetSpec.forTimestamp(firstMilli(window)))));
        Map<TopicPartition, ListOffsetsResultInfo> found = offsets(firstInWindow);
        Map<FeedName, Boolean> heard = new HashMap<>();
        windows.forEach((feed, window) ->
                heard.put(
                        feed,
                        partitions.getOrDefault(feed, List.of()).stream()
                                .flatMap(partition ->
                                        Optional.ofNullable(found.get(partition)).stream())
                                .anyMatch(first -> window.contains(moment(first)))));
        return heard;
    }

    /** The first whole millisecond of a window: the log tells no less, and one before hides it. */
    private static long firstMilli(FeedWindow window) {
        return window.from().plusMillis(1).minusNanos(1).toEpochMilli();
    }

    private static Map<TopicPartition, OffsetSpec> specs(
            Map<TopicPartition, Long> partitions, Function<TopicPartition, OffsetSpec> spec) {
        Map<TopicPartition, OffsetSpec> specs = new HashMap<>();
        partitions.keySet().forEach(partition -> specs.put(partition, spec.apply(partition)));
        return specs;
    }

    /** The answers; without those that say, by an offset below zero, that no event fits. */
    private Map<TopicPartition, ListOffsetsResultInfo> offsets(
            Map<TopicPartition, OffsetSpec> specs)
            throws InterruptedException, ExecutionException, TimeoutException {
        if (specs.isEmpty()) {
            return Map.of();
        }
        Map<TopicPartition, ListOffsetsResultInfo> found =
                new HashMap<>(answer(admin.listOffsets(specs).all()));
        found.values().removeIf(answer -> answer.offset() < 0);
        return found;
    }

    private static Instant moment(ListOffsetsResultInfo answer) {
        return Instant.ofEpochMilli(answer.timestamp());
    }

    private <T> T answer(KafkaFuture<T> future)
            throws InterruptedException, ExecutionException, TimeoutException {
        return future.get(answerWithin.toMillis(), TimeUnit.MILLISECONDS);
    }
}
