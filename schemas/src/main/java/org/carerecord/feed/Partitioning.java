package org.carerecord.feed;

import java.nio.charset.StandardCharsets;
import org.apache.kafka.common.utils.Utils;
import org.carerecord.identity.NhsNumber;

/**
 * Which partition a patient's events lie in: murmur2 of the ten digits, as Kafka's Java producer
 * computes it. The default of librdkafka clients differs, which is why every event's partition is
 * checked against this when it is folded.
 *
 * @param partitions the number of partitions of every topic; for the life of the installation
 */
public record Partitioning(int partitions) {

    /** Refuses a count below one. */
    public Partitioning {
        if (partitions < 1) {
            throw new IllegalArgumentException(
                    "Expected at least 1 partition, but was " + partitions);
        }
    }

    /** The partition of a patient. */
    public int of(NhsNumber patient) {
        return Utils.toPositive(Utils.murmur2(keyOf(patient))) % partitions;
    }

    /** The key of a patient's events: the ten digits. */
    public static byte[] keyOf(NhsNumber patient) {
        return patient.digits().getBytes(StandardCharsets.US_ASCII);
    }
}
