package org.carerecord.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.stream.LongStream;
import org.apache.kafka.clients.producer.internals.BuiltInPartitioner;
import org.carerecord.identity.NhsNumber;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class PartitioningTest {

    private static final long SEED = 20_261_122;

    @ParameterizedTest
    @ValueSource(ints = {1, 12, 480})
    void agreesWithKafkasOwnProducer(int partitions) {
        var partitioning = new Partitioning(partitions);

        assertThat(numbers())
                .allSatisfy(number -> {
                    var patient = new NhsNumber(number);
                    assertThat(partitioning.of(patient))
                            .isEqualTo(
                                    BuiltInPartitioner.partitionForKey(
                                            Partitioning.keyOf(patient), partitions));
                });
    }

    /** Fixed for ever: a changed partition would leave a patient's history where none looks. */
    @Test
    void partitionsNeverChange() {
        assertThat(new Partitioning(12).of(new NhsNumber(9_434_765_919L))).isEqualTo(5);
        assertThat(new Partitioning(480).of(new NhsNumber(9_434_765_919L))).isEqualTo(353);
    }

    @Test
    void usesEveryPartition() {
        var partitioning = new Partitioning(12);

        assertThat(numbers().map(number -> partitioning.of(new NhsNumber(number))).distinct())
                .hasSize(12);
    }

    @Test
    void theKeyIsTheTenDigits() {
        assertThat(Partitioning.keyOf(new NhsNumber(10_000_011L)))
                .isEqualTo("0010000011".getBytes(StandardCharsets.US_ASCII));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1, Integer.MIN_VALUE})
    void refusesACountBelowOne(int partitions) {
        assertThatIllegalArgumentException().isThrownBy(() -> new Partitioning(partitions));
    }

    private static LongStream numbers() {
        return new Random(SEED)
                .longs(0, 1_000_000_000L)
                .filter(nine -> NhsNumber.checkDigit(nine) < 10)
                .map(nine -> nine * 10 + NhsNumber.checkDigit(nine))
                .limit(1_000);
    }
}
