package org.carerecord.codec;

import java.nio.ByteBuffer;
import org.carerecord.avro.AdvanceDecisionBody;
import org.carerecord.avro.AlertBody;
import org.carerecord.avro.AllergyBody;
import org.carerecord.avro.AllergyReaction;
import org.carerecord.avro.AppointmentBody;
import org.carerecord.avro.CarePlanBody;
import org.carerecord.avro.ConditionBody;
import org.carerecord.avro.ContactPersonBody;
import org.carerecord.avro.DemographicsBody;
import org.carerecord.avro.DeviceBody;
import org.carerecord.avro.DiagnosticReportBody;
import org.carerecord.avro.DocumentAttachment;
import org.carerecord.avro.DocumentReferenceBody;
import org.carerecord.avro.EncounterBody;
import org.carerecord.avro.FamilyHistoryBody;
import org.carerecord.avro.ImmunisationBody;
import org.carerecord.avro.LegalInformationBody;
import org.carerecord.avro.MedicationBody;
import org.carerecord.avro.NumberReissuedBody;
import org.carerecord.avro.ObservationBody;
import org.carerecord.avro.ObservationComponent;
import org.carerecord.avro.PatientsLinkedBody;
import org.carerecord.avro.PatientsUnlinkedBody;
import org.carerecord.avro.PersonName;
import org.carerecord.avro.ProcedureBody;
import org.carerecord.avro.ReferralBody;
import org.carerecord.avro.ServicePackageBody;
import org.carerecord.event.Allergy;
import org.carerecord.event.Attachment;
import org.carerecord.event.Body;
import org.carerecord.event.CarePlan;
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

/** Turns a body's Avro record into the body. The one translation in this direction. */
final class BodyFromAvro {

    private BodyFromAvro() {}

    static Body body(Object body) {
        return switch (body) {
            case DemographicsBody demographics -> demographics(demographics);
            case ConditionBody condition -> condition(condition);
            case AllergyBody allergy -> allergy(allergy);
            case MedicationBody medication -> medication(medication);
            case ObservationBody observation -> observation(observation);
            case DiagnosticReportBody report -> report(report);
            case ImmunisationBody immunisation -> immunisation(immunisation);
            case ProcedureBody procedure -> procedure(procedure);
            case EncounterBody encounter -> encounter(encounter);
            case CarePlanBody plan -> carePlan(plan);
            case DeviceBody device -> device(device);
            case DocumentReferenceBody document -> document(document);
            case AlertBody alert -> CareFromAvro.alert(alert);
            case AdvanceDecisionBody decision -> CareFromAvro.advanceDecision(decision);
            case LegalInformationBody legal -> CareFromAvro.legalInformation(legal);
            case ServicePackageBody servicePackage -> CareFromAvro.servicePackage(servicePackage);
            case ReferralBody referral -> CareFromAvro.referral(referral);
            case AppointmentBody appointment -> CareFromAvro.appointment(appointment);
            case ContactPersonBody contact -> CareFromAvro.contactPerson(contact);
            case FamilyHistoryBody history -> CareFromAvro.familyHistory(history);
            case PatientsLinkedBody link -> IdentityFromAvro.linked(link);
            case PatientsUnlinkedBody unlink -> IdentityFromAvro.unlinked(unlink);
            case NumberReissuedBody reissue -> IdentityFromAvro.reissued(reissue);
            default -> new Body.Unknown(body.getClass().getSimpleName());
        };
    }

    private static Demographics demographics(DemographicsBody body) {
        return new Demographics(
                ValueFromAvro.each(body.getNames(), BodyFromAvro::name),
                ValueFromAvro.time("body.birthDate", body.getBirthDate()),
                body.getGender(),
                body.getDeceased(),
                ValueFromAvro.time("body.deceasedAt", body.getDeceasedAt()),
                PersonFromAvro.addresses(body.getAddresses()),
                PersonFromAvro.contacts(body.getContacts()),
                ValueFromAvro.each(
                        body.getIdentifiers(),
                        identifier ->
                                new Demographics.Identifier(
                                        identifier.getSystem(), identifier.getValue())),
                ValueFromAvro.concepts(body.getLanguages()),
                body.getGpPractice());
    }

    private static Demographics.Name name(PersonName name) {
        return new Demographics.Name(
                name.getUse(),
                name.getFamily(),
                name.getGiven(),
                name.getPrefixes(),
                name.getText());
    }

    private static Condition condition(ConditionBody body) {
        return new Condition(
                ValueFromAvro.concept(body.getCode()),
                body.getClinicalStatus(),
                body.getVerificationStatus(),
                ValueFromAvro.concepts(body.getCategories()),
                ValueFromAvro.optional(body.getSeverity()),
                ValueFromAvro.when("body.onset", body.getOnset()),
                ValueFromAvro.when("body.abatement", body.getAbatement()),
                ValueFromAvro.time("body.recorded", body.getRecorded()),
                body.getNotes());
    }

    private static Allergy allergy(AllergyBody body) {
        return new Allergy(
                ValueFromAvro.concept(body.getCode()),
                body.getClinicalStatus(),
                body.getVerificationStatus(),
                body.getType(),
                body.getCategories(),
                body.getCriticality(),
                ValueFromAvro.when("body.onset", body.getOnset()),
                ValueFromAvro.time("body.recorded", body.getRecorded()),
                ValueFromAvro.time("body.lastOccurrence", body.getLastOccurrence()),
                ValueFromAvro.each(body.getReactions(), BodyFromAvro::reaction),
                body.getNotes());
    }

    private static Allergy.Reaction reaction(AllergyReaction reaction) {
        return new Allergy.Reaction(
                ValueFromAvro.optional(reaction.getSubstance()),
                ValueFromAvro.concepts(reaction.getManifestations()),
                reaction.getSeverity(),
                ValueFromAvro.time("body.reactions.onset", reaction.getOnset()),
                reaction.getDescription());
    }

    private static Medication medication(MedicationBody body) {
        return new Medication(
                ValueFromAvro.concept(body.getCode()),
                body.getStatus(),
                body.getIntent(),
                ValueFromAvro.optional(body.getCourseOfTherapy()),
                ValueFromAvro.time("body.authored", body.getAuthored()),
                ValueFromAvro.when("body.validity", body.getValidity()),
                body.getDosages(),
                ValueFromAvro.concepts(body.getReasons()),
                body.getNotes(),
                ValueFromAvro.time("body.lastIssued", body.getLastIssued()),
                ValueFromAvro.time("body.discontinued", body.getDiscontinued()));
    }

    private static Observation observation(ObservationBody body) {
        return new Observation(
                ValueFromAvro.concept(body.getCode()),
                body.getStatus(),
                ValueFromAvro.concepts(body.getCategories()),
                ValueFromAvro.when("body.effective", body.getEffective()),
                ValueFromAvro.time("body.issued", body.getIssued()),
                ValueFromAvro.value(body.getValue()),
                ValueFromAvro.optional(body.getDataAbsentReason()),
                ValueFromAvro.concepts(body.getInterpretations()),
                ValueFromAvro.each(body.getReferenceRanges(), ValueFromAvro::range),
                ValueFromAvro.each(body.getComponents(), BodyFromAvro::component),
                ValueFromAvro.optional(body.getBodySite()),
                ValueFromAvro.optional(body.getMethod()),
                body.getMembers(),
                body.getNotes());
    }

    private static Observation.Component component(ObservationComponent component) {
        return new Observation.Component(
                ValueFromAvro.concept(component.getCode()),
                ValueFromAvro.value(component.getValue()),
                ValueFromAvro.optional(component.getDataAbsentReason()),
                ValueFromAvro.concepts(component.getInterpretations()),
                ValueFromAvro.each(component.getReferenceRanges(), ValueFromAvro::range));
    }

    private static DiagnosticReport report(DiagnosticReportBody body) {
        return new DiagnosticReport(
                ValueFromAvro.concept(body.getCode()),
                body.getStatus(),
                ValueFromAvro.concepts(body.getCategories()),
                ValueFromAvro.when("body.effective", body.getEffective()),
                ValueFromAvro.time("body.issued", body.getIssued()),
                body.getConclusion(),
                ValueFromAvro.concepts(body.getConclusionCodes()),
                body.getMembers(),
                ValueFromAvro.each(body.getAttachments(), BodyFromAvro::attachment));
    }

    private static Immunisation immunisation(ImmunisationBody body) {
        return new Immunisation(
                ValueFromAvro.concept(body.getVaccine()),
                body.getStatus(),
                ValueFromAvro.optional(body.getStatusReason()),
                ValueFromAvro.when("body.occurrence", body.getOccurrence()),
                ValueFromAvro.time("body.recorded", body.getRecorded()),
                body.getPrimarySource(),
                body.getLotNumber(),
                ValueFromAvro.optional(body.getSite()),
                ValueFromAvro.optional(body.getRoute()),
                body.getDoseNumbers(),
                ValueFromAvro.concepts(body.getReasons()),
                body.getNotes());
    }

    private static Procedure procedure(ProcedureBody body) {
        return new Procedure(
                ValueFromAvro.concept(body.getCode()),
                body.getStatus(),
                ValueFromAvro.optional(body.getCategory()),
                ValueFromAvro.when("body.performed", body.getPerformed()),
                ValueFromAvro.concepts(body.getReasons()),
                ValueFromAvro.concepts(body.getBodySites()),
                ValueFromAvro.optional(body.getOutcome()),
                body.getNotes());
    }

    private static Encounter encounter(EncounterBody body) {
        return new Encounter(
                ValueFromAvro.concepts(body.getTypes()),
                body.getEncounterClass() == null
                        ? null
                        : ValueFromAvro.coding(body.getEncounterClass()),
                body.getStatus(),
                ValueFromAvro.when("body.period", body.getPeriod()),
                ValueFromAvro.concepts(body.getReasons()),
                body.getLocations(),
                body.getServiceProvider(),
                ValueFromAvro.optional(body.getDischargeDisposition()));
    }

    private static CarePlan carePlan(CarePlanBody body) {
        return new CarePlan(
                body.getTitle(),
                ValueFromAvro.concepts(body.getCategories()),
                body.getStatus(),
                body.getIntent(),
                ValueFromAvro.when("body.period", body.getPeriod()),
                ValueFromAvro.time("body.created", body.getCreated()),
                body.getDescription(),
                ValueFromAvro.each(
                        body.getActivities(),
                        activity ->
                                new CarePlan.Activity(
                                        ValueFromAvro.optional(activity.getCode()),
                                        activity.getStatus(),
                                        activity.getDescription())),
                body.getAddresses(),
                body.getNotes());
    }

    private static Device device(DeviceBody body) {
        return new Device(
                ValueFromAvro.concept(body.getType()),
                body.getStatus(),
                body.getNames(),
                body.getUdi(),
                body.getManufacturer(),
                body.getModel(),
                body.getLotNumber(),
                body.getSerialNumber(),
                ValueFromAvro.time("body.manufactured", body.getManufactured()),
                ValueFromAvro.time("body.expires", body.getExpires()),
                body.getNotes());
    }

    private static DocumentReference document(DocumentReferenceBody body) {
        return new DocumentReference(
                ValueFromAvro.concept(body.getType()),
                body.getStatus(),
                body.getDocStatus(),
                ValueFromAvro.concepts(body.getCategories()),
                ValueFromAvro.time("body.date", body.getDate()),
                body.getDescription(),
                body.getCustodian(),
                ValueFromAvro.each(body.getAttachments(), BodyFromAvro::attachment));
    }

    private static Attachment attachment(DocumentAttachment attachment) {
        ByteBuffer data = attachment.getData();
        byte[] bytes = null;
        if (data != null) {
            bytes = new byte[data.remaining()];
            data.duplicate().get(bytes);
        }
        return new Attachment(
                attachment.getContentType(), attachment.getTitle(), attachment.getUrl(), bytes);
    }
}
