package org.carerecord.record;

import java.util.List;
import org.carerecord.event.Coding;
import org.carerecord.event.Concept;
import org.carerecord.event.DiagnosticReport;
import org.carerecord.event.Observation;
import org.carerecord.event.ObservationValue;
import org.carerecord.event.Quantity;
import org.jspecify.annotations.Nullable;

/** Results and signs of which a test says the code, the category, the time and the value. */
final class Results {

    static final String LOINC = "http://loinc.org";
    static final String SNOMED_CT = "http://snomed.info/sct";
    static final String SERVICE_SECTION = "http://terminology.hl7.org/CodeSystem/v2-0074";

    private Results() {}

    static Concept test(String code) {
        return Concept.of(LOINC, code, code);
    }

    static Concept category(@Nullable String system, String code) {
        return new Concept(List.of(new Coding(system, code, null)), null);
    }

    static Observation result(Concept test, @Nullable String effective, Concept... categories) {
        return observation(
                test, "final", effective, measured("5", "mmol/L"), List.of(), List.of(categories));
    }

    static Observation valued(Concept test, String effective, @Nullable ObservationValue value) {
        return observation(test, "final", effective, value, List.of(), List.of());
    }

    static Observation panel(Concept test, String effective, String... members) {
        return observation(test, "final", effective, null, List.of(members), List.of());
    }

    static ObservationValue measured(String value, String unit) {
        return new ObservationValue.Measured(new Quantity(value, null, unit, null, null));
    }

    static Observation observation(
            Concept test,
            @Nullable String status,
            @Nullable String effective,
            @Nullable ObservationValue value,
            List<String> members,
            List<Concept> categories) {
        return new Observation(
                test,
                status,
                categories,
                Bodies.at(effective),
                null,
                value,
                null,
                List.of(),
                List.of(),
                List.of(),
                null,
                null,
                members,
                List.of());
    }

    static DiagnosticReport report(Concept test, String effective, List<String> members) {
        return report(test, effective, null, members);
    }

    static DiagnosticReport report(
            Concept test, String effective, @Nullable String conclusion, List<String> members) {
        return new DiagnosticReport(
                test,
                "final",
                List.of(),
                Bodies.at(effective),
                null,
                conclusion,
                List.of(),
                members,
                List.of());
    }
}
