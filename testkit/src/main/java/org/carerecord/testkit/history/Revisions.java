package org.carerecord.testkit.history;

import java.time.Instant;
import org.carerecord.event.Body;
import org.carerecord.event.ClinicalEvent;
import org.carerecord.event.ClinicalEvent.Status;
import org.jspecify.annotations.Nullable;

/** Makes later, earlier and rival versions of an event. */
final class Revisions {

    private static final int STEP_MAX = 3;
    private static final int MINUTES_MAX = 60 * 24 * 30;

    private final Setting setting;
    private final Chance chance;

    Revisions(Setting setting) {
        this.setting = setting;
        this.chance = setting.chance();
    }

    /** A higher version, where there is one, that says a statement. */
    ClinicalEvent corrected(ClinicalEvent from, Statement to) {
        return corrected(from, to.section(), setting.statements().body(to));
    }

    /** A higher version, where there is one, with another body. */
    ClinicalEvent corrected(ClinicalEvent from, String section, Body body) {
        return raised(from, Status.RECORDED, section, body);
    }

    /** A higher version, where there is one, that takes the statement back. */
    ClinicalEvent retracted(ClinicalEvent from) {
        return raised(from, Status.ENTERED_IN_ERROR, from.section(), from.body());
    }

    private ClinicalEvent raised(ClinicalEvent from, Status status, String section, Body body) {
        int step = chance.between(1, STEP_MAX);
        long version =
                from.version() > Long.MAX_VALUE - step ? Long.MAX_VALUE : from.version() + step;
        return new Draft(setting.newEventId(), version, later(from), status, section, body)
                .like(from);
    }

    /** A lower version, where there is one, that says a statement. */
    ClinicalEvent older(ClinicalEvent than, Statement statement) {
        int step = chance.between(1, STEP_MAX);
        long version =
                than.version() < Long.MIN_VALUE + step ? Long.MIN_VALUE : than.version() - step;
        Body body = setting.statements().body(statement);
        Instant asserted = than.assertedAt();
        return new Draft(
                        setting.newEventId(),
                        version,
                        asserted == null ? null : asserted.minusSeconds(seconds()),
                        Status.RECORDED,
                        statement.section(),
                        body)
                .like(than);
    }

    /** The same version with another content. */
    ClinicalEvent rival(ClinicalEvent of, Statement statement) {
        Body body = setting.statements().bodyOtherThan(of.body(), statement);
        return new Draft(
                        setting.newEventId(),
                        of.version(),
                        rivalMoment(of),
                        Status.RECORDED,
                        statement.section(),
                        body)
                .like(of);
    }

    private @Nullable Instant rivalMoment(ClinicalEvent of) {
        Instant asserted = of.assertedAt();
        if (setting.happens(HardCase.NO_MOMENT_OF_A_VERSION)) {
            return asserted == null ? setting.shape().now() : null;
        }
        return asserted != null && setting.happens(HardCase.OTHER_MOMENT_OF_A_VERSION)
                ? asserted.plusSeconds(chance.evenly() ? seconds() : -seconds())
                : asserted;
    }

    /** The same moment as the earlier version, a later one, or none. */
    private @Nullable Instant later(ClinicalEvent from) {
        Instant asserted = from.assertedAt();
        return asserted == null || chance.of(0.1) ? null : asserted.plusSeconds(seconds() - 60);
    }

    private long seconds() {
        return 60L * chance.between(1, MINUTES_MAX);
    }

    /** What distinguishes a version of an entry from the others. */
    private record Draft(
            String eventId,
            long version,
            @Nullable Instant assertedAt,
            Status status,
            String section,
            Body body) {

        ClinicalEvent like(ClinicalEvent event) {
            return new ClinicalEvent(
                    eventId,
                    event.organisation(),
                    event.nhsNumber(),
                    section,
                    event.entryId(),
                    version,
                    assertedAt,
                    status,
                    event.confidentiality(),
                    event.sensitivities(),
                    event.encounter(),
                    event.author(),
                    body);
        }
    }
}
