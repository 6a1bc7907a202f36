package org.carerecord.standalone;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.carerecord.codec.ClinicalEventDeserializer;
import org.carerecord.codec.Decoded;
import org.carerecord.codec.EventDecoder;
import org.carerecord.event.Allergy;
import org.carerecord.event.Body;
import org.carerecord.event.CarePlan;
import org.carerecord.event.Circumstance;
import org.carerecord.event.ClinicalTime;
import org.carerecord.event.Condition;
import org.carerecord.event.Demographics;
import org.carerecord.event.Device;
import org.carerecord.event.DiagnosticReport;
import org.carerecord.event.DocumentReference;
import org.carerecord.event.Encounter;
import org.carerecord.event.Immunisation;
import org.carerecord.event.Medication;
import org.carerecord.event.NumberStatement;
import org.carerecord.event.Observation;
import org.carerecord.event.Procedure;
import org.carerecord.event.When;
import org.carerecord.feed.FeedName;
import org.carerecord.feed.Topics;
import org.carerecord.identity.NhsNumber.TestRange;
import org.carerecord.registry.InMemorySchemaRegistry;
import org.jspecify.annotations.Nullable;

/** The events of a feed as they lie in the log, and the newest day they tell of. */
final class LoggedEvents {

    private static final Duration POLL = Duration.ofSeconds(1);
    private static final int DAY_LENGTH = "2026-01-02".length();

    private LoggedEvents() {}

    /** The newest day on which something that an event of the feed tells of was stated or done. */
    static LocalDate newestDay(String bootstrap, String feed) {
        LocalDate newest = LocalDate.MIN;
        long deadline = System.nanoTime() + RunningCareRecord.LIMIT.toNanos();
        try (var consumer =
                new KafkaConsumer<>(
                        Map.of("bootstrap.servers", bootstrap),
                        new ByteArrayDeserializer(),
                        new ClinicalEventDeserializer(
                                new EventDecoder(
                                        new InMemorySchemaRegistry(), TestRange.ALLOWED)))) {
            List<TopicPartition> partitions = partitions(consumer, feed);
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            while (isBefore(ends, consumer)) {
                if (System.nanoTime() > deadline) {
                    throw new AssertionError("Expected to read the feed to its end in time");
                }
                for (ConsumerRecord<byte[], Decoded> record : consumer.poll(POLL)) {
                    LocalDate day = day(body(record.value())).orElse(newest);
                    newest = day.isAfter(newest) ? day : newest;
                }
            }
        }
        return newest;
    }

    private static List<TopicPartition> partitions(KafkaConsumer<?, ?> consumer, String feed) {
        return consumer.partitionsFor(Topics.of(new FeedName(feed))).stream()
                .map(info -> new TopicPartition(info.topic(), info.partition()))
                .collect(Collectors.toList());
    }

    private static boolean isBefore(Map<TopicPartition, Long> ends, KafkaConsumer<?, ?> consumer) {
        return ends.entrySet().stream()
                .anyMatch(end -> consumer.position(end.getKey()) < end.getValue());
    }

    private static Body body(Decoded decoded) {
        return switch (decoded) {
            case Decoded.Event(var event) -> event.body();
            case Decoded.Undecodable undecodable ->
                    throw new AssertionError("Expected an event, but " + undecodable.rule());
        };
    }

    /** The day on which the newest thing a body tells of was stated, done or found. */
    private static Optional<LocalDate> day(Body body) {
        return times(body)
                .filter(Objects::nonNull)
                .map(ClinicalTime::text)
                .filter(text -> text.length() >= DAY_LENGTH)
                .map(text -> LocalDate.parse(text.substring(0, DAY_LENGTH)))
                .max(LocalDate::compareTo);
    }

    private static Stream<@Nullable ClinicalTime> times(Body body) {
        return switch (body) {
            case Demographics _ -> Stream.empty();
            case Condition condition -> Stream.of(condition.recorded());
            case Allergy allergy -> Stream.of(allergy.recorded());
            case Medication medication -> Stream.of(medication.authored());
            case Observation observation -> Stream.of(start(observation.effective()));
            case DiagnosticReport report -> Stream.of(start(report.effective()));
            case Immunisation immunisation ->
                    Stream.of(start(immunisation.occurrence()), immunisation.recorded());
            case Procedure procedure -> Stream.of(start(procedure.performed()));
            case Encounter encounter -> Stream.of(start(encounter.period()));
            case CarePlan plan -> Stream.of(start(plan.period()), plan.created());
            case Device _ -> Stream.empty();
            case DocumentReference document -> Stream.of(document.date());
            case Circumstance _, NumberStatement _ -> Stream.empty();
            case Body.Unknown _ -> Stream.empty();
        };
    }

    private static @Nullable ClinicalTime start(@Nullable When when) {
        return when == null ? null : when.sortTime().orElse(null);
    }
}
