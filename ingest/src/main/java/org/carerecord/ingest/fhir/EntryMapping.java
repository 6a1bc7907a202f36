package org.carerecord.ingest.fhir;

import java.util.List;
import java.util.Optional;
import org.carerecord.event.ClinicalTime;
import org.carerecord.ingest.fhir.BundleResources.NotFhir;
import org.carerecord.ingest.fhir.BundleResources.Understood;
import org.carerecord.ingest.fhir.PatientIdentities.Identified;
import org.carerecord.ingest.fhir.PatientIdentities.Unidentified;
import org.hl7.fhir.r4.model.Resource;

/** Turns the entries of one Bundle into events, each by its type's line of the table. */
final class EntryMapping {

    private final BundleResources resources;
    private final Targets targets;
    private final PatientIdentities patients;
    private final EventAssembly assembly;

    EntryMapping(
            BundleResources resources,
            Targets targets,
            PatientIdentities patients,
            EventAssembly assembly) {
        this.resources = resources;
        this.targets = targets;
        this.patients = patients;
        this.assembly = assembly;
    }

    ResourceOutcome map(BundleEntry entry, ResourceMappers.Line<?> line) {
        Optional<String> entryId = entry.entryId();
        if (entryId.isEmpty()) {
            return new ResourceOutcome.Rejected(
                    entry.place(),
                    "id: Expected an id, or a fullUrl of urn:uuid:… or …/Type/id, that stays the"
                            + " same when the resource is sent again");
        }
        return switch (resources.parse(entry)) {
            case NotFhir() ->
                    new ResourceOutcome.Rejected(
                            entry.place(),
                            "resource: Expected a resource of FHIR R4, but it cannot be read as"
                                    + " one");
            case Understood(Resource resource, var lost) ->
                    lost.isEmpty()
                            ? map(entry, entryId.get(), line, resource)
                            : rejected(entry, lost);
        };
    }

    private ResourceOutcome map(
            BundleEntry entry, String entryId, ResourceMappers.Line<?> line, Resource resource) {
        var reading = new Reading(targets);
        Statement statement = line.map(resource, reading);
        ClinicalTime updated =
                reading.time("meta.lastUpdated", resource.getMeta().getLastUpdatedElement());
        if (!reading.problems().isEmpty()) {
            return rejected(entry, reading.problems());
        }
        if (patients.isEmpty()) {
            return new ResourceOutcome.Rejected(
                    entry.place(), "subject: Expected a Patient, but the Bundle holds no Patient");
        }
        String patient = patientOf(statement, entryId).orElse("");
        return switch (patients.of(patient)) {
            case Unidentified unidentified ->
                    new ResourceOutcome.Rejected(entry.place(), unidentified.reason());
            case Identified identified ->
                    new ResourceOutcome.Mapped(
                            entry.place(),
                            assembly.event(
                                    statement,
                                    identified.claim().number(),
                                    entryId,
                                    resource.getMeta(),
                                    updated),
                            patient);
        };
    }

    private static ResourceOutcome rejected(BundleEntry entry, List<String> problems) {
        return new ResourceOutcome.Rejected(entry.place(), String.join("; ", problems));
    }

    /** Entry id of the Patient the statement is about; empty where the Bundle does not hold it. */
    private Optional<String> patientOf(Statement statement, String entryId) {
        return statement.subject() == null
                ? Optional.of(entryId)
                : targets.entry(statement.subject(), "Patient").flatMap(BundleEntry::entryId);
    }
}
