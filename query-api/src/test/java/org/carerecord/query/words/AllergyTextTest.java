package org.carerecord.query.words;

import static org.assertj.core.api.Assertions.assertThat;

import org.carerecord.event.Allergy;
import org.junit.jupiter.api.Test;

/** An allergy as people read it, word for word. */
class AllergyTextTest {

    @Test
    void tellsAnAllergy() {
        EntryWords words = Told.sample(Allergy.class);

        Told.assertWords(
                words,
                "Allergy to penicillin",
                "02-Mar-2001",
                "Status: Unconfirmed",
                "Reaction: Anaphylaxis; Collapsed within minutes (severe, to Amoxicillin 500 mg, 27-Feb-2001)",
                "Criticality: High",
                "Type: Allergy",
                "Category: Medication",
                "Onset: 1998",
                "Last reaction: 27-Feb-2001 18:00",
                "Note: Carries an adrenaline pen.");
        assertThat(words.source()).isEqualTo("Y06601, feed gp-north");
    }
}
