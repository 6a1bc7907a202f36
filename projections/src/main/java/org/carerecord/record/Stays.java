package org.carerecord.record;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.carerecord.event.ClinicalTime;
import org.carerecord.event.Encounter;
import org.carerecord.event.When;
import org.jspecify.annotations.Nullable;

/**
 * Contacts that go on over days. Whoever has been in hospital for a year is there now, and a stay
 * that began before a window may reach into it: by its start alone it would be hidden.
 */
final class Stays {

    /** FHIR encounter-status: begun, and not over. */
    private static final Set<String> OPEN = Set.of("in-progress", "onleave");

    /** FHIR v3-ActEncounterCode: contacts of a day, which sources forget to close. */
    private static final Set<String> OF_A_DAY =
            Set.of("AMB", "EMER", "FLD", "HH", "PRENC", "SS", "VR");

    private static final Duration DAY = Duration.ofDays(1);

    private Stays() {}

    /** Whether it is open, or ended a day or more after it began. */
    static boolean isOne(Encounter encounter) {
        return isOpen(encounter) || endsLater(encounter.period());
    }

    /** Whether it goes on, or has not ended before a moment. */
    static boolean reaches(Encounter encounter, Instant since) {
        return isOpen(encounter)
                || (encounter.period() != null && Windows.reaches(encounter.period().end(), since));
    }

    private static boolean isOpen(Encounter encounter) {
        boolean ends = encounter.period() != null && encounter.period().end() != null;
        String kind = encounter.encounterClass() == null ? null : encounter.encounterClass().code();
        return !ends
                && encounter.status() != null
                && OPEN.contains(encounter.status())
                && (kind == null || !OF_A_DAY.contains(kind));
    }

    private static boolean endsLater(@Nullable When period) {
        ClinicalTime start = period == null ? null : period.start();
        ClinicalTime end = period == null ? null : period.end();
        return start != null && end != null && !end.start().isBefore(start.start().plus(DAY));
    }
}
