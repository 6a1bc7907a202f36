package org.carerecord.ingest.fhir;

import java.time.Instant;
import java.util.Optional;
import org.carerecord.event.ClinicalTime;
import org.hl7.fhir.r4.model.Period;
import org.hl7.fhir.r4.model.PrimitiveType;
import org.hl7.fhir.r4.model.Resource;
import org.jspecify.annotations.Nullable;

/**
 * How names, addresses and numbers are used, as their source had it when it last changed them. One
 * whose period had ended by then is an old one, by FHIR's own code, whatever use it had: else
 * somebody is sent to where the person no longer lives.
 */
final class InUse {

    /** FHIR name-use, address-use and contact-point-use: no longer in use. */
    private static final String OLD = "old";

    private final Optional<Instant> asOf;

    private InUse(Optional<Instant> asOf) {
        this.asOf = asOf;
    }

    /** As of a resource's last change; where that is not told nothing has ended by it. */
    static InUse of(Resource resource) {
        return new InUse(time(resource.getMeta().getLastUpdatedElement()).map(ClinicalTime::start));
    }

    @Nullable String use(PrimitiveType<?> use, Period period) {
        boolean ended =
                asOf.isPresent()
                        && time(period.getEndElement())
                                .map(end -> !end.endExclusive().isAfter(asOf.get()))
                                .orElse(false);
        return ended ? OLD : DataTypes.text(use);
    }

    private static Optional<ClinicalTime> time(PrimitiveType<?> time) {
        return Optional.ofNullable(DataTypes.text(time)).flatMap(ClinicalTime::parse);
    }
}
