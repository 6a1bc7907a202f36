package org.carerecord.topology;

import java.util.List;
import java.util.stream.Stream;
import org.carerecord.codec.Decoded;
import org.carerecord.codec.EventDecoder;
import org.carerecord.feed.Partitioning;
import org.carerecord.identity.NhsNumber;
import org.carerecord.registry.RegistryUnavailableException;
import org.carerecord.registry.SchemaRegistry;
import org.jspecify.annotations.Nullable;

/**
 * Judges records of quarantine anew, as the fold of today would, wherever they lie. Safe for use by
 * several threads.
 */
public final class Reassessment {

    /** What would become of a record today. */
    public sealed interface Verdict {}

    /**
     * It can be folded.
     *
     * @param patient whose event it is
     */
    public record Foldable(NhsNumber patient) implements Verdict {}

    /**
     * It is refused still, or for another reason than before.
     *
     * @param reason a code of {@link #reasons()}
     * @param rule the rule that was broken; never content of the record
     * @param field the field the rule speaks of, where it is one
     */
    public record Refused(String reason, String rule, @Nullable String field) implements Verdict {}

    /** Any count does: the partition a record lies in decides nothing here. */
    private static final Partitioning ANY = new Partitioning(1);

    private final Admission admission;

    /**
     * With today's registry and settings.
     *
     * @param registry gives the schema of an id
     * @param testRange whether NHS numbers of the test range are folded
     * @param maxEventBytes the greatest size of a record that is folded
     */
    public Reassessment(SchemaRegistry registry, NhsNumber.TestRange testRange, int maxEventBytes) {
        this.admission = new Admission(new EventDecoder(registry, testRange), ANY, maxEventBytes);
    }

    /**
     * Judges a record as it lies in its feed.
     *
     * @throws RegistryUnavailableException where the registry must be asked and does not answer;
     *     nothing is decided then
     */
    public Verdict judge(byte @Nullable [] key, byte @Nullable [] value) {
        return switch (admission.judgeAgain(key, value)) {
            case Admission.Admitted(var event) -> new Foldable(event.nhsNumber());
            case Admission.Refused(var reason, var rule, var field, var stated) ->
                    new Refused(reason, rule, field);
        };
    }

    /** Every code a record can be quarantined under. */
    public static List<String> reasons() {
        return Stream.concat(
                        Stream.of(Decoded.Reason.values()).map(Decoded.Reason::code),
                        Stream.of(QuarantineReason.values()).map(QuarantineReason::code))
                .toList();
    }
}
