package org.carerecord.query.words;

import static org.assertj.core.api.Assertions.assertThat;

import org.carerecord.event.Condition;
import org.junit.jupiter.api.Test;

/** A problem as people read it, word for word. */
class ConditionTextTest {

    @Test
    void tellsAProblem() {
        EntryWords words = Told.sample(Condition.class);

        Told.assertWords(
                words,
                "Type 2 diabetes",
                "May-2019",
                "Conflict: " + EntryText.CONFLICT,
                "Status: Unconfirmed",
                "Severity: Moderate",
                "Onset: in his fifties",
                "Category: Problem list item",
                "Note: Diet controlled at first.",
                "Coded as: Diabetes mellitus type 2",
                "Author: Dr A. Rahman, General practitioner (G1234567)",
                "Encounter: Encounter/1",
                "Confidentiality: Restricted",
                "Sensitive: SEX; HIV",
                "Recorded under: NHS No. 999 000 0026");
        assertThat(words.source()).isEqualTo("RJ1, feed acute-trust");
    }
}
