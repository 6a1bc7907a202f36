package org.carerecord.testkit.history;

import java.util.List;
import org.carerecord.event.Concept;
import org.carerecord.event.ContactPerson;
import org.carerecord.event.Demographics;
import org.carerecord.event.FamilyHistory;

/** Bodies of the person and of those around: relatives, carers, professionals. None is real. */
final class PersonBodies {

    private static final List<String> FAMILIES = List.of("TESTON", "SAMPLE", "EXAMPLE");
    private static final List<String> GIVEN = List.of("Alex", "Robin", "Kim", "Sam");
    private static final List<Concept> LANGUAGES =
            List.of(Codes.local("en", "English"), Codes.local("cy", "Welsh"));

    private final Details details;
    private final Chance chance;

    PersonBodies(Details details) {
        this.details = details;
        this.chance = details.chance();
    }

    /** The gender is the statement's status: demographics have no other. */
    Demographics demographics(Statement statement) {
        Boolean deceased = details.yesOrNo();
        return new Demographics(
                List.of(name()),
                details.orNull(details::longAgo),
                statement.status(),
                deceased,
                deceased != null && deceased ? statement.time() : null,
                details.few(this::address),
                details.few(this::contact),
                details.few(() ->
                        new Demographics.Identifier(
                                Codes.HOSPITAL_NUMBER, "H" + chance.below(100_000))),
                details.concepts(LANGUAGES),
                details.orNull(() -> "Y06601"));
    }

    private Demographics.Name name() {
        return new Demographics.Name(
                details.orNull(() -> "official"),
                chance.pick(FAMILIES),
                List.of(chance.pick(GIVEN)),
                details.few(() -> "Dr"),
                null);
    }

    private Demographics.Address address() {
        return new Demographics.Address(
                "home", List.of(details.text()), "Exampleton", null, "ZZ99 9ZZ", null);
    }

    /** A number of the range that Ofcom keeps for drama. */
    private Demographics.Contact contact() {
        return new Demographics.Contact("phone", "home", "01632 960" + chance.between(100, 999));
    }

    ContactPerson contactPerson(Statement statement) {
        boolean professional = statement.topic() == Topic.PROFESSIONAL;
        return new ContactPerson(
                chance.pick(GIVEN) + " " + chance.pick(FAMILIES),
                professional ? List.of() : List.of(statement.code()),
                professional ? statement.code() : null,
                professional ? details.textOrNull() : null,
                statement.status(),
                details.from(statement.time()),
                details.few(this::contact),
                details.few(this::address),
                details.notes());
    }

    FamilyHistory familyHistory(Statement statement) {
        return new FamilyHistory(
                statement.code(),
                details.orNull(() -> chance.pick(GIVEN)),
                statement.status(),
                null,
                details.orNull(details::longAgo),
                details.yesOrNo(),
                statement.time(),
                List.of(
                        new FamilyHistory.RelativeCondition(
                                chance.pick(ClinicalVocabulary.PROBLEMS),
                                null,
                                details.from(details.timeOrNull()),
                                details.textOrNull())),
                details.notes());
    }
}
