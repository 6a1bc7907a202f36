package org.carerecord.query.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

class JsonDocumentTest {

    private final JsonDocument document = new JsonDocument();

    @Test
    void leavesNothingOfOneAnswerInTheNext() {
        byte[] large = document.bytes(json -> json.text("text", "a".repeat(1_000_000)));
        byte[] before = document.bytes(json -> json.text("text", "abc"));
        byte[] after = document.bytes(json -> json.text("t", "d"));

        assertThat(large).hasSize(1_000_000 + "{\"text\":\"\"}".length());
        assertThat(text(before)).isEqualTo("{\"text\":\"abc\"}");
        assertThat(text(after)).isEqualTo("{\"t\":\"d\"}");
    }

    /** More at once than arrays are kept for. */
    @Test
    void writesForManyAtOnce() throws ExecutionException, InterruptedException {
        List<Future<byte[]>> answers = new ArrayList<>();
        try (ExecutorService many = Executors.newFixedThreadPool(16)) {
            for (int i = 0; i < 2_000; i++) {
                int number = i;
                answers.add(
                        many.submit(() ->
                                document.bytes(
                                        json -> json.text("n" + number % 50, "x".repeat(number)))));
            }
        }
        for (int i = 0; i < answers.size(); i++) {
            assertThat(text(answers.get(i).get()))
                    .isEqualTo("{\"n" + i % 50 + "\":\"" + "x".repeat(i) + "\"}");
        }
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
