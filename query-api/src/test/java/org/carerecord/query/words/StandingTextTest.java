package org.carerecord.query.words;

import org.carerecord.event.AdvanceDecision;
import org.carerecord.event.Alert;
import org.carerecord.event.LegalInformation;
import org.junit.jupiter.api.Test;

/** What stands over all care, as people read it, word for word. */
class StandingTextTest {

    @Test
    void tellsAnAlert() {
        EntryWords words = Told.sample(Alert.class);

        Told.assertWords(
                words,
                "Adult safeguarding concern",
                "03-Feb-2026",
                "Priority: High",
                "Kind: Safeguarding",
                "Recorded: 03-Feb-2026 11:00",
                "Holds: from 01-Feb-2026",
                "Note: Do not visit alone: dog on the premises.");
    }

    @Test
    void tellsAnAdvanceDecision() {
        EntryWords words = Told.sample(AdvanceDecision.class);

        Told.assertWords(
                words,
                "ReSPECT form",
                "04-Mar-2026",
                "Decision: Not for attempted cardiopulmonary resuscitation",
                "Description: Wishes to stay at home.",
                "Review by: Mar-2027",
                "Original kept: Kitchen drawer at home",
                "Document: DocumentReference/7",
                "Note: Discussed with the daughter.");
    }

    @Test
    void tellsAPower() {
        EntryWords words = Told.sample(LegalInformation.class);

        Told.assertWords(
                words,
                "Lasting power of attorney for health and welfare",
                "15-Jan-2020",
                "Held by: Mary Smith (daughter)",
                "Holds: from 15-Jan-2020",
                "Original kept: Held by Ng Solicitors",
                "Note: Seen by the practice.");
    }
}
