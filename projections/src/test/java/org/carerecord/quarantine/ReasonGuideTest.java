package org.carerecord.quarantine;

import static org.assertj.core.api.Assertions.assertThat;

import org.carerecord.topology.Reassessment;
import org.junit.jupiter.api.Test;

class ReasonGuideTest {

    @Test
    void explainsEveryReasonThereIsAndNoOther() {
        assertThat(ReasonGuide.all())
                .extracting(ReasonGuide::code)
                .containsExactlyElementsOf(Reassessment.reasons());
    }

    @Test
    void tellsMeaningAndFixInSentences() {
        assertThat(ReasonGuide.all())
                .allSatisfy(guide -> {
                    assertThat(guide.meaning()).endsWith(".");
                    assertThat(guide.fix()).endsWith(".");
                    assertThat(ReasonGuide.of(guide.code())).contains(guide);
                });
    }

    @Test
    void knowsNoOtherCode() {
        assertThat(ReasonGuide.of("bad-luck")).isEmpty();
    }
}
