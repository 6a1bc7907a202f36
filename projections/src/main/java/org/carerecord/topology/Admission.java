package org.carerecord.topology;

import java.util.Arrays;
import java.util.Optional;
import org.carerecord.codec.Decoded;
import org.carerecord.codec.EventDecoder;
import org.carerecord.event.ClinicalEvent;
import org.carerecord.event.NumberStatement;
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

    private final int maxEventBytes;

    Admission(EventDecoder decoder, Partitioning partitioning, int maxEventBytes) {
        this.decoder = decoder;
        this.partitioning = partitioning;
        this.maxEventBytes = maxEventBytes;
    }

    /**
     * Judges a record.
     *
     * @throws RegistryUnavailableException where the registry must be asked and does not answer;
     *     nothing is decided then
     */
    Outcome judge(byte @Nullable [] key, byte @Nullable [] value, int partition) {
        return switch (read(value)) {
            case Admitted(var event) -> judge(key, event, partition);
            case Refused refused -> refused;
        };
    }

    /**
     * Judges a record that was forwarded, by the key it was forwarded under: it belongs to that
     * patient, or it speaks of that number. The partition it lies in decides nothing.
     *
     * @throws RegistryUnavailableException as above
     */
    Outcome judgeForwarded(NhsNumber patient, byte[] value) {
        return switch (read(value)) {
            case Admitted(var event) when concerns(event, patient) -> judge(event);
            case Admitted(var event) -> refused(QuarantineReason.KEY_MISMATCH, event);
            case Refused refused -> refused;
        };
    }

    /**
     * Judges a record of quarantine again: it must be what any record must be, but may lie in any
     * partition, as it is forwarded to the right one.
     *
     * @throws RegistryUnavailableException as above
     */
    Outcome judgeAgain(byte @Nullable [] key, byte @Nullable [] value) {
        return switch (read(value)) {
            case Admitted(var event) when hasKey(key, event) -> judge(event);
            case Admitted(var event) -> refused(QuarantineReason.KEY_MISMATCH, event);
            case Refused refused -> refused;
        };
    }

    private Outcome read(byte @Nullable [] value) {
        if (value != null && value.length > maxEventBytes) {
            return new Refused(
                    QuarantineReason.TOO_LARGE.code(),
                    QuarantineReason.TOO_LARGE.rule(),
                    QuarantineReason.TOO_LARGE.field(),
                    Optional.empty());
        }
        return switch (decoder.decode(value)) {
            case Decoded.Undecodable(var reason, var rule, var field) ->
                    new Refused(reason.code(), rule, field, Optional.empty());
            case Decoded.Event(var event) -> new Admitted(event);
        };
    }

    private Outcome judge(byte @Nullable [] key, ClinicalEvent event, int partition) {
        if (!hasKey(key, event)) {
            return refused(QuarantineReason.KEY_MISMATCH, event);
        }
        return partitioning.of(event.nhsNumber()) == partition
                ? judge(event)
                : refused(QuarantineReason.WRONG_PARTITION, event);
    }

    private static Outcome judge(ClinicalEvent event) {
        boolean fits =
                Section.ofCode(event.section())
                        .map(section -> SectionRules.allows(section, event.body()))
                        .orElse(true);
        if (!fits) {
            return refused(QuarantineReason.SECTION_MISMATCH, event);
        }
        return otherNumber(event).filter(event.nhsNumber()::equals).isPresent()
                ? refused(QuarantineReason.LINK_TO_ITSELF, event)
                : new Admitted(event);
    }

    private static boolean hasKey(byte @Nullable [] key, ClinicalEvent event) {
        return Arrays.equals(key, Partitioning.keyOf(event.nhsNumber()));
    }

    private static boolean concerns(ClinicalEvent event, NhsNumber patient) {
        return event.nhsNumber().equals(patient)
                || otherNumber(event).filter(patient::equals).isPresent();
    }

    /** The other number of a statement about two; empty for every other statement. */
    static Optional<NhsNumber> otherNumber(ClinicalEvent event) {
        return event.body() instanceof NumberStatement statement
                ? Optional.of(statement.other())
                : Optional.empty();
    }

    private static Refused refused(QuarantineReason reason, ClinicalEvent event) {
        return new Refused(
                reason.code(), reason.rule(), reason.field(), Optional.of(event.nhsNumber()));
    }
}
