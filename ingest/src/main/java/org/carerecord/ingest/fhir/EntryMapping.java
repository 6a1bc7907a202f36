package org.carerecord.ingest.fhir;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.carerecord.event.ClinicalTime;
import org.carerecord.ingest.fhir.BundleResources.NotFhir;
import org.carerecord.ingest.fhir.BundleResources.Parsed;
import org.carerecord.ingest.fhir.BundleResources.Understood;
import org.carerecord.ingest.fhir.NumberLinks.NumberLink;
import org.carerecord.ingest.fhir.PatientIdentities.Identified;
import org.carerecord.ingest.fhir.PatientIdentities.Identity;
import org.carerecord.ingest.fhir.PatientIdentities.Unidentified;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Resource;

/** Turns the entries of one Bundle into events, each by its type's line of the table. */
final class EntryMapping {

    private final BundleResources resources;
    private final Targets targets;
    private final PatientIdentities patients;
    private final NumberLinks numberLinks;
    private final EventAssembly assembly;

    EntryMapping(
            BundleResources resources,
            Targets targets,
            PatientIdentities patients,
            EventAssembly assembly) {
        this.resources = resources;
        this.targets = targets;
        this.patients = patients;
        this.numberLinks = new NumberLinks(targets, patients);
        this.assembly = assembly;
    }

    ResourceOutcome map(BundleEntry entry, ResourceMappers.Line<?> line) {
        Parsed parsed = resources.parse(entry);
        if (parsed instanceof Understood(Resource resource, var lost)
                && lost.isEmpty()
                && !line.holds(resource)) {
            return new ResourceOutcome.NotMapped(resource.fhirType());
        }
        Optional<String> entryId = entry.entryId();
        if (entryId.isEmpty()) {
            return rejected(
                    entry,
                    "id: Expected an id, or a fullUrl of urn:uuid:… or …/Type/id, that stays the"
                            + " same when the resource is sent again");
        }
        if (entry.modified()) {
            return rejected(
                    entry,
                    "modifierExtension: Expected none, since one can turn round what is said and"
                            + " none is understood here; say it by FHIR R4's own elements");
        }
        return switch (parsed) {
            case NotFhir() ->
                    rejected(
                            entry,
                            "resource: Expected a resource of FHIR R4, but it cannot be read as"
                                    + " one");
            case Understood(Resource resource, var lost) ->
                    lost.isEmpty()
                            ? map(entry, entryId.get(), line, resource)
                            : rejected(entry, String.join("; ", lost));
        };
    }

    private ResourceOutcome map(
            BundleEntry entry, String entryId, ResourceMappers.Line<?> line, Resource resource) {
        var reading = new Reading(targets);
        Statement statement = line.map(resource, reading);
        ClinicalTime updated =
                reading.time("meta.lastUpdated", resource.getMeta().getLastUpdatedElement());
        String patient = patientOf(statement, entryId).orElse("");
        Identity identity = patients.of(patient);
        List<NumberLink> links =
                resource instanceof Patient person && identity instanceof Identified(var claim)
                        ? numberLinks.of(person, claim.number(), reading)
                        : List.of();
        if (!reading.problems().isEmpty()) {
            return rejected(entry, String.join("; ", reading.problems()));
        }
        if (patients.isEmpty()) {
            return rejected(entry, "subject: Expected a Patient, but the Bundle holds no Patient");
        }
        return switch (identity) {
            case Unidentified(String reason) -> rejected(entry, reason);
            case Identified(var claim) ->
                    new ResourceOutcome.Mapped(
                            entry.place(),
                            assembly.event(
                                    statement,
                                    claim.number(),
                                    entryId,
                                    resource.getMeta(),
                                    updated),
                            links.stream()
                                    .map(link -> assembly.event(link, resource.getMeta(), updated))
                                    .toList(),
                            Stream.concat(Stream.of(patient), links.stream().map(NumberLink::other))
                                    .filter(id -> !id.isEmpty())
                                    .collect(Collectors.toUnmodifiableSet()));
        };
    }

    private static ResourceOutcome rejected(BundleEntry entry, String reason) {
        return new ResourceOutcome.Rejected(entry.place(), reason);
    }

    /** Entry id of the Patient the statement is about; empty where the Bundle does not hold it. */
    private Optional<String> patientOf(Statement statement, String entryId) {
        return statement.subject() == null
                ? Optional.of(entryId)
                : targets.entry(statement.subject(), "Patient").flatMap(BundleEntry::entryId);
    }
}
