package org.carerecord.record;

import java.time.Instant;
import java.util.Locale;
import java.util.Set;
import org.carerecord.event.AdvanceDecision;
import org.carerecord.event.Alert;
import org.carerecord.event.Body;
import org.carerecord.event.ContactPerson;
import org.carerecord.event.LegalInformation;
import org.carerecord.event.ServicePackage;
import org.carerecord.event.When;
import org.carerecord.record.Verdict.NotShown;
import org.carerecord.record.Verdict.Shown;
import org.jspecify.annotations.Nullable;

/**
 * What holds on a day: its period has begun by its end and not ended before it, and its status is
 * not a word for an end. A period that may still run runs; a status never seen before ends nothing.
 * An observation in such a section has neither, and holds.
 */
final class InForce {

    private static final Set<String> ENDED =
            Set.of("inactive", "completed", "revoked", "cancelled", "ended", "entered-in-error");

    /** A form that is called completed has been filled in: it holds. */
    private static final Set<String> ENDED_DECISION =
            Set.of(
                    "inactive",
                    "revoked",
                    "cancelled",
                    "ended",
                    "superseded",
                    "withdrawn",
                    "rejected",
                    "entered-in-error");

    private InForce() {}

    /** The rule of sections that show what holds. */
    static Verdict judge(Entry entry, Instant at) {
        return holds(entry.event().body(), at) ? new Shown(Why.IN_FORCE) : NotShown.NOT_OF_SECTION;
    }

    private static boolean holds(Body body, Instant at) {
        return switch (body) {
            case Alert alert -> holds(alert.status(), alert.period(), at);
            case LegalInformation legal -> holds(legal.status(), legal.period(), at);
            case ServicePackage care -> holds(care.status(), care.period(), at);
            case ContactPerson contact -> holds(contact.status(), contact.period(), at);
            case AdvanceDecision decision -> !isOneOf(ENDED_DECISION, decision.status());
            default -> true;
        };
    }

    private static boolean holds(@Nullable String status, @Nullable When period, Instant at) {
        return !isOneOf(ENDED, status) && (period == null || isWithin(period, at));
    }

    private static boolean isWithin(When period, Instant at) {
        boolean begun = period.start() == null || !period.start().start().isAfter(at);
        return begun && (period.end() == null || Windows.reaches(period.end(), Windows.today(at)));
    }

    private static boolean isOneOf(Set<String> words, @Nullable String status) {
        return status != null && words.contains(status.toLowerCase(Locale.ROOT));
    }
}
