package org.carerecord.record;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.carerecord.event.Allergy;
import org.carerecord.event.Body;
import org.carerecord.event.Condition;
import org.carerecord.event.DiagnosticReport;
import org.carerecord.event.Immunisation;
import org.carerecord.event.Medication;
import org.carerecord.event.Observation;
import org.carerecord.event.Procedure;
import org.jspecify.annotations.Nullable;

/**
 * In what statements that say the same differ all the same, by the names of their fields. Entry ids
 * that a source uses for its own statements are compared by nobody.
 */
final class Differences {

    private static final Fields<Condition> CONDITION =
            new Fields<Condition>()
                    .and("code", Condition::code)
                    .and("clinicalStatus", Condition::clinicalStatus)
                    .and("verificationStatus", Condition::verificationStatus)
                    .and("categories", Condition::categories)
                    .and("severity", Condition::severity)
                    .and("onset", Condition::onset)
                    .and("abatement", Condition::abatement)
                    .and("recorded", Condition::recorded)
                    .and("notes", Condition::notes);

    private static final Fields<Allergy> ALLERGY =
            new Fields<Allergy>()
                    .and("code", Allergy::code)
                    .and("clinicalStatus", Allergy::clinicalStatus)
                    .and("verificationStatus", Allergy::verificationStatus)
                    .and("type", Allergy::type)
                    .and("categories", Allergy::categories)
                    .and("criticality", Allergy::criticality)
                    .and("onset", Allergy::onset)
                    .and("recorded", Allergy::recorded)
                    .and("lastOccurrence", Allergy::lastOccurrence)
                    .and("reactions", Allergy::reactions)
                    .and("notes", Allergy::notes);

    private static final Fields<Medication> MEDICATION =
            new Fields<Medication>()
                    .and("code", Medication::code)
                    .and("status", Medication::status)
                    .and("intent", Medication::intent)
                    .and("courseOfTherapy", Medication::courseOfTherapy)
                    .and("authored", Medication::authored)
                    .and("validity", Medication::validity)
                    .and("dosages", Medication::dosages)
                    .and("reasons", Medication::reasons)
                    .and("notes", Medication::notes)
                    .and("lastIssued", Medication::lastIssued)
                    .and("discontinued", Medication::discontinued);

    private static final Fields<Observation> OBSERVATION =
            new Fields<Observation>()
                    .and("code", Observation::code)
                    .and("status", Observation::status)
                    .and("categories", Observation::categories)
                    .and("effective", Observation::effective)
                    .and("issued", Observation::issued)
                    .and("value", Observation::value)
                    .and("dataAbsentReason", Observation::dataAbsentReason)
                    .and("interpretations", Observation::interpretations)
                    .and("referenceRanges", Observation::referenceRanges)
                    .and("components", Observation::components)
                    .and("bodySite", Observation::bodySite)
                    .and("method", Observation::method)
                    .and("notes", Observation::notes);

    private static final Fields<DiagnosticReport> REPORT =
            new Fields<DiagnosticReport>()
                    .and("code", DiagnosticReport::code)
                    .and("status", DiagnosticReport::status)
                    .and("categories", DiagnosticReport::categories)
                    .and("effective", DiagnosticReport::effective)
                    .and("issued", DiagnosticReport::issued)
                    .and("conclusion", DiagnosticReport::conclusion)
                    .and("conclusionCodes", DiagnosticReport::conclusionCodes)
                    .and("attachments", DiagnosticReport::attachments);

    private static final Fields<Immunisation> IMMUNISATION =
            new Fields<Immunisation>()
                    .and("vaccine", Immunisation::vaccine)
                    .and("status", Immunisation::status)
                    .and("statusReason", Immunisation::statusReason)
                    .and("occurrence", Immunisation::occurrence)
                    .and("recorded", Immunisation::recorded)
                    .and("primarySource", Immunisation::primarySource)
                    .and("lotNumber", Immunisation::lotNumber)
                    .and("site", Immunisation::site)
                    .and("route", Immunisation::route)
                    .and("doseNumbers", Immunisation::doseNumbers)
                    .and("reasons", Immunisation::reasons)
                    .and("notes", Immunisation::notes);

    private static final Fields<Procedure> PROCEDURE =
            new Fields<Procedure>()
                    .and("code", Procedure::code)
                    .and("status", Procedure::status)
                    .and("category", Procedure::category)
                    .and("performed", Procedure::performed)
                    .and("reasons", Procedure::reasons)
                    .and("bodySites", Procedure::bodySites)
                    .and("outcome", Procedure::outcome)
                    .and("notes", Procedure::notes);

    private Differences() {}

    /** The fields in which statements of one kind differ, in the order of the kind. */
    static List<String> of(List<Body> bodies) {
        return switch (bodies.getFirst()) {
            case Condition _ -> CONDITION.differing(bodies, Condition.class);
            case Allergy _ -> ALLERGY.differing(bodies, Allergy.class);
            case Medication _ -> MEDICATION.differing(bodies, Medication.class);
            case Observation _ -> OBSERVATION.differing(bodies, Observation.class);
            case DiagnosticReport _ -> REPORT.differing(bodies, DiagnosticReport.class);
            case Immunisation _ -> IMMUNISATION.differing(bodies, Immunisation.class);
            case Procedure _ -> PROCEDURE.differing(bodies, Procedure.class);
            default -> List.of();
        };
    }

    private record Field<T>(String name, Function<T, @Nullable Object> of) {

        boolean differs(List<T> alike) {
            Object first = of.apply(alike.getFirst());
            return alike.stream().anyMatch(one -> !Objects.equals(first, of.apply(one)));
        }
    }

    /** The fields of a kind, in its order. */
    private static final class Fields<T> {

        private final List<Field<T>> fields = new ArrayList<>();

        Fields<T> and(String name, Function<T, @Nullable Object> of) {
            fields.add(new Field<>(name, of));
            return this;
        }

        List<String> differing(List<Body> bodies, Class<T> kind) {
            List<T> alike = bodies.stream().map(kind::cast).toList();
            return fields.stream().filter(field -> field.differs(alike)).map(Field::name).toList();
        }
    }
}
