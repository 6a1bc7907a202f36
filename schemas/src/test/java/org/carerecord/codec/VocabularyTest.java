package org.carerecord.codec;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class VocabularyTest {

    private final Vocabulary vocabulary = new Vocabulary();

    private static LongStream seeds() {
        return LongStream.range(0, 20);
    }

    @Test
    void makesAWordOnce() {
        for (String word : List.of("", "a", "final", "394596001", "http://snomed.info/sct")) {
            assertThat(read(word)).isEqualTo(word).isSameAs(read(word));
        }
    }

    /**
     * Many words of few letters: alike at both ends, several on one place, and any bytes at all.
     */
    @ParameterizedTest
    @MethodSource("seeds")
    void readsWhateverJavaReads(long seed) {
        var random = new Random(seed);
        for (int i = 0; i < 20_000; i++) {
            byte[] bytes = new byte[random.nextInt(90)];
            if (i % 2 == 0) {
                random.nextBytes(bytes);
            } else {
                for (int j = 0; j < bytes.length; j++) {
                    bytes[j] = (byte) ('a' + random.nextInt(2));
                }
            }
            int from = random.nextInt(bytes.length + 1);
            int length = random.nextInt(bytes.length - from + 1);
            assertThat(vocabulary.read(bytes, from, length))
                    .isEqualTo(new String(bytes, from, length, StandardCharsets.UTF_8));
        }
    }

    @Test
    void readsForManyAtOnce() throws ExecutionException, InterruptedException {
        List<Future<Boolean>> right = new ArrayList<>();
        try (ExecutorService many = Executors.newFixedThreadPool(8)) {
            for (int seed = 0; seed < 8; seed++) {
                var random = new Random(seed);
                right.add(
                        many.submit(() ->
                                random.ints(100_000, 0, 20_000)
                                        .mapToObj(number -> "word " + number)
                                        .allMatch(word -> read(word).equals(word))));
            }
        }
        for (Future<Boolean> each : right) {
            assertThat(each.get()).isTrue();
        }
    }

    private String read(String word) {
        byte[] bytes = ("." + word + ".").getBytes(StandardCharsets.UTF_8);
        return vocabulary.read(bytes, 1, bytes.length - 2);
    }
}
