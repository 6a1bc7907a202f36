package org.carerecord.query.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.carerecord.event.Body;
import org.carerecord.event.NumberReissued;
import org.carerecord.event.ObservationValue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every field of every body reaches the answer: each body is filled by reflection, then each of its
 * leaves is changed in turn, and the answer must change with it.
 */
class EveryFieldTest {

    static Stream<Class<?>> bodies() {
        return kinds(Body.class).filter(kind -> kind != NumberReissued.class);
    }

    private static Stream<Class<?>> kinds(Class<?> body) {
        return body.isSealed()
                ? Stream.of(body.getPermittedSubclasses()).flatMap(EveryFieldTest::kinds)
                : Stream.of(body);
    }

    @ParameterizedTest
    @MethodSource("bodies")
    void noFieldOfABodyIsForgotten(Class<?> body) {
        for (Class<?> value : ObservationValue.class.getPermittedSubclasses()) {
            FilledRecord filled = FilledRecord.of(body, value);
            String answer = json(filled.record());

            assertThat(filled.leaves()).isNotEmpty();
            for (FilledRecord.Leaf leaf : filled.leaves()) {
                assertThat(json(FilledRecord.changing(body, value, leaf.number())))
                        .as("the answer depends on " + leaf.path())
                        .isNotEqualTo(answer);
            }
            assertThat(answer).contains(filled.texts());
        }
    }

    private static String json(Object body) {
        byte[] bytes =
                new SummaryJson()
                        .bytes(SampleSummary.of((Body) body), List.of(), SampleSummary.MOMENT);
        return new String(bytes, StandardCharsets.UTF_8);
    }

    @ParameterizedTest
    @MethodSource("bodies")
    void aBodyWithNothingButWhatItMustHaveIsWritten(Class<?> body) {
        String answer = json(FilledRecord.empty(body));

        assertThat(answer).doesNotContain("null").contains("\"kind\":\"");
        for (String left : List.of("notes", "dates", "statuses", "categories", "value")) {
            assertThat(answer).doesNotContain("\"" + left + "\"");
        }
    }

    @Test
    void aReissuedNumberIsInNoAnswer() {
        var reissue = new NumberReissued(SampleCare.OTHER_NUMBER);

        assertThatIllegalStateException()
                .isThrownBy(() -> json(reissue))
                .withMessageNotContaining(SampleCare.OTHER_NUMBER.digits());
    }
}
