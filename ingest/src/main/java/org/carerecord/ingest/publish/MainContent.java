package org.carerecord.ingest.publish;

import java.util.Collection;
import java.util.Optional;
import org.carerecord.event.AdvanceDecision;
import org.carerecord.event.Alert;
import org.carerecord.event.Allergy;
import org.carerecord.event.Appointment;
import org.carerecord.event.Body;
import org.carerecord.event.CarePlan;
import org.carerecord.event.Circumstance;
import org.carerecord.event.Coding;
import org.carerecord.event.Concept;
import org.carerecord.event.Condition;
import org.carerecord.event.ContactPerson;
import org.carerecord.event.Demographics;
import org.carerecord.event.Device;
import org.carerecord.event.DiagnosticReport;
import org.carerecord.event.DocumentReference;
import org.carerecord.event.Encounter;
import org.carerecord.event.FamilyHistory;
import org.carerecord.event.Immunisation;
import org.carerecord.event.LegalInformation;
import org.carerecord.event.Medication;
import org.carerecord.event.NumberStatement;
import org.carerecord.event.Observation;
import org.carerecord.event.Procedure;
import org.carerecord.event.Referral;
import org.carerecord.event.ServicePackage;
import org.jspecify.annotations.Nullable;

/** Which field of a body says what the statement is, and whether it says anything. */
final class MainContent {

    private MainContent() {}

    /** The field that says what the statement is, if it says nothing; empty if all is well. */
    static Optional<String> missingFrom(Body body) {
        return switch (body) {
            // The NHS number itself says who the person is.
            case Demographics _ -> Optional.empty();
            case Condition condition -> missing("body.code", condition.code());
            case Allergy allergy -> missing("body.code", allergy.code());
            case Medication medication -> missing("body.code", medication.code());
            case Observation observation -> missing("body.code", observation.code());
            case DiagnosticReport report -> missing("body.code", report.code());
            case Immunisation immunisation -> missing("body.vaccine", immunisation.vaccine());
            case Procedure procedure -> missing("body.code", procedure.code());
            case Encounter encounter ->
                    missing(
                            "body.types",
                            saysSomething(encounter.types())
                                    || saysSomething(encounter.encounterClass()));
            case CarePlan plan ->
                    missing(
                            "body.title",
                            saysSomething(plan.title())
                                    || saysSomething(plan.description())
                                    || saysSomething(plan.categories()));
            case Device device ->
                    missing(
                            "body.type",
                            !device.type().isEmpty()
                                    || device.names().stream().anyMatch(n -> !n.isBlank()));
            case DocumentReference document ->
                    missing(
                            "body.type",
                            !document.type().isEmpty()
                                    || saysSomething(document.description())
                                    || saysSomething(document.categories()));
            case Circumstance circumstance -> missingFrom(circumstance);
            // The numbers say it all.
            case NumberStatement _ -> Optional.empty();
            case Body.Unknown _ -> Optional.of("body");
        };
    }

    private static Optional<String> missingFrom(Circumstance circumstance) {
        return switch (circumstance) {
            case Alert alert -> missing("body.code", alert.code());
            case AdvanceDecision decision -> missing("body.type", decision.type());
            case LegalInformation legal -> missing("body.type", legal.type());
            case ServicePackage service -> missing("body.service", service.service());
            case Referral referral -> missing("body.service", referral.service());
            case Appointment appointment ->
                    missing(
                            "body.types",
                            saysSomething(appointment.types())
                                    || saysSomething(appointment.description())
                                    || saysSomething(appointment.specialty()));
            case ContactPerson contact ->
                    missing(
                            "body.name",
                            saysSomething(contact.name())
                                    || saysSomething(contact.organisation())
                                    || saysSomething(contact.relationships()));
            case FamilyHistory history -> missing("body.relationship", history.relationship());
        };
    }

    private static Optional<String> missing(String field, Concept concept) {
        return missing(field, !concept.isEmpty());
    }

    private static Optional<String> missing(String field, boolean present) {
        return present ? Optional.empty() : Optional.of(field);
    }

    private static boolean saysSomething(Collection<Concept> concepts) {
        return concepts.stream().anyMatch(concept -> !concept.isEmpty());
    }

    private static boolean saysSomething(@Nullable Concept concept) {
        return concept != null && !concept.isEmpty();
    }

    private static boolean saysSomething(@Nullable Coding coding) {
        return coding != null && (saysSomething(coding.code()) || saysSomething(coding.display()));
    }

    private static boolean saysSomething(@Nullable String text) {
        return text != null && !text.isBlank();
    }
}
