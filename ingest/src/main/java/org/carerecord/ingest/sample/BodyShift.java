package org.carerecord.ingest.sample;

import org.carerecord.event.Allergy;
import org.carerecord.event.Body;
import org.carerecord.event.CarePlan;
import org.carerecord.event.Circumstance;
import org.carerecord.event.Condition;
import org.carerecord.event.Demographics;
import org.carerecord.event.Device;
import org.carerecord.event.DiagnosticReport;
import org.carerecord.event.DocumentReference;
import org.carerecord.event.Encounter;
import org.carerecord.event.Immunisation;
import org.carerecord.event.Medication;
import org.carerecord.event.NumberStatement;
import org.carerecord.event.Observation;
import org.carerecord.event.Procedure;

/** Bodies with every time in them moved. */
record BodyShift(TimeShift times) {

    Body of(Body body) {
        return switch (body) {
            case Demographics demographics -> demographics(demographics);
            case Condition condition -> condition(condition);
            case Allergy allergy -> allergy(allergy);
            case Medication medication -> medication(medication);
            case Observation observation -> observation(observation);
            case DiagnosticReport report -> report(report);
            case Immunisation immunisation -> immunisation(immunisation);
            case Procedure procedure -> procedure(procedure);
            case Encounter encounter -> encounter(encounter);
            case CarePlan plan -> plan(plan);
            case Device device -> device(device);
            case DocumentReference document -> document(document);
            case Circumstance circumstance -> new CareShift(times).of(circumstance);
            case NumberStatement statement -> statement;
            case Body.Unknown unknown -> unknown;
        };
    }

    private Demographics demographics(Demographics body) {
        return new Demographics(
                body.names(),
                times.of(body.birthDate()),
                body.gender(),
                body.deceased(),
                times.of(body.deceasedAt()),
                body.addresses(),
                body.contacts(),
                body.identifiers(),
                body.languages(),
                body.gpPractice());
    }

    private Condition condition(Condition body) {
        return new Condition(
                body.code(),
                body.clinicalStatus(),
                body.verificationStatus(),
                body.categories(),
                body.severity(),
                times.of(body.onset()),
                times.of(body.abatement()),
                times.of(body.recorded()),
                body.notes());
    }

    private Allergy allergy(Allergy body) {
        return new Allergy(
                body.code(),
                body.clinicalStatus(),
                body.verificationStatus(),
                body.type(),
                body.categories(),
                body.criticality(),
                times.of(body.onset()),
                times.of(body.recorded()),
                times.of(body.lastOccurrence()),
                body.reactions().stream().map(this::reaction).toList(),
                body.notes());
    }

    private Allergy.Reaction reaction(Allergy.Reaction reaction) {
        return new Allergy.Reaction(
                reaction.substance(),
                reaction.manifestations(),
                reaction.severity(),
                times.of(reaction.onset()),
                reaction.description());
    }

    private Medication medication(Medication body) {
        return new Medication(
                body.code(),
                body.status(),
                body.intent(),
                body.courseOfTherapy(),
                times.of(body.authored()),
                times.of(body.validity()),
                body.dosages(),
                body.reasons(),
                body.notes(),
                times.of(body.lastIssued()),
                times.of(body.discontinued()));
    }

    private Observation observation(Observation body) {
        return new Observation(
                body.code(),
                body.status(),
                body.categories(),
                times.of(body.effective()),
                times.of(body.issued()),
                body.value(),
                body.dataAbsentReason(),
                body.interpretations(),
                body.referenceRanges(),
                body.components(),
                body.bodySite(),
                body.method(),
                body.members(),
                body.notes());
    }

    private DiagnosticReport report(DiagnosticReport body) {
        return new DiagnosticReport(
                body.code(),
                body.status(),
                body.categories(),
                times.of(body.effective()),
                times.of(body.issued()),
                body.conclusion(),
                body.conclusionCodes(),
                body.members(),
                body.attachments());
    }

    private Immunisation immunisation(Immunisation body) {
        return new Immunisation(
                body.vaccine(),
                body.status(),
                body.statusReason(),
                times.of(body.occurrence()),
                times.of(body.recorded()),
                body.primarySource(),
                body.lotNumber(),
                body.site(),
                body.route(),
                body.doseNumbers(),
                body.reasons(),
                body.notes());
    }

    private Procedure procedure(Procedure body) {
        return new Procedure(
                body.code(),
                body.status(),
                body.category(),
                times.of(body.performed()),
                body.reasons(),
                body.bodySites(),
                body.outcome(),
                body.notes());
    }

    private Encounter encounter(Encounter body) {
        return new Encounter(
                body.types(),
                body.encounterClass(),
                body.status(),
                times.of(body.period()),
                body.reasons(),
                body.locations(),
                body.serviceProvider(),
                body.dischargeDisposition(),
                body.specialty(),
                body.serviceProviderIdentifier(),
                body.locationIdentifiers(),
                body.stay());
    }

    private CarePlan plan(CarePlan body) {
        return new CarePlan(
                body.title(),
                body.categories(),
                body.status(),
                body.intent(),
                times.of(body.period()),
                times.of(body.created()),
                body.description(),
                body.activities(),
                body.addresses(),
                body.notes());
    }

    private Device device(Device body) {
        return new Device(
                body.type(),
                body.status(),
                body.names(),
                body.udi(),
                body.manufacturer(),
                body.model(),
                body.lotNumber(),
                body.serialNumber(),
                times.of(body.manufactured()),
                times.of(body.expires()),
                body.notes());
    }

    private DocumentReference document(DocumentReference body) {
        return new DocumentReference(
                body.type(),
                body.status(),
                body.docStatus(),
                body.categories(),
                times.of(body.date()),
                body.description(),
                body.custodian(),
                body.attachments());
    }
}
