package org.carerecord.benchmarks.feed;

import org.apache.kafka.clients.producer.ProducerRecord;
import org.carerecord.codec.EventEncoder;
import org.carerecord.feed.FeedName;
import org.carerecord.feed.Partitioning;
import org.carerecord.feed.Topics;
import org.carerecord.testkit.history.Delivery;

/**
 * An event as it goes to the log.
 *
 * @param feed by which feed
 * @param patient the ten digits
 * @param content what is sent
 */
record PreparedEvent(FeedName feed, String patient, ProducerRecord<byte[], byte[]> content) {

    static PreparedEvent of(Delivery delivery, Partitioning partitioning, EventEncoder encoder) {
        var patient = delivery.event().nhsNumber();
        return new PreparedEvent(
                delivery.feed(),
                patient.digits(),
                new ProducerRecord<>(
                        Topics.of(delivery.feed()),
                        partitioning.of(patient),
                        Partitioning.keyOf(patient),
                        encoder.encode(delivery.event())));
    }
}
