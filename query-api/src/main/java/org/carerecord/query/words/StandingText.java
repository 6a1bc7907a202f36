package org.carerecord.query.words;

import java.util.Set;
import org.carerecord.event.AdvanceDecision;
import org.carerecord.event.Alert;
import org.carerecord.event.LegalInformation;

/** What stands for everyone who meets the person: alerts, decisions made in advance, powers. */
final class StandingText {

    private static final Set<String> ACTIVE = Set.of("active");

    private StandingText() {}

    static void tell(Telling telling, Alert alert) {
        telling.about(alert.code(), "alert");
        StatusText.mark(telling, ACTIVE, alert.status());
        telling.say("Priority", alert.priority());
        telling.concepts("Kind", alert.categories());
        telling.dates(
                Telling.Dated.of("Recorded", alert.recorded()),
                Telling.Dated.of("Holds", alert.period()));
        telling.notes(alert.notes());
    }

    static void tell(Telling telling, AdvanceDecision decision) {
        telling.about(Directives.named(decision.type()), "advance decision");
        StatusText.mark(telling, ACTIVE, decision.status());
        telling.say("Decision", decision.decision());
        telling.say("Description", decision.description());
        telling.dates(Telling.Dated.of("Made", decision.made()));
        telling.say("Review by", decision.reviewBy());
        telling.say("Original kept", decision.location());
        telling.say("Document", decision.document());
        telling.notes(decision.notes());
    }

    static void tell(Telling telling, LegalInformation legal) {
        telling.about(legal.type(), "power or order");
        StatusText.mark(telling, ACTIVE, legal.status());
        telling.listed("Held by", legal.holders());
        telling.dates(Telling.Dated.of("Holds", legal.period()));
        telling.say("Original kept", legal.location());
        telling.notes(legal.notes());
    }
}
