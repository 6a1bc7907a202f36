package org.carerecord.query.words;

import org.carerecord.event.ContactPerson;
import org.carerecord.event.FamilyHistory;
import org.junit.jupiter.api.Test;

/** The people around a patient, as people read of them, word for word. */
class PersonTextTest {

    @Test
    void tellsARelative() {
        EntryWords words = Told.sample(ContactPerson.class);

        Told.assertWords(
                words,
                "Mary Smith",
                "2001",
                "Relationship: Daughter; Next of kin",
                "Contact: phone 0113 496 0002 (home)",
                "Address: 3 Mill Lane, Leeds, LS1 1AB (home)",
                "When: from 2001",
                "Note: Has a key.");
    }

    @Test
    void tellsAProfessional() {
        EntryWords words = Told.sample(ContactPerson.class, 1);

        Told.assertWords(
                words,
                "Community matron",
                "",
                "Organisation: North Trust",
                "Contact: phone 0113 496 0001 (work)",
                "Put on record: 10-Jul-2026 08:15 UTC");
    }

    @Test
    void tellsWhatRunsInTheFamily() {
        EntryWords words = Told.sample(FamilyHistory.class);

        Told.assertWords(
                words,
                "Mother",
                "02-May-2019",
                "Condition: Breast cancer, onset in her sixties, Died of it (Told by the patient.)",
                "Name: Ann Smith",
                "Sex: Female",
                "Born: 1915",
                "Has died: Yes",
                "Note: Sister well.");
    }
}
