package org.carerecord.testkit.history;

import static org.carerecord.testkit.history.Codes.snomed;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.carerecord.event.Concept;

/** The statements that there is none of something (SNOMED CT, as IPS 2.0 uses them). */
final class NoneKnown {

    static final Map<Topic, Concept> BY_TOPIC =
            Map.of(
                    Topic.PROBLEM, snomed("160245001", "No current problems or disability"),
                    Topic.ALLERGY, snomed("716186003", "No known allergy"),
                    Topic.MEDICATION, snomed("787481004", "No known medications"),
                    Topic.IMMUNISATION, snomed("787482006", "No known immunisations"),
                    Topic.PROCEDURE, snomed("787480003", "No known procedures"),
                    Topic.DEVICE, snomed("787483001", "No known device use"));

    private static final Set<Concept> ALL =
            BY_TOPIC.values().stream().collect(Collectors.toUnmodifiableSet());

    private NoneKnown() {}

    /** Whether a code says that there is none. */
    static boolean is(Concept code) {
        return ALL.contains(code);
    }
}
