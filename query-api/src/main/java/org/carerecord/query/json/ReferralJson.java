package org.carerecord.query.json;

import org.carerecord.event.Referral;

/** A request that another service take the person on. */
final class ReferralJson {

    private ReferralJson() {}

    static void members(JsonWriter json, Referral referral) {
        json.subject(referral.service());
        json.object(
                "dates",
                () -> {
                    json.time("authored", referral.authored());
                    json.when("occurrence", referral.occurrence());
                });
        json.text("status", referral.status());
        json.text("intent", referral.intent());
        json.text("priority", referral.priority());
        json.concept("specialty", referral.specialty());
        json.text("referrer", referral.referrer());
        json.text("recipient", referral.recipient());
        json.concepts("reasons", referral.reasons());
        json.texts("notes", referral.notes());
    }
}
