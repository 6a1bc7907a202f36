package org.carerecord.codec;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.function.Function;
import org.carerecord.avro.AllergyBody;
import org.carerecord.avro.AllergyReaction;
import org.carerecord.avro.BusinessIdentifier;
import org.carerecord.avro.CarePlanActivity;
import org.carerecord.avro.CarePlanBody;
import org.carerecord.avro.ClinicalEventRecord;
import org.carerecord.avro.ConditionBody;
import org.carerecord.avro.DemographicsBody;
import org.carerecord.avro.DeviceBody;
import org.carerecord.avro.DiagnosticReportBody;
import org.carerecord.avro.DocumentAttachment;
import org.carerecord.avro.DocumentReferenceBody;
import org.carerecord.avro.EncounterBody;
import org.carerecord.avro.EncounterStay;
import org.carerecord.avro.ImmunisationBody;
import org.carerecord.avro.MedicationBody;
import org.carerecord.avro.ObservationBody;
import org.carerecord.avro.ObservationComponent;
import org.carerecord.avro.PersonName;
import org.carerecord.avro.ProcedureBody;
import org.carerecord.avro.StatementAuthor;
import org.carerecord.avro.StayLegalStatus;
import org.carerecord.event.AdvanceDecision;
import org.carerecord.event.Alert;
import org.carerecord.event.Allergy;
import org.carerecord.event.Appointment;
import org.carerecord.event.Attachment;
import org.carerecord.event.Author;
import org.carerecord.event.Body;
import org.carerecord.event.CarePlan;
import org.carerecord.event.ClinicalEvent;
import org.carerecord.event.Condition;
import org.carerecord.event.ContactPerson;
import org.carerecord.event.Demographics;
import org.carerecord.event.Device;
import org.carerecord.event.DiagnosticReport;
import org.carerecord.event.DocumentReference;
import org.carerecord.event.Encounter;
import org.carerecord.event.FamilyHistory;
import org.carerecord.event.HospitalStay;
import org.carerecord.event.Immunisation;
import org.carerecord.event.LegalInformation;
import org.carerecord.event.Medication;
import org.carerecord.event.NumberReissued;
import org.carerecord.event.Observation;
import org.carerecord.event.PatientsLinked;
import org.carerecord.event.PatientsUnlinked;
import org.carerecord.event.Procedure;
import org.carerecord.event.Referral;
import org.carerecord.event.ServicePackage;
import org.jspecify.annotations.Nullable;

/** Turns an event into the Avro record of today's schema. The one translation in this direction. */
final class EventToAvro {

    private EventToAvro() {}

    static ClinicalEventRecord event(ClinicalEvent event) {
        return new ClinicalEventRecord(
                event.eventId(),
                event.organisation().value(),
                event.nhsNumber().digits(),
                event.section(),
                event.entryId(),
                event.version(),
                event.assertedAt() == null ? null : event.assertedAt().toEpochMilli(),
                event.status().code(),
                event.confidentiality(),
                event.sensitivities(),
                event.encounter(),
                author(event.author()),
                body(event.body()));
    }

    private static Object body(Body body) {
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
            case CarePlan plan -> carePlan(plan);
            case Device device -> device(device);
            case DocumentReference document -> document(document);
            case Alert alert -> CareToAvro.alert(alert);
            case AdvanceDecision decision -> CareToAvro.advanceDecision(decision);
            case LegalInformation legal -> CareToAvro.legalInformation(legal);
            case ServicePackage servicePackage -> CareToAvro.servicePackage(servicePackage);
            case Referral referral -> CareToAvro.referral(referral);
            case Appointment appointment -> CareToAvro.appointment(appointment);
            case ContactPerson contact -> CareToAvro.contactPerson(contact);
            case FamilyHistory history -> CareToAvro.familyHistory(history);
            case PatientsLinked link -> IdentityToAvro.linked(link);
            case PatientsUnlinked unlink -> IdentityToAvro.unlinked(unlink);
            case NumberReissued reissue -> IdentityToAvro.reissued(reissue);
            case Body.Unknown unknown ->
                    throw new IllegalArgumentException(
                            "Expected a body of a kind this version can write, but was "
                                    + unknown.kind());
        };
    }

    private static DemographicsBody demographics(Demographics body) {
        return new DemographicsBody(
                all(body.names(), EventToAvro::name),
                ValueToAvro.time(body.birthDate()),
                body.gender(),
                body.deceased(),
                ValueToAvro.time(body.deceasedAt()),
                PersonToAvro.addresses(body.addresses()),
                PersonToAvro.contacts(body.contacts()),
                all(
                        body.identifiers(),
                        identifier ->
                                new BusinessIdentifier(identifier.system(), identifier.value())),
                ValueToAvro.concepts(body.languages()),
                body.gpPractice());
    }

    private static PersonName name(Demographics.Name name) {
        return new PersonName(
                name.use(), name.family(), name.given(), name.prefixes(), name.text());
    }

    private static ConditionBody condition(Condition body) {
        return new ConditionBody(
                ValueToAvro.concept(body.code()),
                body.clinicalStatus(),
                body.verificationStatus(),
                ValueToAvro.concepts(body.categories()),
                ValueToAvro.optional(body.severity()),
                ValueToAvro.when(body.onset()),
                ValueToAvro.when(body.abatement()),
                ValueToAvro.time(body.recorded()),
                body.notes());
    }

    private static AllergyBody allergy(Allergy body) {
        return new AllergyBody(
                ValueToAvro.concept(body.code()),
                body.clinicalStatus(),
                body.verificationStatus(),
                body.type(),
                body.categories(),
                body.criticality(),
                ValueToAvro.when(body.onset()),
                ValueToAvro.time(body.recorded()),
                ValueToAvro.time(body.lastOccurrence()),
                all(body.reactions(), EventToAvro::reaction),
                body.notes());
    }

    private static AllergyReaction reaction(Allergy.Reaction reaction) {
        return new AllergyReaction(
                ValueToAvro.optional(reaction.substance()),
                ValueToAvro.concepts(reaction.manifestations()),
                reaction.severity(),
                ValueToAvro.time(reaction.onset()),
                reaction.description());
    }

    private static MedicationBody medication(Medication body) {
        return new MedicationBody(
                ValueToAvro.concept(body.code()),
                body.status(),
                body.intent(),
                ValueToAvro.optional(body.courseOfTherapy()),
                ValueToAvro.time(body.authored()),
                ValueToAvro.when(body.validity()),
                body.dosages(),
                ValueToAvro.concepts(body.reasons()),
                body.notes(),
                ValueToAvro.time(body.lastIssued()),
                ValueToAvro.time(body.discontinued()));
    }

    private static ObservationBody observation(Observation body) {
        return new ObservationBody(
                ValueToAvro.concept(body.code()),
                body.status(),
                ValueToAvro.concepts(body.categories()),
                ValueToAvro.when(body.effective()),
                ValueToAvro.time(body.issued()),
                ValueToAvro.value(body.value()),
                ValueToAvro.optional(body.dataAbsentReason()),
                ValueToAvro.concepts(body.interpretations()),
                all(body.referenceRanges(), ValueToAvro::range),
                all(body.components(), EventToAvro::component),
                ValueToAvro.optional(body.bodySite()),
                ValueToAvro.optional(body.method()),
                body.members(),
                body.notes());
    }

    private static ObservationComponent component(Observation.Component component) {
        return new ObservationComponent(
                ValueToAvro.concept(component.code()),
                ValueToAvro.value(component.value()),
                ValueToAvro.optional(component.dataAbsentReason()),
                ValueToAvro.concepts(component.interpretations()),
                all(component.referenceRanges(), ValueToAvro::range));
    }

    private static DiagnosticReportBody report(DiagnosticReport body) {
        return new DiagnosticReportBody(
                ValueToAvro.concept(body.code()),
                body.status(),
                ValueToAvro.concepts(body.categories()),
                ValueToAvro.when(body.effective()),
                ValueToAvro.time(body.issued()),
                body.conclusion(),
                ValueToAvro.concepts(body.conclusionCodes()),
                body.members(),
                all(body.attachments(), EventToAvro::attachment));
    }

    private static ImmunisationBody immunisation(Immunisation body) {
        return new ImmunisationBody(
                ValueToAvro.concept(body.vaccine()),
                body.status(),
                ValueToAvro.optional(body.statusReason()),
                ValueToAvro.when(body.occurrence()),
                ValueToAvro.time(body.recorded()),
                body.primarySource(),
                body.lotNumber(),
                ValueToAvro.optional(body.site()),
                ValueToAvro.optional(body.route()),
                body.doseNumbers(),
                ValueToAvro.concepts(body.reasons()),
                body.notes());
    }

    private static ProcedureBody procedure(Procedure body) {
        return new ProcedureBody(
                ValueToAvro.concept(body.code()),
                body.status(),
                ValueToAvro.optional(body.category()),
                ValueToAvro.when(body.performed()),
                ValueToAvro.concepts(body.reasons()),
                ValueToAvro.concepts(body.bodySites()),
                ValueToAvro.optional(body.outcome()),
                body.notes());
    }

    private static EncounterBody encounter(Encounter body) {
        return new EncounterBody(
                ValueToAvro.concepts(body.types()),
                body.encounterClass() == null ? null : ValueToAvro.code(body.encounterClass()),
                body.status(),
                ValueToAvro.when(body.period()),
                ValueToAvro.concepts(body.reasons()),
                body.locations(),
                body.serviceProvider(),
                ValueToAvro.optional(body.dischargeDisposition()),
                ValueToAvro.optional(body.specialty()),
                body.serviceProviderIdentifier(),
                body.locationIdentifiers(),
                stay(body.stay()));
    }

    private static @Nullable EncounterStay stay(@Nullable HospitalStay stay) {
        return stay == null
                ? null
                : new EncounterStay(
                        ValueToAvro.optional(stay.admissionMethod()),
                        ValueToAvro.optional(stay.admissionSource()),
                        all(
                                stay.legalStatuses(),
                                legal ->
                                        new StayLegalStatus(
                                                ValueToAvro.optional(legal.context()),
                                                ValueToAvro.concept(legal.classification()))),
                        ValueToAvro.optional(stay.dischargeMethod()),
                        stay.destination(),
                        stay.destinationIdentifier());
    }

    private static CarePlanBody carePlan(CarePlan body) {
        return new CarePlanBody(
                body.title(),
                ValueToAvro.concepts(body.categories()),
                body.status(),
                body.intent(),
                ValueToAvro.when(body.period()),
                ValueToAvro.time(body.created()),
                body.description(),
                all(
                        body.activities(),
                        activity ->
                                new CarePlanActivity(
                                        ValueToAvro.optional(activity.code()),
                                        activity.status(),
                                        activity.description())),
                body.addresses(),
                body.notes());
    }

    private static DeviceBody device(Device body) {
        return new DeviceBody(
                ValueToAvro.concept(body.type()),
                body.status(),
                body.names(),
                body.udi(),
                body.manufacturer(),
                body.model(),
                body.lotNumber(),
                body.serialNumber(),
                ValueToAvro.time(body.manufactured()),
                ValueToAvro.time(body.expires()),
                body.notes());
    }

    private static DocumentReferenceBody document(DocumentReference body) {
        return new DocumentReferenceBody(
                ValueToAvro.concept(body.type()),
                body.status(),
                body.docStatus(),
                ValueToAvro.concepts(body.categories()),
                ValueToAvro.time(body.date()),
                body.description(),
                body.custodian(),
                all(body.attachments(), EventToAvro::attachment));
    }

    private static DocumentAttachment attachment(Attachment attachment) {
        byte[] data = attachment.data();
        return new DocumentAttachment(
                attachment.contentType(),
                attachment.title(),
                attachment.url(),
                data == null ? null : ByteBuffer.wrap(data));
    }

    private static @Nullable StatementAuthor author(@Nullable Author author) {
        return author == null
                ? null
                : new StatementAuthor(author.name(), author.role(), author.identifier());
    }

    private static <A, B> List<B> all(List<A> items, Function<A, B> translation) {
        return items.stream().map(translation).toList();
    }
}
