package org.carerecord.query.words;

import java.util.Set;
import org.carerecord.event.Condition;

/** A problem or diagnosis in words. */
final class ConditionText {

    private static final Set<String> USUAL = Set.of("active", "confirmed");

    private ConditionText() {}

    static void tell(Telling telling, Condition condition) {
        telling.about(condition.code(), "problem");
        StatusText.mark(telling, USUAL, condition.clinicalStatus(), condition.verificationStatus());
        telling.say("Severity", condition.severity());
        telling.dates(
                Telling.Dated.of("Recorded", condition.recorded()),
                Telling.Dated.of("Onset", condition.onset()));
        telling.say("Ended", condition.abatement());
        telling.concepts("Category", condition.categories());
        telling.notes(condition.notes());
    }
}
