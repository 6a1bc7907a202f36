package org.carerecord.query.words;

import java.util.List;
import java.util.Locale;
import org.carerecord.event.Demographics;

/**
 * A person's name as the NHS patient banner writes it: {@code SMITH, John Paul (Mr)} (NHS Common
 * User Interface, patient banner).
 */
public final class PersonName {

    /** Where no source has said what the person is called. */
    public static final String NOT_KNOWN = "Name not known";

    private PersonName() {}

    /** The official name, else the first. */
    public static String banner(Demographics person) {
        return person.names().isEmpty() ? NOT_KNOWN : banner(chosen(person.names()));
    }

    /** A name. */
    static String banner(Demographics.Name name) {
        String family =
                name.family() == null
                        ? ""
                        : HarmlessText.line(name.family()).toUpperCase(Locale.UK);
        String given = joined(name.given());
        if (family.isEmpty() && given.isEmpty()) {
            String text = name.text() == null ? "" : HarmlessText.line(name.text());
            return text.isEmpty() ? NOT_KNOWN : text;
        }
        String title = joined(name.prefixes());
        String full = family + (family.isEmpty() || given.isEmpty() ? "" : ", ") + given;
        return title.isEmpty() ? full : full + " (" + title + ")";
    }

    /** The official name, else the first that is not said to be a former one, else the first. */
    static Demographics.Name chosen(List<Demographics.Name> names) {
        return names.stream()
                .filter(name -> "official".equals(name.use()))
                .findFirst()
                .or(() -> names.stream().filter(PersonName::isCurrent).findFirst())
                .orElseGet(names::getFirst);
    }

    private static boolean isCurrent(Demographics.Name name) {
        return !"old".equals(name.use()) && !"maiden".equals(name.use());
    }

    private static String joined(List<String> words) {
        return HarmlessText.line(String.join(" ", words));
    }
}
