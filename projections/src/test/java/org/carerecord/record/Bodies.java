package org.carerecord.record;

import java.util.List;
import org.carerecord.event.Allergy;
import org.carerecord.event.CarePlan;
import org.carerecord.event.ClinicalTime;
import org.carerecord.event.Concept;
import org.carerecord.event.Condition;
import org.carerecord.event.Demographics;
import org.carerecord.event.Device;
import org.carerecord.event.DiagnosticReport;
import org.carerecord.event.DocumentReference;
import org.carerecord.event.Encounter;
import org.carerecord.event.Immunisation;
import org.carerecord.event.Medication;
import org.carerecord.event.Observation;
import org.carerecord.event.Procedure;
import org.carerecord.event.When;
import org.jspecify.annotations.Nullable;

/** Bodies with only what the record's rules look at: a status and times. */
final class Bodies {

    private static final Concept CODE = Concept.of("http://snomed.info/sct", "1", "one");

    private Bodies() {}

    static Condition condition(
            @Nullable String status, @Nullable String recorded, @Nullable String onset) {
        return new Condition(
                CODE, status, null, List.of(), null, at(onset), null, time(recorded), List.of());
    }

    static Allergy allergy(
            @Nullable String status, @Nullable String recorded, @Nullable String onset) {
        return allergy(status, null, recorded, onset);
    }

    static Allergy allergy(
            @Nullable String status,
            @Nullable String verification,
            @Nullable String recorded,
            @Nullable String onset) {
        return new Allergy(
                CODE,
                status,
                verification,
                null,
                List.of(),
                null,
                at(onset),
                time(recorded),
                null,
                List.of(),
                List.of());
    }

    static Medication medication(
            @Nullable String status, @Nullable String authored, @Nullable When validity) {
        return new Medication(
                CODE,
                status,
                null,
                null,
                time(authored),
                validity,
                List.of(),
                List.of(),
                List.of(),
                null,
                null);
    }

    static Immunisation immunisation(
            @Nullable String status, @Nullable String occurrence, @Nullable String recorded) {
        return new Immunisation(
                CODE,
                status,
                null,
                at(occurrence),
                time(recorded),
                null,
                null,
                null,
                null,
                List.of(),
                List.of(),
                List.of());
    }

    static Observation observation(
            Concept code,
            @Nullable String status,
            @Nullable String effective,
            @Nullable String issued) {
        return new Observation(
                code,
                status,
                List.of(),
                at(effective),
                time(issued),
                null,
                null,
                List.of(),
                List.of(),
                List.of(),
                null,
                null,
                List.of(),
                List.of());
    }

    static DiagnosticReport report(@Nullable String status, @Nullable String effective) {
        return new DiagnosticReport(
                CODE,
                status,
                List.of(),
                at(effective),
                null,
                null,
                List.of(),
                List.of(),
                List.of());
    }

    static Procedure procedure(@Nullable String status, @Nullable When performed) {
        return new Procedure(CODE, status, null, performed, List.of(), List.of(), null, List.of());
    }

    static Encounter encounter(@Nullable String status, @Nullable When period) {
        return new Encounter(
                List.of(), null, status, period, List.of(), List.of(), null, null, null, null,
                List.of(), null);
    }

    static CarePlan carePlan(
            @Nullable String status, @Nullable When period, @Nullable String created) {
        return new CarePlan(
                "plan",
                List.of(),
                status,
                null,
                period,
                time(created),
                null,
                List.of(),
                List.of(),
                List.of());
    }

    static Device device(@Nullable String status) {
        return new Device(
                CODE, status, List.of(), List.of(), null, null, null, null, null, null, List.of());
    }

    static DocumentReference document(@Nullable String status, @Nullable String date) {
        return new DocumentReference(
                CODE, status, null, List.of(), time(date), null, null, List.of());
    }

    static Demographics demographics(String family) {
        return new Demographics(
                List.of(new Demographics.Name(null, family, List.of(), List.of(), null)),
                null,
                null,
                null,
                null,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                null);
    }

    static @Nullable ClinicalTime time(@Nullable String text) {
        return text == null ? null : new ClinicalTime(text);
    }

    static @Nullable When at(@Nullable String text) {
        return text == null ? null : When.at(new ClinicalTime(text));
    }

    static When between(@Nullable String start, @Nullable String end) {
        return When.between(time(start), time(end));
    }
}
