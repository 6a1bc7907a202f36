package org.carerecord.query.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.carerecord.event.AdvanceDecision;
import org.carerecord.event.Alert;
import org.carerecord.event.Coding;
import org.carerecord.event.Concept;
import org.carerecord.event.LegalInformation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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

    @ParameterizedTest
    @CsvSource({
        "consentcategorycodes, dnr,   Do not resuscitate",
        "consentcategorycodes, polst, POLST",
        "consentscope,         adr,   Advance care directive",
        "consentcategorycodes, new,   new",
        "other,                dnr,   dnr"
    })
    void namesAnAdvanceDecisionThatIsGivenAsACodeAlone(String system, String code, String title) {
        var coding = new Coding("http://terminology.hl7.org/CodeSystem/" + system, code, null);

        assertThat(Told.of(decision(new Concept(List.of(coding), null))).title()).isEqualTo(title);
        assertThat(Told.of(decision(new Concept(List.of(coding), "the form"))).title())
                .isEqualTo("the form");
    }

    private static AdvanceDecision decision(Concept type) {
        return new AdvanceDecision(type, null, "active", null, null, null, null, null, List.of());
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
