package org.carerecord.record;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.carerecord.event.Allergy;
import org.carerecord.event.Body;
import org.carerecord.event.Concept;
import org.carerecord.event.Condition;
import org.carerecord.event.Device;
import org.carerecord.event.DiagnosticReport;
import org.carerecord.event.Immunisation;
import org.carerecord.event.Medication;
import org.carerecord.event.Observation;
import org.carerecord.event.Procedure;

/** The codes of a statement, as far as statements are compared by them. */
final class Concepts {

    /** A code of a named system; a code of no system says nothing to another provider. */
    record Code(String system, String code) {}

    private Concepts() {}

    /** The codes of a concept. */
    static List<Code> codes(Concept concept) {
        return concept.codings().stream()
                .flatMap(coding ->
                        coding.system() == null || coding.code() == null || coding.code().isBlank()
                                ? Stream.empty()
                                : Stream.of(new Code(coding.system(), coding.code())))
                .distinct()
                .toList();
    }

    /** What a statement is about, of the kinds that providers share codes of. */
    static Optional<Concept> main(Body body) {
        return switch (body) {
            case Condition condition -> Optional.of(condition.code());
            case Allergy allergy -> Optional.of(allergy.code());
            case Medication medication -> Optional.of(medication.code());
            case Immunisation immunisation -> Optional.of(immunisation.vaccine());
            case Procedure procedure -> Optional.of(procedure.code());
            case Device device -> Optional.of(device.type());
            case Observation observation -> Optional.of(observation.code());
            case DiagnosticReport report -> Optional.of(report.code());
            default -> Optional.empty();
        };
    }

    /** Whether two concepts share a code. */
    static boolean share(Concept one, Concept other) {
        List<Code> codes = codes(other);
        return codes(one).stream().anyMatch(codes::contains);
    }
}
