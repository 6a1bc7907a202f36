package org.carerecord.query.words;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.stream.Stream;
import org.carerecord.event.Body;
import org.carerecord.event.NumberReissued;
import org.carerecord.event.ObservationValue;
import org.carerecord.identity.NhsNumber;
import org.carerecord.query.json.FilledRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every field of every body reaches the words, save for what only machines read: each body is
 * filled by reflection, then each of its leaves is changed in turn, and the words must change with
 * it.
 */
class EveryWordTest {

    /** Codes and identifiers beside their words, and the names that other statements go by. */
    private static final String FOR_MACHINES =
            ".*(\\.codings\\[\\]\\..*|\\.encounterClass\\.(system|code)|\\.quantity\\.(system|code)"
                    + "|\\.(low|high)\\.(system|code)|\\.members\\[\\]|CarePlan\\.addresses\\[\\]"
                    + "|Observation\\.categories\\[\\]\\.text|Immunisation\\.primarySource"
                    + "|\\.attachments\\[\\]\\.data"
                    + "|.*\\.(serviceProvider|provider|destination)Identifier"
                    + "|\\.locationIdentifiers\\[\\])";

    /** The text of a name that is given in parts says the same again. */
    private static final String SAID_BY_PARTS =
            "Demographics\\.names\\[\\]\\.(text|use)|Demographics\\.deceased";

    static Stream<Class<?>> bodies() {
        return kinds(Body.class).filter(kind -> kind != NumberReissued.class);
    }

    private static Stream<Class<?>> kinds(Class<?> body) {
        return body.isSealed()
                ? Stream.of(body.getPermittedSubclasses()).flatMap(EveryWordTest::kinds)
                : Stream.of(body);
    }

    @ParameterizedTest
    @MethodSource("bodies")
    void noFieldThatPeopleReadIsForgotten(Class<?> body) {
        for (Class<?> value : ObservationValue.class.getPermittedSubclasses()) {
            FilledRecord filled = FilledRecord.of(body, value);
            EntryWords words = Told.of((Body) filled.record());

            List<FilledRecord.Leaf> read =
                    filled.leaves().stream()
                            .filter(leaf -> !leaf.path().matches(FOR_MACHINES))
                            .filter(leaf -> !leaf.path().matches(SAID_BY_PARTS))
                            .toList();
            assertThat(read).isNotEmpty();
            assertThat(read)
                    .allSatisfy(leaf ->
                            assertThat(changing(body, value, leaf))
                                    .as("the words depend on " + leaf.path())
                                    .isNotEqualTo(words));
        }
    }

    private static EntryWords changing(Class<?> body, Class<?> value, FilledRecord.Leaf leaf) {
        return Told.of((Body) FilledRecord.changing(body, value, leaf.number()));
    }

    @ParameterizedTest
    @MethodSource("bodies")
    void aBodyWithNothingButWhatItMustHaveHasATitle(Class<?> body) {
        EntryWords words = Told.of((Body) FilledRecord.empty(body));

        assertThat(words.title()).isNotBlank();
        assertThat(words.toString()).doesNotContain("null");
        assertThat(words.details())
                .allSatisfy(detail -> {
                    assertThat(detail.label()).isNotBlank();
                    assertThat(detail.text()).isNotBlank();
                });
    }

    @Test
    void thereAreNoWordsForAReissuedNumber() {
        var former = new NhsNumber(9_990_000_026L);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> Told.of(new NumberReissued(former)))
                .withMessageNotContaining(former.digits());
    }
}
