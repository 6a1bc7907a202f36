package org.carerecord.query.words;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.carerecord.event.Concept;
import org.carerecord.event.ContactPerson;
import org.carerecord.event.Demographics;
import org.carerecord.event.FamilyHistory;
import org.carerecord.event.When;

/** The person, those to turn to about them, and their relatives, in words. */
final class PersonText {

    private static final Set<String> ACTIVE = Set.of("active");
    private static final Set<String> COMPLETED = Set.of("completed");

    private PersonText() {}

    static void tell(Telling telling, Demographics person) {
        telling.about(PersonName.banner(person), "person");
        Demographics.Name shown =
                person.names().isEmpty() ? null : PersonName.chosen(person.names());
        for (Demographics.Name name : person.names()) {
            if (!name.equals(shown)) {
                telling.say("Other name", otherName(name));
            }
        }
        telling.say("Born", person.birthDate());
        if (Boolean.TRUE.equals(person.deceased()) && person.deceasedAt() == null) {
            telling.say("Died", "When is not known");
        }
        telling.say("Died", person.deceasedAt());
        telling.code("Gender", person.gender());
        person.addresses().forEach(address -> telling.say("Address", addressOf(address)));
        person.contacts().forEach(way -> telling.say("Contact", way(way)));
        telling.concepts("Languages", person.languages());
        telling.say("GP practice", person.gpPractice());
        for (Demographics.Identifier identifier : person.identifiers()) {
            String system = identifier.system() == null ? "" : " (" + identifier.system() + ")";
            telling.say("Other identifier", identifier.value() + system);
        }
    }

    static void tell(Telling telling, ContactPerson contact) {
        String role = contact.role() == null ? "" : contact.role().words();
        String title =
                Words.first(
                        Stream.ofNullable(contact.name()),
                        Stream.of(role),
                        Words.readable(contact.relationships()),
                        Stream.ofNullable(contact.organisation()),
                        Words.any(contact.relationships()));
        telling.about(title, "contact");
        StatusText.mark(telling, ACTIVE, contact.status());
        telling.others("Relationship", title, contact.relationships());
        telling.other("Role", title, role);
        telling.other("Organisation", title, contact.organisation());
        contact.contacts().forEach(way -> telling.say("Contact", way(way)));
        contact.addresses().forEach(address -> telling.say("Address", addressOf(address)));
        telling.dates(Telling.Dated.of("When", contact.period()));
        telling.notes(contact.notes());
    }

    static void tell(Telling telling, FamilyHistory history) {
        telling.about(history.relationship(), "relative");
        StatusText.mark(telling, COMPLETED, history.status());
        history.conditions().forEach(condition -> telling.say("Condition", words(condition)));
        telling.say("Name", history.name());
        telling.code("Sex", history.sex());
        telling.say("Born", history.born());
        if (history.deceased() != null) {
            telling.say("Has died", history.deceased() ? "Yes" : "No");
        }
        telling.dates(Telling.Dated.of("Recorded", history.date()));
        telling.notes(history.notes());
    }

    /** An address in one line, with what it is used for. */
    private static String addressOf(Demographics.Address address) {
        String place = place(address);
        return address.use() == null ? place : place + " (" + address.use() + ")";
    }

    /** An address in one line, in the order of letters. */
    static String place(Demographics.Address address) {
        List<String> parts = new ArrayList<>(address.lines());
        Stream.of(address.city(), address.district(), address.postcode(), address.country())
                .filter(Objects::nonNull)
                .forEach(parts::add);
        return String.join(", ", parts.stream().filter(part -> !part.isBlank()).toList());
    }

    /** How to reach somebody: {@code phone 0113 496 0002 (home)}. */
    private static String way(Demographics.Contact way) {
        String system = way.system() == null ? "" : way.system() + " ";
        return system + way.value() + (way.use() == null ? "" : " (" + way.use() + ")");
    }

    private static String otherName(Demographics.Name name) {
        String words = PersonName.banner(name);
        return name.use() == null ? words : words + ", " + name.use();
    }

    private static String words(FamilyHistory.RelativeCondition condition) {
        var words = new StringBuilder(condition.code().words());
        When onset = condition.onset();
        if (onset != null) {
            words.append(", onset ").append(ReadableDate.withTime(onset));
        }
        Concept outcome = condition.outcome();
        if (outcome != null && !outcome.isEmpty()) {
            words.append(", ").append(outcome.words());
        }
        if (condition.note() != null && !condition.note().isBlank()) {
            words.append(" (").append(condition.note()).append(')');
        }
        return words.toString();
    }
}
