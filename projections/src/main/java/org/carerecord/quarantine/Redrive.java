package org.carerecord.quarantine;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.carerecord.codec.ForwardedEvent;
import org.carerecord.codec.ForwardedEventCodec;
import org.carerecord.feed.Partitioning;
import org.carerecord.feed.Topics;
import org.carerecord.identity.NhsNumber;
import org.carerecord.registry.SchemaRegistry;
import org.carerecord.topology.Reassessment;

/**
 * Drives records of quarantine again: each is fetched from its feed, judged as the fold of today
 * would, and published for the fold under its patient's number if it can be folded. To repeat it is
 * harmless.
 */
public final class Redrive {

    /** How many records may be on their way to the broker. */
    private static final int IN_FLIGHT_MAX = 1_000;

    private final LogAccess access;
    private final Reassessment reassessment;
    private final ForwardedEventCodec codec;

    /** With the log, the registry of its schemas, and what judges by the settings of today. */
    public Redrive(LogAccess access, SchemaRegistry registry, Reassessment reassessment) {
        this.access = access;
        this.reassessment = reassessment;
        this.codec = new ForwardedEventCodec(registry);
    }

    /**
     * Tells what would become of records; publishes nothing.
     *
     * @throws LogUnreachableException where the log does not answer
     * @throws org.carerecord.registry.RegistryUnavailableException where the registry must be asked
     *     and does not answer
     */
    public RedriveReport rehearse(List<QuarantinedRecord> records) {
        return new Run((patient, event) -> {}).of(records);
    }

    /**
     * Drives records again; when it returns, the log has acknowledged them.
     *
     * @throws LogUnreachableException where the log does not answer: some may have been published
     * @throws org.carerecord.registry.RegistryUnavailableException where the registry must be asked
     *     and does not answer: some may have been published
     */
    public RedriveReport run(List<QuarantinedRecord> records) {
        try (var producer = access.producer()) {
            var sending = new Sending(producer);
            RedriveReport report = new Run(sending::send).of(records);
            sending.awaitAll();
            return report;
        } catch (KafkaException failed) {
            throw access.unreachable(failed);
        }
    }

    private interface Publication {
        void publish(NhsNumber patient, ForwardedEvent event);
    }

    private final class Run {

        private final Publication publication;
        private final List<Place> redriven = new ArrayList<>();
        private final List<RedriveReport.Refusal> refused = new ArrayList<>();
        private final List<Place> gone = new ArrayList<>();

        Run(Publication publication) {
            this.publication = publication;
        }

        RedriveReport of(List<QuarantinedRecord> records) {
            new RecordFetch(access).fetch(records, this::judge);
            return new RedriveReport(redriven, refused, gone);
        }

        private void judge(QuarantinedRecord record, Optional<LoggedRecord> found) {
            found.ifPresentOrElse(
                    logged -> judge(record.place(), logged), () -> gone.add(record.place()));
        }

        private void judge(Place place, LoggedRecord logged) {
            switch (reassessment.judge(logged.key(), logged.value())) {
                case Reassessment.Foldable(var patient) -> {
                    publication.publish(patient, forwarded(place, logged));
                    redriven.add(place);
                }
                case Reassessment.Refused(var reason, var rule, var field) ->
                        refused.add(new RedriveReport.Refusal(place, reason, rule, field));
            }
        }

        /** It keeps the place and the moment of its receipt: it is the same event. */
        private ForwardedEvent forwarded(Place place, LoggedRecord logged) {
            Instant receivedAt = logged.receivedAt();
            byte[] value = Objects.requireNonNull(logged.value(), "an event has a value");
            return new ForwardedEvent(
                    place.feed(), place.partition(), place.offset(), receivedAt, value);
        }
    }

    private final class Sending {

        private final Producer<byte[], byte[]> producer;
        private final Queue<Future<RecordMetadata>> underWay = new ArrayDeque<>();

        Sending(Producer<byte[], byte[]> producer) {
            this.producer = producer;
        }

        /**
         * Named by its key alone, so that it reaches the partition the patient is looked for in.
         */
        void send(NhsNumber patient, ForwardedEvent event) {
            if (underWay.size() >= IN_FLIGHT_MAX) {
                await(underWay.remove());
            }
            underWay.add(
                    producer.send(
                            new ProducerRecord<>(
                                    Topics.FORWARDED,
                                    Partitioning.keyOf(patient),
                                    codec.encode(event))));
        }

        void awaitAll() {
            while (!underWay.isEmpty()) {
                await(underWay.remove());
            }
        }

        private void await(Future<RecordMetadata> sent) {
            try {
                sent.get();
            } catch (ExecutionException failed) {
                throw access.unreachable(failed.getCause());
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                throw access.unreachable(stopped);
            }
        }
    }
}
