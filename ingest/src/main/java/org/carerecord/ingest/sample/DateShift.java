package org.carerecord.ingest.sample;

import java.time.Duration;
import java.util.function.UnaryOperator;
import org.carerecord.event.ClinicalEvent;
import org.carerecord.ingest.publish.EventIds;

/**
 * Moves every date of an event by whole days, so that the shipped sample does not age: a summary
 * shows the last months, and a sample that ends years ago would show nothing. <strong>Never to be
 * applied to a real feed</strong>: it makes every date of the record false.
 *
 * <p>The version moves too, since those of the sample are times; a version of 0 says that there was
 * none and stays. The event id becomes that of the moved content, so that an event id always stands
 * for one content.
 */
public final class DateShift implements UnaryOperator<ClinicalEvent> {

    private final Duration shift;
    private final BodyShift bodies;
    private final EventIds ids = new EventIds();

    /**
     * By this many days.
     *
     * @param days negative for back
     */
    public DateShift(long days) {
        this.shift = Duration.ofDays(days);
        this.bodies = new BodyShift(new TimeShift(days));
    }

    @Override
    public ClinicalEvent apply(ClinicalEvent event) {
        return ids.identify(
                new ClinicalEvent(
                        event.eventId(),
                        event.organisation(),
                        event.nhsNumber(),
                        event.section(),
                        event.entryId(),
                        event.version() == 0 ? 0 : Math.max(0, event.version() + shift.toMillis()),
                        event.assertedAt() == null ? null : event.assertedAt().plus(shift),
                        event.status(),
                        event.confidentiality(),
                        event.sensitivities(),
                        event.encounter(),
                        event.author(),
                        bodies.of(event.body())));
    }
}
