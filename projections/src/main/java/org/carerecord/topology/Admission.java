package org.carerecord.topology;

import java.util.Arrays;
import java.util.Optional;
import org.carerecord.codec.Decoded;
import org.carerecord.codec.EventDecoder;
import org.carerecord.event.ClinicalEvent;
import org.carerecord.event.Section;
import org.carerecord.event.SectionRules;
import org.carerecord.feed.Partitioning;
import org.carerecord.identity.NhsNumber;
import org.carerecord.registry.RegistryUnavailableException;
import org.jspecify.annotations.Nullable;

/**
 * Decides whether a record of a feed is folded: its bytes must be an event, and its key, partition
 * and section must agree with it.
 */
final class Admission {

    /** What becomes of a record. */
    sealed interface Outcome {}

    /** It is folded. */
    record Admitted(ClinicalEvent event) implements Outcome {}

    /**
     * It is quarantined.
     *
     * @param reason a code of the catalogue of reasons
     * @param rule the rule that was broken; never content of the record
     * @param field the field the rule speaks of, where it is one
     * @param stated the patient whom the event names, where it could be read at all
     */
    record Refused(String reason, String rule, @Nullable String field, Optional<NhsNumber> stated)
            implements Outcome {}

    private final EventDecoder decoder;
    private final Partitioning partitioning;

    Admission(EventDecoder decoder, Partitioning partitioning) {
        this.decoder = decoder;
        this.partitioning = partitioning;
    }

    /**
     * Judges a record.
     *
     * @throws RegistryUnavailableException where the registry must be asked and does not answer;
     *     nothing is decided then
     */
    Outcome judge(byte @Nullable [] key, byte @Nullable [] value, int partition) {
        return switch (decoder.decode(value)) {
            case Decoded.Undecodable(var reason, var rule, var field) ->
                    new Refused(reason.code(), rule, field, Optional.empty());
            case Decoded.Event(var event) -> judge(key, event, partition);
        };
    }

    private Outcome judge(byte @Nullable [] key, ClinicalEvent event, int partition) {
        if (!Arrays.equals(key, Partitioning.keyOf(event.nhsNumber()))) {
            return refused(QuarantineReason.KEY_MISMATCH, event);
        }
        if (partitioning.of(event.nhsNumber()) != partition) {
            return refused(QuarantineReason.WRONG_PARTITION, event);
        }
        boolean fits =
                Section.ofCode(event.section())
                        .map(section -> SectionRules.allows(section, event.body()))
                        .orElse(true);
        return fits ? new Admitted(event) : refused(QuarantineReason.SECTION_MISMATCH, event);
    }

    private static Refused refused(QuarantineReason reason, ClinicalEvent event) {
        return new Refused(
                reason.code(), reason.rule(), reason.field(), Optional.of(event.nhsNumber()));
    }
}
