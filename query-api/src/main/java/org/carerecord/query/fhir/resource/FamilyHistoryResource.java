package org.carerecord.query.fhir.resource;

import java.util.List;
import java.util.Set;
import org.carerecord.event.FamilyHistory;
import org.carerecord.query.fhir.element.FhirElement;
import org.jspecify.annotations.Nullable;

/** What runs in the family as FamilyMemberHistory. */
final class FamilyHistoryResource {

    private static final BoundCode STATUS =
            BoundCode.assuming("partial", "partial", "completed", "health-unknown");
    private static final String GENDER = "http://hl7.org/fhir/administrative-gender";
    private static final Set<String> GENDERS = Set.of("male", "female", "other", "unknown");
    private static final String BIRTH_TIME = Extensions.own("birth-time");

    private FamilyHistoryResource() {}

    static FhirElement of(FamilyHistory body, Envelope envelope) {
        FhirElement history =
                envelope.resource("FamilyMemberHistory", envelope.extensionsWithAuthor());
        STATUS.required(history, "status", body.status());
        history.child("patient", envelope.subject());
        Times.dateTime(history, "date", body.date())
                .text("name", body.name())
                .child("relationship", Concepts.required(body.relationship()))
                .child("sex", sex(body.sex()));
        Times.date(history, "bornDate", body.born(), BIRTH_TIME);
        if (body.deceased() != null) {
            history.flag("deceasedBoolean", body.deceased());
        }
        return history.children("note", Envelope.notes(body.notes()))
                .children(
                        "condition",
                        body.conditions().stream().map(FamilyHistoryResource::condition).toList());
    }

    private static FhirElement sex(@Nullable String word) {
        return word != null && GENDERS.contains(word)
                ? Concepts.of(GENDER, word)
                : Concepts.ofText(word);
    }

    private static FhirElement condition(FamilyHistory.RelativeCondition condition) {
        FhirElement element =
                FhirElement.element()
                        .child("code", Concepts.required(condition.code()))
                        .child("outcome", Concepts.concept(condition.outcome()));
        return TimeChoice.SPAN
                .optional(element, "onset", condition.onset())
                .children("note", notes(condition.note()));
    }

    private static List<FhirElement> notes(@Nullable String note) {
        return note == null ? List.of() : Envelope.notes(List.of(note));
    }
}
