package org.carerecord.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The small values that bodies share. */
final class ValuesTest {

    private static final ClinicalTime EARLY = new ClinicalTime("2019");
    private static final ClinicalTime LATE = new ClinicalTime("2020-05");

    @Test
    void sortsByTheMomentThenTheStartThenTheEnd() {
        assertThat(new When(EARLY, LATE, LATE, "once").sortTime()).contains(EARLY);
        assertThat(When.at(EARLY).sortTime()).contains(EARLY);
        assertThat(When.between(EARLY, LATE).sortTime()).contains(EARLY);
        assertThat(When.between(null, LATE).sortTime()).contains(LATE);
        assertThat(When.between(null, null).sortTime()).isEmpty();
        assertThat(When.inWords("in childhood").sortTime()).isEmpty();
    }

    static Stream<Arguments> words() {
        var silent = new Coding("s", null, null);
        var blank = new Coding("s", " ", "\t");
        var coded = new Coding("s", "38341003", null);
        var shown = new Coding("s", "38341003", "Hypertension");
        return Stream.of(
                Arguments.of(
                        new Concept(List.of(shown), "high blood pressure"), "high blood pressure"),
                Arguments.of(new Concept(List.of(shown), null), "Hypertension"),
                Arguments.of(new Concept(List.of(shown), "  "), "Hypertension"),
                Arguments.of(new Concept(List.of(coded, shown), null), "Hypertension"),
                Arguments.of(new Concept(List.of(coded), ""), "38341003"),
                Arguments.of(new Concept(List.of(blank, coded), null), "38341003"),
                Arguments.of(new Concept(List.of(silent, blank), null), ""),
                Arguments.of(new Concept(List.of(), null), ""),
                Arguments.of(Concept.ofText("cough"), "cough"),
                Arguments.of(Concept.of("s", "c", "d"), "d"));
    }

    @ParameterizedTest
    @MethodSource("words")
    void showsTheTextElseADisplayElseACode(Concept concept, String words) {
        assertThat(concept.words()).isEqualTo(words);
        assertThat(concept.isEmpty()).isEqualTo(words.isEmpty());
    }

    @Test
    void aSectionIsFoundByItsCodeAlone() {
        assertThat(Section.values())
                .allSatisfy(
                        section -> assertThat(Section.ofCode(section.code())).contains(section));
        assertThat(Section.ofCode("genomics")).isEmpty();
        assertThat(Section.ofCode("PROBLEMS")).isEmpty();
    }

    @Test
    void attachmentsAreEqualByTheirBytes() {
        byte[] data = {1, 2, 3};
        var attachment = new Attachment("text/plain", "letter", null, data);

        assertThat(attachment)
                .isEqualTo(new Attachment("text/plain", "letter", null, data.clone()))
                .hasSameHashCodeAs(new Attachment("text/plain", "letter", null, data.clone()))
                .isNotEqualTo(new Attachment("text/plain", "letter", null, new byte[] {1, 2}))
                .isNotEqualTo(new Attachment("text/plain", "letter", null, null));
        assertThat(attachment.toString()).doesNotContain("letter").doesNotContain("1, 2");
    }

    @Test
    void listsAreCopiedAndCannotBeChanged() {
        String[] notes = {"one"};
        var condition =
                new Condition(
                        Concept.ofText("asthma"),
                        null,
                        null,
                        List.of(),
                        null,
                        null,
                        null,
                        null,
                        Arrays.asList(notes));
        notes[0] = "two";

        assertThat(condition.notes()).containsExactly("one").isUnmodifiable();
    }
}
